package org.podstudio.storage.db;

import org.apache.ibatis.session.SqlSession;

/** What work on the database gets: its mappers. Valid only inside the call. */
public final class Sql {
    private final Statements statements;
    private final SqlSession session;

    Sql(Statements statements, SqlSession session) {
        this.statements = statements;
        this.session = session;
    }

    public <M> M mapper(Class<M> type) {
        return statements.mapper(session, type);
    }
}
