package org.podstudio.storage.project;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.storage.db.Engine;

/**
 * How long the first open after an update takes, when the words and other rows made of rows are made anew, and the next open. Run:
 * {@code java -cp … org.podstudio.storage.project.DerivationsBenchmark [sqlite|h2] [ASSETS]}; prints seconds, wall and CPU of the process.
 */
public final class DerivationsBenchmark {
    private DerivationsBenchmark() {}

    public static void main(String[] args) throws Exception {
        Engine engine = Engine.ofWire(args.length > 0 ? args[0] : "sqlite").orElseThrow();
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        Path folder = SyntheticProject.benchmarkFolder();
        Path root = SyntheticProject.at(folder, engine, count);
        System.out.printf("%s, %,d assets%n", engine.wire(), count);
        StoredProjects projects = SyntheticProject.projects(folder);
        try (Subscription told = projects.whileOpening(System.out::println)) {
            for (int run = 0; run < 2; run++) {
                DerivationsTest.forgetVersions(engine, root);
                measure("open after an update", projects, root);
                measure("next open", projects, root);
            }
        }
    }

    private static void measure(String what, StoredProjects projects, Path root) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        try (var _ = projects.open(root)) {
            System.out.printf("%-22s %6.1f s, CPU %6.1f s, load %.1f%n", what, (System.nanoTime() - start) / 1e9,
                    (system.getProcessCpuTime() - cpu) / 1e9, system.getSystemLoadAverage());
        }
    }
}
