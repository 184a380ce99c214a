package org.podstudio.storage.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Engine;

/**
 * How long a library of 100,000 assets takes to open, page, filter, search and curate. Run: {@code java -cp … \
 * org.podstudio.storage.project.LibraryBenchmark [sqlite|h2] [assets] [folder]}; prints milliseconds of five runs, wall
 * and this thread's CPU.
 * Assets have a prompt of 40 words, three tags and the metadata that ComfyUI writes; files are not there.
 */
public final class LibraryBenchmark {
    private static final List<String> WORDS = List.of("dragon", "castle", "knight", "forest", "river", "sunset", "portrait",
            "cinematic", "light", "detailed", "painting", "watercolor", "robot", "city", "neon", "mountain", "ocean", "storm",
            "flower", "butterfly", "masterpiece", "quality", "soft", "dark", "golden", "silver", "ancient", "future", "tiny", "giant");

    private LibraryBenchmark() {}

    public static void main(String[] args) throws Exception {
        Engine engine = Engine.ofWire(args.length > 0 ? args[0] : "sqlite").orElseThrow();
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("podstudio-benchmark");
        StoredProjects projects = new StoredProjects(new UserHome(folder.resolve("home")), java.util.Optional::empty, List::of);
        Path root = folder.resolve(engine.wire() + "-" + count);
        if (!projects.isProject(root)) {
            Files.createDirectories(root);
            Files.writeString(root.resolve("config.json"), "{\"engine\":\"" + engine.wire() + "\"}");
            projects.create(root).close();
            long start = System.nanoTime();
            fill(engine, root, count);
            System.out.printf("%s: %,d assets written in %,d ms%n", engine.wire(), count, (System.nanoTime() - start) / 1_000_000);
        }
        measure("open and close", () -> {
            projects.open(root).close();
            return 0L;
        });
        try (Project project = projects.open(root)) {
            var assets = project.assets();
            measure("first page of 200, newest", () -> assets.list(QueryParser.parse(""), AssetSort.NEWEST, 200, 0).total());
            measure("first page of 200, by name", () -> assets.list(QueryParser.parse(""), AssetSort.parse("name"), 200, 0).total());
            measure("page at 90 %", () -> assets.list(QueryParser.parse(""), AssetSort.NEWEST, 200, count * 9L / 10).total());
            measure("all IDs, newest", () -> (long) assets.ids(QueryParser.parse(""), AssetSort.NEWEST).size());
            List<AssetId> ids = assets.ids(QueryParser.parse(""), AssetSort.NEWEST);
            int middle = count / 2;
            measure("load 200 of them", () -> (long) assets.load(ids.subList(middle, Math.min(count, middle + 200))).size());
            for (String query : List.of("status:approved rating:>=4", "tag:dragon3", "theme:theme7 type:image", "w:>2000 -has:rating",
                    "dragon", "dragon castle -knight", "\"golden dragon\"", "drag*", "seed:4711", "created:2026-03", "path:*/asset-77*",
                    "model:sdxl* neg:blurry")) {
                measure("list " + query, () -> assets.list(QueryParser.parse(query), AssetSort.NEWEST, 200, 0).total());
                measure("  its IDs", () -> (long) assets.ids(QueryParser.parse(query), AssetSort.NEWEST).size());
            }
            measure("tags with counts", () -> (long) assets.tags().size());
            List<AssetId> thousand = ids.subList(0, Math.min(1000, count));
            int[] round = {(int) (System.nanoTime() % 1_000_000)};
            measure("tag 1,000", () -> (long) assets.curate(new Curation.Tag(List.of("round" + round[0]++), List.of()), thousand));
            measure("undo it", () -> assets.undo().isPresent() ? 1L : 0L);
            measure("rate 1,000", () -> (long) assets.curate(new Curation.Rate(1 + round[0]++ % 5), thousand));
            measure("approve or reject all", () -> (long) assets.curate(
                    new Curation.SetStatus(round[0]++ % 2 == 0 ? Approval.APPROVED : Approval.REJECTED), ids));
        }
    }

    private static void fill(Engine engine, Path root, int count) throws Exception {
        Random random = new Random(42);
        try (Database database = Database.open(engine, engine.file(root))) {
            AssetInserts inserts = new AssetInserts(engine);
            for (int start = 0; start < count; start += 2000) {
                int first = start;
                database.change(Durability.PROCESS_DEATH, sql -> {
                    for (int i = first; i < Math.min(count, first + 2000); i++) {
                        inserts.insert(sql, asset(random, i));
                    }
                });
            }
        }
    }

    private static Asset asset(Random random, int i) {
        StringBuilder prompt = new StringBuilder();
        for (int word = 0; word < 40; word++) {
            prompt.append(WORDS.get(random.nextInt(WORDS.size()))).append(word % 7 == 6 ? ", " : " ");
        }
        GeneratorMetadata generator = Fixture.generator("ComfyUI", prompt.toString(), "blurry, low quality, watermark",
                i % 3 == 0 ? "sdxl_base_1.0" : "flux1-dev", Integer.toString(i));
        MediaFacts facts = Fixture.image(512 + random.nextInt(4000), 512 + random.nextInt(4000));
        Instant created = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i * 250L);
        return new Asset(AssetId.random(), "Library/images/theme" + i % 20 + "/20260101/asset-" + i + ".png", "asset-" + i + ".png",
                String.format("%064x", i + 1), 100_000 + random.nextInt(10_000_000), created, created, AssetSource.IMPORTED,
                "/downloads/asset-" + i + ".png", facts, "theme" + i % 20,
                List.of("tag" + random.nextInt(50), "dragon" + random.nextInt(10), "set" + i / 1000),
                Approval.values()[random.nextInt(3)], random.nextInt(3) == 0 ? (Integer) (1 + random.nextInt(5)) : null, null, null, null,
                false, false, generator);
    }

    private static void measure(String what, Callable<Long> work) throws Exception {
        long[] times = new long[5];
        long[] cpu = new long[5];
        long result = 0;
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            long cpuStart = threads.getCurrentThreadCpuTime();
            result = work.call();
            times[i] = System.nanoTime() - start;
            cpu[i] = threads.getCurrentThreadCpuTime() - cpuStart;
        }
        java.util.Arrays.sort(times);
        java.util.Arrays.sort(cpu);
        System.out.printf("%-32s median %8.1f ms, CPU %8.1f ms; worst %8.1f ms  (%,d)%n", what, times[2] / 1e6, cpu[2] / 1e6,
                times[4] / 1e6, result);
    }
}
