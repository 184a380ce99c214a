package org.podstudio.storage.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/**
 * What work on the database gets: its mappers, and statements of its own for what is done file by file in an import, where a
 * mapper costs more than the database. Valid only inside the call.
 */
public final class Sql implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Sql.class.getName());

    private static final int BATCH = 1000;

    private final Dialect dialect;
    private final Statements statements;
    private final SqlSession session;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Dialect dialect, Statements statements, SqlSession session) {
        this.dialect = dialect;
        this.statements = statements;
        this.session = session;
    }

    public <M> M mapper(Class<M> type) {
        return statements.mapper(session, type);
    }

    /**
     * Runs one statement once per row, its placeholders filled in order. For what is done to 100,000 assets at once: a mapper
     * spends more on finding each value by reflection than the database on the row.
     */
    public void forEach(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement prepared = session.getConnection().prepareStatement(statement)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, row[i]);
                }
                prepared.addBatch();
                if (++waiting == BATCH) {
                    prepared.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                prepared.executeBatch();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e); // Database tells what it means
        }
    }

    /** What is read of one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet columns) throws SQLException;
    }

    /**
     * Runs a statement that changes rows, its placeholders filled in order; prepared once in each transaction.
     *
     * @return how many rows it changed
     */
    public int update(String statement, @Nullable Object... values) {
        try {
            return filled(statement, values).executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The rows of a question, its placeholders filled in order; prepared once in each transaction. */
    public <T> List<T> query(String statement, Row<T> row, @Nullable Object... values) {
        try (ResultSet columns = filled(statement, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (columns.next()) {
                rows.add(row.of(columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** What is done with a row, and whether the next one is wanted. */
    @FunctionalInterface
    public interface Visit {
        boolean row(ResultSet columns) throws SQLException;
    }

    /** Looks at the rows of a question one by one, however many there are; nothing else may be asked meanwhile. */
    public void scan(String statement, Visit visit, @Nullable Object... values) {
        Connection connection = session.getConnection();
        try {
            dialect.rowsOneByOne(connection, true);
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                fill(prepared, values);
                try (ResultSet columns = prepared.executeQuery()) {
                    while (columns.next() && visit.row(columns)) {
                        // the visitor has done what there is to do
                    }
                }
            } finally {
                dialect.rowsOneByOne(connection, false);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private PreparedStatement filled(String statement, @Nullable Object[] values) throws SQLException {
        PreparedStatement found = prepared.get(statement);
        if (found == null) {
            found = session.getConnection().prepareStatement(statement);
            prepared.put(statement, found);
        }
        fill(found, values);
        return found;
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "Closing a statement", e); // what it did is committed or rolled back without it
            }
        }
    }
}
