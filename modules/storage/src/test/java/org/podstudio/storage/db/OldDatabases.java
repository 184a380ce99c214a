package org.podstudio.storage.db;

import java.nio.file.Path;
import java.sql.Connection;

/** Databases as they were before this version. */
public final class OldDatabases {
    private OldDatabases() {}

    public static int latest() {
        return Migrations.latest();
    }

    public static void make(Engine engine, Path file, int version) throws Exception {
        try (Database database = Database.open(engine, file)) {
            database.migrate(Migrations.upTo(version));
        }
    }

    public static void execute(Engine engine, Path file, String... statements) throws Exception {
        try (Connection connection = engine.dialect().open(file, Dialect.Role.WRITER)) {
            for (String statement : statements) {
                Dialect.execute(connection, statement);
            }
        }
    }
}
