package org.podstudio.storage.db;

import java.sql.Connection;
import org.apache.ibatis.transaction.Transaction;

/** Lends a connection to a MyBatis session; {@link Database} begins, commits and closes. */
record BorrowedConnection(Connection connection) implements Transaction {
    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}

    @Override
    public Integer getTimeout() {
        return null;
    }
}
