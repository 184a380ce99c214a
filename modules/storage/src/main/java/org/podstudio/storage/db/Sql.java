package org.podstudio.storage.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** What work on the database gets: its mappers. Valid only inside the call. */
public final class Sql {
    private static final int BATCH = 1000;

    private final Statements statements;
    private final SqlSession session;

    Sql(Statements statements, SqlSession session) {
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
}
