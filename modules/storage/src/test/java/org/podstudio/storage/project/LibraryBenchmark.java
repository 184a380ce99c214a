package org.podstudio.storage.project;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSlice;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/**
 * How long a library takes to open, page, filter, search, count and curate. Run: {@code ./dev bench library [sqlite|h2]
 * [ASSETS]…}; prints milliseconds, wall and this thread's CPU, median and 95th percentile of 21 runs after 5 to warm up; before each
 * H2 is made to forget what it answered. The load is a {@link org.podstudio.testsupport.SyntheticLibrary}; files are not there.
 */
public final class LibraryBenchmark {
    private static final int RUNS = Integer.getInteger("bench.runs", 21);
    private static final int WARM = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Makes the engine forget what it answered before: H2 keeps the answers of its last questions until a table changes. */
    private static Forgetting forget = () -> { };

    private interface Forgetting {
        void run() throws SQLException;
    }

    /** Rows of H2 that are written as they are. */
    private static final class H2Touch {
        private static Connection of(Path file) throws SQLException {
            String name = file.toString();
            return new org.h2.Driver().connect("jdbc:h2:async:" + name.substring(0, name.length() - ".mv.db".length()), credentials());
        }

        private static Properties credentials() {
            Properties properties = new Properties();
            properties.setProperty("user", "podstudio");
            properties.setProperty("password", "");
            return properties;
        }

        private static void all(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String touch : List.of("assets SET rating = rating WHERE n = 1", "tags SET position = position WHERE asset_n < 9",
                        "words SET position = position WHERE asset_n = 1", "tag_names SET tag = tag")) {
                    statement.execute("UPDATE " + touch);
                }
            }
        }
    }

    private LibraryBenchmark() {}

    public static void main(String[] args) throws Exception {
        Engine engine = Engine.ofWire(args.length > 0 ? args[0] : "sqlite").orElseThrow();
        List<Integer> counts = args.length > 1 ? Arrays.stream(args).skip(1).map(Integer::valueOf).toList() : List.of(10_000, 100_000);
        Path folder = SyntheticProject.benchmarkFolder();
        System.out.printf("Java %s, %s %s, %d processors, load %.2f, heap at most %d MB, SQLite %s, H2 %s%n", System.getProperty("java.version"),
                System.getProperty("os.name"), System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().maxMemory() >> 20,
                org.sqlite.SQLiteJDBCLoader.getVersion(), org.h2.engine.Constants.FULL_VERSION);
        for (int count : counts) {
            size(folder, engine, count);
        }
    }

    private static void size(Path folder, Engine engine, int count) throws Exception {
        long start = System.nanoTime();
        Path root = SyntheticProject.at(folder, engine, count);
        System.out.printf("%n%s, %,d assets (written or found in %,d ms; database %,d MB)%n", engine.wire(), count,
                (System.nanoTime() - start) / 1_000_000, Files.size(engine.file(root)) >> 20);
        StoredProjects projects = SyntheticProject.projects(folder);
        measure("open and close", () -> {
            projects.open(root).close();
            return 0L;
        });
        try (Project project = projects.open(root); Connection touching = engine == Engine.H2 ? H2Touch.of(engine.file(root)) : null) {
            forget = touching == null ? () -> { } : () -> H2Touch.all(touching);
            AssetStore assets = project.assets();
            pages(assets, count);
            each("filter, first 200 and total", assets, StandardFilters.all());
            each("text, first 200 and total", assets, StandardFilters.texts());
            each("combined, first 200 and total", assets, Map.of("two", "is:approved type:image", "three", "dragon theme:fantasy rating:>=4",
                    "path", "path:*/fantasy/*", "or", "tag:hero OR tag:print"));
            for (String query : List.of("", "is:approved", "masterpiece")) {
                Query parsed = QueryParser.parse(query);
                measure("facets of \"" + query + "\"", () -> assets.facets(parsed).total());
            }
            measure("stacks, first 200", () -> assets.stacks(Query.ALL, AssetSort.NEWEST, 200, 0).total());
            for (String typed : List.of("d", "dra", "hero", "")) {
                measure("complete tag \"" + typed + "\"", () -> (long) project.tags().complete(typed, 20).size());
            }
            curation(assets, count);
        } finally {
            forget = () -> { };
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("all of it in a heap of %,d MB; %,d MB of it in use at the end%n", runtime.maxMemory() >> 20,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static void pages(AssetStore assets, int count) throws Exception {
        for (AssetSort.Field field : AssetSort.Field.values()) {
            AssetSort sort = new AssetSort(field, field == AssetSort.Field.CREATED);
            measure("first 200 by " + sort, () -> (long) assets.page(Query.ALL, sort, Optional.empty(), 200).assets().size());
        }
        List<AssetId> ids = assets.ids(Query.ALL, AssetSort.NEWEST);
        AssetId late = ids.get(count * 9 / 10);
        AssetCursor cursor = new AssetCursor(Long.toString(assets.find(late).orElseThrow().createdAt().toEpochMilli()), late);
        measure("200 behind 90 %, by keyset", () -> {
            AssetSlice slice = assets.page(Query.ALL, AssetSort.NEWEST, Optional.of(cursor), 200);
            return (long) slice.assets().size();
        });
        measure("all IDs, newest", () -> (long) assets.ids(Query.ALL, AssetSort.NEWEST).size());
        measure("load 200 by ID", () -> (long) assets.load(ids.subList(count / 2, Math.min(count, count / 2 + 200))).size());
    }

    private static void each(String what, AssetStore assets, Map<String, String> queries) throws Exception {
        System.out.println("  " + what);
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Query parsed = QueryParser.parse(query.getValue());
            measure(query.getKey() + ": " + query.getValue(), () -> assets.list(parsed, AssetSort.NEWEST, 200, 0).total());
            measure("    page alone", () -> (long) assets.page(parsed, AssetSort.NEWEST, Optional.empty(), 200).assets().size());
        }
    }

    private static void curation(AssetStore assets, int count) throws Exception {
        List<AssetId> ids = assets.ids(Query.ALL, AssetSort.NEWEST);
        List<AssetId> thousand = ids.subList(0, Math.min(1000, count));
        int[] round = {(int) (System.nanoTime() % 1_000_000)};
        measure(3, "tag 1,000", () -> (long) assets.curate(new Curation.Tag(List.of("round" + round[0]++), List.of()), thousand));
        measure(3, "undo it", () -> assets.undo().isPresent() ? 1L : 0L);
        measure(3, "rate 1,000", () -> (long) assets.curate(new Curation.Rate(1 + round[0]++ % 5), thousand));
        measure(3, "approve or reject all", () -> (long) assets.curate(
                new Curation.SetStatus(round[0]++ % 2 == 0 ? Approval.APPROVED : Approval.REJECTED), ids));
        for (int undo = 0; undo < 12; undo++) {
            assets.undo(); // the next run finds the library as this one did
        }
    }

    private static void measure(String what, Callable<Long> work) throws Exception {
        for (int i = 0; i < WARM; i++) {
            forget.run();
            work.call();
        }
        measure(RUNS, what, work);
    }

    private static void measure(int runs, String what, Callable<Long> work) throws Exception {
        long[] wall = new long[runs];
        long[] cpu = new long[runs];
        long result = 0;
        for (int i = 0; i < runs; i++) {
            forget.run();
            long start = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            result = work.call();
            wall[i] = System.nanoTime() - start;
            cpu[i] = THREADS.getCurrentThreadCpuTime() - cpuStart;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        int late = Math.min(runs - 1, (int) Math.ceil(runs * 0.95) - 1);
        System.out.printf("%-44s wall %8.1f, 95 %% %8.1f; CPU %8.1f, 95 %% %8.1f ms (%,d)%n", what, wall[runs / 2] / 1e6, wall[late] / 1e6,
                cpu[runs / 2] / 1e6, cpu[late] / 1e6, result);
    }
}
