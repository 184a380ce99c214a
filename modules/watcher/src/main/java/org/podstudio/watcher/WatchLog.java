package org.podstudio.watcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code Logs/watcher.log}: what arrived, what was imported, what was wrong. One older file is kept. */
final class WatchLog {
    private static final Logger LOG = Logger.getLogger(WatchLog.class.getName());
    private static final long MAX_BYTES = 4 << 20;

    private final Path file;
    private final Clock clock;

    WatchLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    synchronized void line(String text) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            } else if (Files.size(file) > MAX_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the watcher's log was not written: " + text, e);
        }
    }
}
