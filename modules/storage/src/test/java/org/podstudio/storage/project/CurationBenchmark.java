package org.podstudio.storage.project;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/**
 * How long steps of curation take in a library of 100,000: values of 1,000 and of all, and 1,000 files that are renamed, trashed
 * and restored, each with undo. Run: {@code java -cp … org.podstudio.storage.project.CurationBenchmark [sqlite|h2] [ASSETS]};
 * prints milliseconds of each of three runs, wall and this thread's CPU.
 */
public final class CurationBenchmark {
    private CurationBenchmark() {}

    public static void main(String[] args) throws Exception {
        Engine engine = Engine.ofWire(args.length > 0 ? args[0] : "sqlite").orElseThrow();
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        Path folder = SyntheticProject.benchmarkFolder();
        Path root = SyntheticProject.at(folder, engine, count);
        System.out.printf("%s, %,d assets%n", engine.wire(), count);
        try (Project project = SyntheticProject.projects(folder).open(root)) {
            AssetStore assets = project.assets();
            List<AssetId> all = assets.ids(Query.ALL, AssetSort.NEWEST);
            List<AssetId> thousand = all.stream().limit(1000).toList();
            for (Asset asset : assets.load(thousand)) {
                Files.createDirectories(project.file(asset).getParent());
                Files.writeString(project.file(asset), asset.filename());
            }
            int[] round = {(int) (System.nanoTime() % 1_000_000)};
            both(assets, "tag 1,000", () -> assets.curate(new Curation.Tag(List.of("round" + round[0]++), List.of()), thousand));
            both(assets, "rate 1,000", () -> assets.curate(new Curation.Rate(1 + round[0]++ % 5), thousand));
            both(assets, "status of all", () -> assets.curate(
                    new Curation.SetStatus(Approval.values()[round[0]++ % 3]), all));
            both(assets, "tag all", () -> assets.curate(new Curation.Tag(List.of("all" + round[0]++), List.of()), all));
            both(assets, "rename 1,000 files", () -> assets.curate(renamed(assets, thousand, round[0]++), thousand));
            both(assets, "trash 1,000 files", () -> assets.curate(new Curation.Trash(), thousand));
        }
    }

    private static Curation renamed(AssetStore assets, List<AssetId> ids, int round) {
        Map<AssetId, String> names = new HashMap<>();
        for (Asset asset : assets.load(ids)) {
            names.put(asset.id(), "r" + round + "-" + names.size() + asset.filename().substring(asset.filename().lastIndexOf('.')));
        }
        return new Curation.Rename(names);
    }

    private static void both(AssetStore assets, String what, Callable<Integer> work) throws Exception {
        for (int run = 0; run < 3; run++) {
            measure(what, work);
            measure("  undo", () -> assets.takeBack().orElseThrow().changed().size());
        }
    }

    private static void measure(String what, Callable<Integer> work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        int changed = work.call();
        System.out.printf("%-22s %,9d changed: %,9.0f ms, CPU %,9.0f ms%n", what, changed, (System.nanoTime() - start) / 1e6,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
    }
}
