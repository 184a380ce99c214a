package org.podstudio.storage.project;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/**
 * How long it takes to look for the files of a whole library: all missing, all back, all there. Run its main on storage's test
 * class path, with the number of assets. The load is a {@link org.podstudio.testsupport.SyntheticLibrary} with an empty file for each asset.
 */
public final class PresenceBenchmark {
    private PresenceBenchmark() {}

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory("podstudio-presence");
        Path root = SyntheticProject.at(folder, Engine.SQLITE, count);
        try (Project project = SyntheticProject.projects(folder).open(root)) {
            look("every file missing for the first time", project);
            look("every file missing, known", project);
            List<Path> files = new ArrayList<>();
            for (Asset asset : project.assets().load(project.assets().ids(Query.ALL, AssetSort.NEWEST))) {
                files.add(project.file(asset));
            }
            for (Path file : files) {
                if (file.startsWith(root) && !Files.exists(file)) {
                    Files.createDirectories(file.getParent());
                    Files.createFile(file);
                }
            }
            look("every file back", project);
            look("every file there", project);
            look("every file there, again", project);
        }
    }

    private static void look(String what, Project project) throws Exception {
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ProjectCare.Presence presence = project.care().look(ProjectCare.SILENT);
        System.out.printf("%-40s %,7d ms, %,6d ms CPU; %,d looked for, %,d missing%n", what, (System.nanoTime() - wall) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000, presence.looked(), presence.missing().size());
    }
}
