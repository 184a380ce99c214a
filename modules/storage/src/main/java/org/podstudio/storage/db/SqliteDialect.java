package org.podstudio.storage.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;

/** SQLite through sqlite-jdbc: WAL, foreign keys, one writer at a time across processes. */
final class SqliteDialect implements Dialect {
    /** How long to wait for another process's transaction. Ours are short; a backup or a migration takes seconds. */
    private static final int BUSY_TIMEOUT_MS = 15_000;

    private final int busyTimeoutMs;
    private Durability set = Durability.POWER_CUT; // of the writer's connection, touched by whoever writes

    SqliteDialect() {
        this(BUSY_TIMEOUT_MS);
    }

    SqliteDialect(int busyTimeoutMs) {
        this.busyTimeoutMs = busyTimeoutMs;
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public Connection open(Path file, Role role) throws SQLException {
        if (!SqliteNative.loads()) {
            throw new SQLException("SQLite's native library does not load on this machine");
        }
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", Integer.toString(busyTimeoutMs));
        // Our keys are our own; the driver would ask for the last one after every row.
        properties.setProperty("jdbc.get_generated_keys", "false");
        // A file: URI, because the driver would cut a plain path at its first '?'.
        Connection connection = JDBC.createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath()
                + (role == Role.FROZEN ? "?immutable=1" : ""), properties);
        try {
            Dialect.execute(connection, "PRAGMA foreign_keys=ON");
            Dialect.execute(connection, "PRAGMA cache_size=-16000");
            if (role != Role.WRITER) {
                Dialect.execute(connection, "PRAGMA query_only=ON");
            } else {
                Dialect.execute(connection, "PRAGMA journal_mode=WAL");
                Dialect.execute(connection, "PRAGMA synchronous=FULL");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    // Statements of our own instead of setAutoCommit: the driver begins the next transaction, and takes its lock, at each commit.
    @Override
    public void begin(Connection writer, Durability durability) throws SQLException {
        if (durability != set) {
            Dialect.execute(writer, "PRAGMA synchronous=" + (durability == Durability.POWER_CUT ? "FULL" : "NORMAL"));
            set = durability;
        }
        Dialect.execute(writer, "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection writer, Durability durability) throws SQLException {
        Dialect.execute(writer, "COMMIT");
    }

    @Override
    public void rollback(Connection writer) throws SQLException {
        Dialect.execute(writer, "ROLLBACK");
    }

    @Override
    public List<String> integrity(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(20)")) {
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    problems.add(rows.getString(1));
                }
            }
        }
        return problems;
    }

    @Override
    public void copyTo(Connection connection, Path target) throws SQLException {
        boolean readOnly = pragma(connection, "query_only") == 1;
        Dialect.execute(connection, "PRAGMA query_only=OFF"); // it would forbid writing the copy, too
        try {
            Dialect.execute(connection, "VACUUM INTO '" + target.toString().replace("'", "''") + "'");
        } finally {
            Dialect.execute(connection, "PRAGMA query_only=" + (readOnly ? "ON" : "OFF"));
        }
    }

    @Override
    public void vacuum(Connection writer) throws SQLException {
        Dialect.execute(writer, "VACUUM");
        Dialect.execute(writer, "PRAGMA optimize");
        // What was written lies in the log until now; the file itself shrinks when the log is taken over.
        Dialect.execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    public Optional<Database.Pages> pages(Connection connection) throws SQLException {
        return Optional.of(new Database.Pages(pragma(connection, "freelist_count"), pragma(connection, "page_count"),
                pragma(connection, "page_size")));
    }

    private static long pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public long dataVersion(Connection writer) throws SQLException {
        return pragma(writer, "data_version");
    }

    @Override
    public Failure failure(SQLException e) {
        // Primary result codes of sqlite3.h; extended codes carry more in the higher bits.
        int code = e.getErrorCode();
        if (code == 2067 || code == 1555) {
            return Failure.UNIQUE;
        }
        return switch (code & 0xff) {
            case 5, 6 -> Failure.BUSY;
            case 8 -> Failure.READ_ONLY;
            case 11, 26 -> Failure.CORRUPT;
            case 13 -> Failure.FULL;
            default -> Failure.OTHER;
        };
    }
}
