package org.podstudio.storage.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.problem.StudioException;

/**
 * The schema's versions, in order. {@code V003__what.sql} runs on both engines, {@code V003__what.sqlite.sql} and {@code
 * V003__what.h2.sql} after it on one. What has run is recorded with its checksum; a published file is never changed.
 */
public final class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final List<String> NAMES = List.of("V001__project", "V002__search", "V003__curation", "V004__organise",
            "V005__similar", "V006__care", "V007__own_prompts", "V008__colours");

    private final List<String> names;
    private final BeforeChange before;

    /** Called before an existing database is changed, to make a backup. */
    @FunctionalInterface
    public interface BeforeChange {
        void backup(int fromVersion) throws StudioException;
    }

    /** What a migration found and did. @param from 0 for a new database */
    public record Outcome(int from, int to) {}

    public Migrations(BeforeChange before) {
        this(NAMES, before);
    }

    private Migrations(List<String> names, BeforeChange before) {
        this.names = names;
        this.before = before;
    }

    /** The schema as it was at {@code version}: what tests of old files start from. */
    static Migrations upTo(int version) {
        return new Migrations(NAMES.subList(0, version), from -> {});
    }

    /** The version that this program makes and knows. */
    public static int latest() {
        return NAMES.size();
    }

    /** The version that a database has; 0 for one without any. */
    public static int version(Database database) throws StudioException {
        return database.readOrFail(sql -> sql.query("SELECT COALESCE(MAX(version), 0) FROM schema_version", row -> row.getInt(1))).getFirst();
    }

    Outcome apply(Connection connection, Dialect dialect, Path file) throws SQLException, StudioException {
        Dialect.execute(connection, "CREATE TABLE IF NOT EXISTS schema_version ("
                + "version INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, checksum VARCHAR(64) NOT NULL, "
                + "applied_at BIGINT NOT NULL)");
        TreeMap<Integer, String> applied = applied(connection);
        int from = applied.isEmpty() ? 0 : applied.lastKey();
        if (from > names.size()) {
            throw StudioException.of("project-newer", "The project was not opened.",
                    "A newer PODStudio made it: its database has version " + from + ", this one knows " + names.size() + ".",
                    "Update PODStudio, or open a copy from before.");
        }
        if (from == names.size()) {
            return new Outcome(from, from);
        }
        applied.forEach((version, checksum) -> {
            if (!checksum.equals(Sha256.of(sql(dialect, version)))) {
                LOG.log(Level.WARNING, "{0}: version {1} of the schema was made by another text than ours",
                        new Object[] {file, version});
            }
        });
        if (from > 0) {
            before.backup(from);
        }
        dialect.begin(connection, Durability.POWER_CUT);
        boolean committed = false;
        try {
            // Looked at again inside the transaction: another process may have migrated meanwhile.
            for (int version = applied(connection).size() + 1; version <= names.size(); version++) {
                run(connection, dialect, version);
            }
            dialect.commit(connection, Durability.POWER_CUT);
            committed = true;
        } finally {
            if (!committed) {
                dialect.rollback(connection);
            }
        }
        return new Outcome(from, names.size());
    }

    private void run(Connection connection, Dialect dialect, int version) throws SQLException {
        String name = names.get(version - 1);
        for (String statement : statements(dialect, version)) {
            Dialect.execute(connection, dialect.repeatable(statement));
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, name);
            insert.setString(3, Sha256.of(sql(dialect, version)));
            insert.setLong(4, System.currentTimeMillis());
            insert.executeUpdate();
        }
    }

    /** What one version does, as it was published. */
    List<String> statements(Dialect dialect, int version) {
        return Arrays.stream(sql(dialect, version).replaceAll("(?m)^\\s*--.*$", "").split(";\\s*\n")).map(String::strip)
                .filter(statement -> !statement.isEmpty()).toList();
    }

    private String sql(Dialect dialect, int version) {
        String name = names.get(version - 1);
        return text(name + ".sql") + text(name + "." + dialect.engine().wire() + ".sql");
    }

    private static TreeMap<Integer, String> applied(Connection connection) throws SQLException {
        TreeMap<Integer, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, checksum FROM schema_version")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }

    private static String text(String resource) {
        try (@Nullable InputStream in = Migrations.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
