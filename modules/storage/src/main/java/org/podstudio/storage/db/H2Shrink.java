package org.podstudio.storage.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.project.FailurePoint;

/**
 * Gives the room of old pieces in a closed H2 file back to the disk. What counts is copied to a file beside it by H2's own tool,
 * which takes the place of the old one in one step, once it is on the disk and each of its tables has as many rows. The tool works on
 * a second name of the file, so that a process that dies leaves the file as it was. The caller knows that nobody has it open.
 */
final class H2Shrink {
    private static final Logger LOG = Logger.getLogger(H2Shrink.class.getName());
    private static final String ENDING = ".mv.db";

    private final H2Dialect dialect;
    private final Path file;
    private final Path copy;

    H2Shrink(H2Dialect dialect, Path file) {
        this.dialect = dialect;
        this.file = file;
        String name = file.getFileName().toString();
        copy = file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".shrunk" + ENDING);
    }

    /** Where this is not possible, as on a disk that is full or knows no second names, the file stays as it is and the log says why. */
    void run() {
        try {
            removeLeftovers();
            Files.createLink(copy, file);
            MVStoreTool.compact(copy.toString(), false);
            if (!rows(copy).equals(rows(file))) {
                throw new IOException("the smaller file holds something else");
            }
            PrivateFiles.restrict(copy);
            PrivateFiles.syncFile(copy);
            FailurePoint.reached("h2.shrunk");
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(file.toAbsolutePath().getParent());
        } catch (IOException | SQLException | MVStoreException | UnsupportedOperationException e) {
            LOG.log(Level.INFO, "The database file was not made smaller: " + file, e);
        } finally {
            removeLeftovers();
        }
    }

    /** What a process leaves that dies at it. */
    void removeLeftovers() {
        for (String ending : new String[] {"", ".tempFile", ".newFile"}) { // the latter two are H2's own
            Path left = copy.resolveSibling(copy.getFileName() + ending);
            try {
                Files.deleteIfExists(left);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A copy of the database cannot be removed: " + left, e);
            }
        }
    }

    private Map<String, Long> rows(Path database) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = dialect.open(database, Dialect.Role.FROZEN); Statement statement = connection.createStatement()) {
            for (String table : H2Dialect.tables(connection)) {
                try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }
}
