package org.podstudio.storage.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Where the two engines differ. Stateless but for the connection's own state. */
interface Dialect {
    Engine engine();

    /** Opens the database file, making it if it is not there. */
    Connection open(Path file, Role role) throws SQLException;

    /** What a connection is for. */
    enum Role {
        WRITER,
        READER,
        /** Reads a file that nobody can change, and makes nothing beside it. */
        FROZEN
    }

    /** Begins a transaction that may write. */
    void begin(Connection writer, Durability durability) throws SQLException;

    void commit(Connection writer, Durability durability) throws SQLException;

    void rollback(Connection writer) throws SQLException;

    /**
     * A statement of a migration in words that may be run a second time. Only where definitions are written down at once instead of
     * with their transaction: there a killed migration leaves the first of them and no version.
     */
    default String repeatable(String statement) {
        return statement;
    }

    /** Problems found in the file's structure; empty when it is sound. */
    List<String> integrity(Connection connection) throws SQLException;

    /** Writes a consistent copy while others write. */
    void copyTo(Connection connection, Path target) throws SQLException;

    /** Gives free pages back. */
    void vacuum(Connection writer) throws SQLException;

    /** Whether a file that is about to be closed should be given to {@link #shrink} then. */
    default boolean shrinksWhenClosed(Connection writer) throws SQLException {
        return false;
    }

    /** Gives free room of a file back that nobody has open. Where that cannot be, the file stays as it is. */
    default void shrink(Path file) {}

    /** Counts pages; empty where the engine keeps no such count. */
    Optional<Database.Pages> pages(Connection connection) throws SQLException;

    /** Rises when another process has committed; always 0 where no other process can. */
    long dataVersion(Connection writer) throws SQLException;

    /**
     * Has the rows of the next questions read while they are asked for, or gathered first again. Gathered, tens of thousands go to the
     * disk in between; an engine that never gathers need not do anything.
     */
    default void rowsOneByOne(Connection connection, boolean yes) throws SQLException {}

    /** What an SQLException is about. */
    Failure failure(SQLException e);

    /** Kinds of failure that a user can do something about. */
    enum Failure {
        FULL,
        BUSY,
        READ_ONLY,
        CORRUPT,
        IN_USE,
        UNIQUE,
        OTHER
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
