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

    /** A red fox of the theme wood, as any version's program would have taken it in. */
    public static void addFox(Engine engine, Path file) throws Exception {
        execute(engine, file, "INSERT INTO assets (n, id, path, path_key, filename, name_key, hash, size_bytes, created_at, source, type, mime_type, "
                + "format, theme, theme_key, status, missing, undecodable, has_generator, has_prompt, has_negative, has_model, has_notes) "
                + "VALUES (1, '0b0f6c1e-0000-4000-8000-000000000001', 'Library/fox.png', 'library/fox.png', 'fox.png', 'fox.png', '"
                + "ab".repeat(32) + "', 5, 1700000000000, 'imported', 'image', 'image/png', 'png', 'wood', 'wood', 'approved', 0, 0, 0, 0, 0, 0, 0)",
                "INSERT INTO asset_texts (asset_n, streams) VALUES (1, '[]')",
                "INSERT INTO tags (asset_n, tag, tag_key, position) VALUES (1, 'Red Fox', 'red fox', 0)");
    }
}
