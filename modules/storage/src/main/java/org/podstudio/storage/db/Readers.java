package org.podstudio.storage.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The connections that read, each opened when first needed and kept. Safe from any thread. */
final class Readers {
    /** At once; more wait. Windows, jobs and a server together seldom read at the same moment. */
    private static final int MOST = 4;
    private static final Logger LOG = Logger.getLogger(Readers.class.getName());

    private final Opening opening;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final Deque<Connection> idle = new ArrayDeque<>(); // guarded by itself
    private volatile boolean closed;

    /** Makes one more connection. */
    interface Opening {
        Connection open() throws SQLException;
    }

    Readers(Opening opening) {
        this.opening = opening;
    }

    /** Waits until one more may read; {@link #leave} ends it. */
    void enter() {
        permits.acquireUninterruptibly();
    }

    void leave() {
        permits.release();
    }

    /** Between {@link #enter} and {@link #leave}. */
    Connection take() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return opening.open();
    }

    /** @param sound false after a failure: it is not used again */
    void giveBack(Connection connection, boolean sound) {
        if (sound && !closed) {
            synchronized (idle) {
                idle.push(connection);
            }
        } else {
            closeQuietly(connection);
        }
    }

    /** Waits for those who read. Nobody takes a connection afterwards: the database refuses before. */
    void close() {
        closed = true;
        permits.acquireUninterruptibly(MOST);
        synchronized (idle) {
            idle.forEach(Readers::closeQuietly);
            idle.clear();
        }
        permits.release(MOST);
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Closing a database connection", e);
        }
    }
}
