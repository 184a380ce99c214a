package org.podstudio.storage.db;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.settings.UserHome;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/** SQLite's native library. */
public final class SqliteNative {
    private static final Logger LOG = Logger.getLogger(SqliteNative.class.getName());

    private SqliteNative() {}

    /** Loaded or not: once per process, as libraries are. */
    private static final class Loaded {
        static final boolean HERE = load();

        private static boolean load() {
            try {
                unpackOnce();
            } catch (IOException | SecurityException e) {
                LOG.log(Level.FINE, "The driver unpacks SQLite's native library by itself", e);
            }
            try {
                return SQLiteJDBCLoader.initialize();
            } catch (Exception | LinkageError e) { // the driver declares Exception
                LOG.log(Level.WARNING, "SQLite's native library does not load", e);
                return false;
            }
        }
    }

    /** Whether it loads on this machine. */
    public static boolean loads() {
        return Loaded.HERE;
    }

    /**
     * Keeps the library in the user's cache. By itself the driver unpacks and compares it byte by byte at every start (0.1 s of
     * CPU) into a temporary folder that may forbid execution.
     */
    private static void unpackOnce() throws IOException {
        if (System.getProperty("org.sqlite.lib.path") != null) {
            return;
        }
        String name = System.mapLibraryName("sqlitejdbc");
        String resource = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        Path folder = UserHome.current().cache().resolve("sqlite-" + SQLiteJDBCLoader.getVersion())
                .resolve(OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-'));
        Path library = folder.resolve(name);
        if (!Files.exists(library)) {
            PrivateFiles.createFolders(folder);
            Path part = Files.createTempFile(folder, name, ".part");
            try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new FileNotFoundException(resource);
                }
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        System.setProperty("org.sqlite.lib.path", folder.toString());
        System.setProperty("org.sqlite.lib.name", name);
        System.setProperty("org.sqlite.tmpdir", folder.toString());
    }
}
