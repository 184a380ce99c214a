package org.podstudio.storage.db;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteJDBCLoader;

/** SQLite's native library. */
public final class SqliteNative {
    private SqliteNative() {}

    /** Whether it loads on this machine. */
    public static boolean loads() {
        try {
            return SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) { // the loader declares Exception
            Logger.getLogger(SqliteNative.class.getName()).log(Level.WARNING, "SQLite's native library does not load", e);
            return false;
        }
    }
}
