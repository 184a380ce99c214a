package org.podstudio.storage.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.podstudio.core.api.problem.StudioException;

/** The one connection that writes; one thread at a time has it, the others wait. Safe from any thread. */
final class Writer {
    private static final Logger LOG = Logger.getLogger(Writer.class.getName());

    private final Dialect dialect;
    private final Statements statements;
    private final ReentrantLock turn = new ReentrantLock();
    private final Connection connection; // guarded by turn
    private volatile boolean changed;

    Writer(Dialect dialect, Statements statements, Connection connection) {
        this.dialect = dialect;
        this.statements = statements;
        this.connection = connection;
    }

    /** What is done on the connection by the thread that has it. */
    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws SQLException, StudioException;
    }

    /** Waits for its turn. */
    <T> T alone(Use<T> use) throws SQLException, StudioException {
        turn.lock();
        try {
            return use.of(connection);
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #alone}, unless another thread has the connection or this one was interrupted: empty then. */
    <T> Optional<T> ifFree(Use<T> use) throws SQLException, StudioException {
        try {
            if (!turn.tryLock(0, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(use.of(connection));
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #alone} for the last use, which fails in no way. */
    void end(Consumer<Connection> use) {
        turn.lock();
        try {
            use.accept(connection);
        } finally {
            turn.unlock();
        }
    }

    /** Works in one transaction, inside of {@link #alone}: all of it or, when {@code work} throws, nothing. */
    <T> T transaction(Durability durability, Database.Work<T> work) throws SQLException, StudioException {
        dialect.begin(connection, durability);
        boolean committed = false;
        try (SqlSession session = statements.session(connection, ExecutorType.REUSE); Sql sql = new Sql(dialect, statements, session)) {
            T result = work.in(sql);
            dialect.commit(connection, durability);
            committed = true;
            changed = true;
            return result;
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            dialect.rollback(connection);
        } catch (SQLException e) {
            // After a full disk SQLite has rolled back by itself; the first failure is the one to report.
            LOG.log(Level.FINE, "Rolling back a transaction", e);
        }
    }

    /** Whether anything was committed. */
    boolean changed() {
        return changed;
    }
}
