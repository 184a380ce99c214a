package org.podstudio.storage.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.OldDatabases;

/** Changes to a closed project's database that no program of today makes. */
final class DatabaseEdits {
    private DatabaseEdits() {}

    static void run(Engine engine, Path root, String... statements) throws Exception {
        OldDatabases.execute(engine, engine.file(root), statements);
    }

    /** Projects as every program before this one left them, by version. */
    static Map<Integer, Path> olderVersions(Engine engine, Path temporary) throws Exception {
        Map<Integer, Path> projects = new TreeMap<>();
        for (int version = 1; version < OldDatabases.latest(); version++) {
            Path root = Files.createDirectories(temporary.resolve("version " + version));
            OldDatabases.make(engine, engine.file(root), version);
            projects.put(version, root);
        }
        return projects;
    }
}
