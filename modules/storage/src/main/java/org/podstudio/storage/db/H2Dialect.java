package org.podstudio.storage.db;

import java.io.EOFException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** H2 in pure Java, for machines where SQLite's native library does not load. One process at a time. */
final class H2Dialect implements Dialect {
    private static final Logger LOG = Logger.getLogger(H2Dialect.class.getName());

    /** What is smaller H2 has tidied itself, in the 0.2 s that it takes for that at its close. */
    private static final long LEAST_SHRUNK_BYTES = 32L << 20;

    /** What makes something that may be there already. */
    private static final Pattern DEFINES = Pattern.compile(
            "^((?:CREATE (?:UNIQUE )?(?:TABLE|INDEX)|ALTER TABLE \\w+ ADD COLUMN)) (?!IF )", Pattern.CASE_INSENSITIVE);

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public Connection open(Path file, Role role) throws SQLException {
        String name = file.toString();
        if (name.indexOf(';') >= 0) {
            throw new SQLException("H2 cannot keep a database in a folder whose name has a semicolon");
        }
        if (role == Role.WRITER) {
            new H2Shrink(this, file).removeLeftovers();
        }
        Properties properties = new Properties();
        properties.setProperty("user", "podstudio");
        properties.setProperty("password", "");
        String base = name.substring(0, name.length() - ".mv.db".length());
        // async: because a plain file channel closes, and the database with it, when a cancelled job's thread is interrupted.
        // WRITE_DELAY=0: a commit is in the file when it returns. TRACE_LEVEL_FILE=0: failures are logged by us, in no file beside the database.
        // DB_CLOSE_ON_EXIT: the project closes its database itself.
        return new JdbcConnection("jdbc:h2:async:" + base
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=15000;TRACE_LEVEL_FILE=0;CACHE_SIZE=" + cacheKilobytes()
                + (role == Role.FROZEN ? ";ACCESS_MODE_DATA=r" : ""), properties, null, null, false);
    }

    /** An eighth of the heap: counting facets reads 130 MB of indexes at 100,000 assets, and what the cache loses is decoded anew. */
    private static long cacheKilobytes() {
        return Math.clamp(Runtime.getRuntime().maxMemory() >> 13, 32_000, 128_000);
    }

    @Override
    public void begin(Connection writer, Durability durability) throws SQLException {
        writer.setAutoCommit(false);
    }

    @Override
    public void commit(Connection writer, Durability durability) throws SQLException {
        writer.commit();
        writer.setAutoCommit(true);
        if (durability == Durability.POWER_CUT) {
            try {
                Dialect.execute(writer, "CHECKPOINT SYNC");
            } catch (SQLException e) {
                // It is committed and in the file: failing now would make callers take back what readers see already.
                LOG.log(Level.WARNING, "A commit may not survive a power cut", e);
            }
        }
    }

    @Override
    public void rollback(Connection writer) throws SQLException {
        writer.rollback();
        writer.setAutoCommit(true);
    }

    /** Definitions commit at once. What a published migration says is not changed for it: its text is what the version's checksum is of. */
    @Override
    public String repeatable(String statement) {
        return DEFINES.matcher(statement).replaceFirst("$1 IF NOT EXISTS ").replaceFirst("^(?i)(DROP (?:INDEX|TABLE)) (?!IF )", "$1 IF EXISTS ");
    }

    /** The store checks its header itself while it opens, and each page by its checksum when it is read: so all are read. */
    @Override
    public List<String> integrity(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        rowsOneByOne(connection, true); // else a large table is first copied as a whole
        try {
            for (String table : tables(connection)) {
                try {
                    read(connection, table);
                } catch (SQLException e) {
                    if (failure(e) != Failure.CORRUPT) {
                        throw e;
                    }
                    problems.add("table " + table + ": " + e.getMessage());
                }
            }
        } finally {
            rowsOneByOne(connection, false);
        }
        return problems;
    }

    @Override
    public void rowsOneByOne(Connection connection, boolean yes) throws SQLException {
        Dialect.execute(connection, "SET LAZY_QUERY_EXECUTION " + (yes ? 1 : 0));
    }

    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void read(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column); // long texts lie on pages of their own
                }
            }
        }
    }

    /** Only a closed file can be made smaller without loss: see {@link #shrink}. */
    @Override
    public void vacuum(Connection writer) {}

    /** Empty: what old pieces take is no matter of pages, and is given back at each close. */
    @Override
    public Optional<Database.Pages> pages(Connection connection) {
        return Optional.empty();
    }

    /** @return whether more of the file is old pieces than content, and enough of it to be worth copying the rest */
    @Override
    public boolean shrinksWhenClosed(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet facts = statement.executeQuery("SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME IN ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE')")) {
            Map<String, Long> values = new HashMap<>();
            while (facts.next()) {
                values.put(facts.getString(1), Long.parseLong(facts.getString(2)));
            }
            return values.getOrDefault("info.FILE_SIZE", 0L) >= LEAST_SHRUNK_BYTES && values.getOrDefault("info.CHUNKS_FILL_RATE", 100L) < 50;
        }
    }

    @Override
    public void shrink(Path file) {
        new H2Shrink(this, file).run();
    }

    @Override
    public void copyTo(Connection connection, Path target) throws SQLException {
        Dialect.execute(connection, "BACKUP TO '" + target.toString().replace("'", "''") + "'");
    }

    @Override
    public long dataVersion(Connection writer) {
        return 0;
    }

    @Override
    public Failure failure(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left")) {
                return Failure.FULL;
            }
            if (cause instanceof EOFException) {
                return Failure.CORRUPT; // the file ends where the store knows that something is
            }
            if (cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT) {
                return Failure.CORRUPT;
            }
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.CONCURRENT_UPDATE_1, ErrorCode.DEADLOCK_1 -> Failure.BUSY;
            case ErrorCode.DATABASE_IS_READ_ONLY -> Failure.READ_ONLY;
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> Failure.CORRUPT;
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Failure.IN_USE;
            case ErrorCode.DUPLICATE_KEY_1 -> Failure.UNIQUE;
            default -> Failure.OTHER;
        };
    }
}
