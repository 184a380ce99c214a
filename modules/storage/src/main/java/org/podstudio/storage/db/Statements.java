package org.podstudio.storage.db;

import java.sql.Connection;
import org.apache.ibatis.logging.LogFactory;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.type.ByteArrayTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** MyBatis with mappers added when first used, so that opening a project does not pay for those it never needs. */
final class Statements {
    private final Configuration configuration;

    Statements() {
        // Say which log, or MyBatis tries five libraries; its debug lines would hold prompts, which are never logged.
        LogFactory.useNoLogging();
        configuration = new Configuration();
        configuration.setMapUnderscoreToCamelCase(true);
        // Records are filled by column order: by name, MyBatis compares every column with every component for every row.
        configuration.setJdbcTypeForNull(JdbcType.NULL);
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.NONE);
        // Bytes are read as bytes: SQLite's driver knows no java.sql.Blob.
        configuration.getTypeHandlerRegistry().register(byte[].class, JdbcType.BLOB, new ByteArrayTypeHandler());
    }

    SqlSession session(Connection connection, ExecutorType type) {
        return new DefaultSqlSession(configuration, configuration.newExecutor(new BorrowedConnection(connection), type), false);
    }

    <M> M mapper(SqlSession session, Class<M> type) {
        synchronized (configuration) {
            if (!configuration.hasMapper(type)) {
                // Said to be read already: MyBatis would look for an XML file in ways that the platform's loader warns of.
                configuration.addLoadedResource("namespace:" + type.getName());
                configuration.addMapper(type);
            }
        }
        return session.getMapper(type);
    }
}
