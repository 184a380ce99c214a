package org.podstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log of this process: lines from INFO on go to {@code Logs/app.log} of the project that is opened, else to {@code
 * logs/app.log} of the user folder: there only what is unexpected, as long as that folder does not exist. Each line is one
 * appending write, so several processes share the file. Rotated by day, seven kept.
 */
final class AppLog extends Handler implements AutoCloseable {
    private static final int DAYS_KEPT = 7;

    private final Console console;
    private final SimpleFormatter formatter = new SimpleFormatter();
    /** Records from before the place was known. Guarded by this. */
    private final List<LogRecord> early = new ArrayList<>();
    /** Guarded by this. */
    private @Nullable Path file;
    /** Used when no project was opened. Guarded by this. */
    private @Nullable Path fallback;
    /** Guarded by this. */
    private boolean rotated;
    /** Guarded by this. */
    private Level shown = Level.OFF;

    /** Not yet among the loggers; see {@link #install}. */
    AppLog(Console console) {
        this.console = console;
    }

    static AppLog install(Console console) {
        LogManager.getLogManager().reset();
        AppLog log = new AppLog(console);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(log);
        return log;
    }

    /** Also shows records from this level on, on standard error. */
    synchronized void show(Level level) {
        shown = level;
        if (level.intValue() < Level.INFO.intValue()) {
            Logger.getLogger("").setLevel(level);
        }
    }

    /** From now on lines go here; what came before goes here too. */
    synchronized void writeTo(Path newFile) {
        file = newFile;
        rotated = false;
        List<LogRecord> waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(this::write);
    }

    /** Where lines go when no project is opened. */
    synchronized void otherwiseTo(Path userLog) {
        fallback = userLog;
    }

    /** Writes what still waits for a place. */
    private synchronized void settle() {
        if (file != null || fallback == null || early.isEmpty()) {
            return;
        }
        boolean grave = early.stream().anyMatch(record -> record.getLevel().intValue() >= Level.SEVERE.intValue());
        if (grave || Files.isDirectory(fallback.getParent().getParent())) {
            writeTo(fallback);
        }
    }

    /** The log, if it could be written. */
    synchronized Optional<Path> file() {
        settle();
        return Optional.ofNullable(file).filter(Files::exists);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (record.getLevel().intValue() >= shown.intValue()) {
            console.note(record.getLevel() + " " + told(record));
        }
        if (record.getLevel().intValue() < Level.INFO.intValue()) {
            return;
        }
        if (file == null) {
            early.add(record);
        } else {
            write(record);
        }
    }

    /** A record may come without words, with only what was thrown. */
    private String told(LogRecord record) {
        return record.getMessage() == null ? "" : Visible.text(formatter.formatMessage(record));
    }

    private void write(LogRecord record) {
        StringWriter text = new StringWriter();
        text.write(Instant.ofEpochMilli(record.getMillis()) + " " + record.getLevel() + " " + record.getLoggerName() + " "
                + told(record) + "\n");
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        try {
            if (!rotated) {
                rotated = true;
                rotate(file);
            }
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
            }
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A log that cannot be written must not stop the work, and there is no other place to say so.
        }
    }

    /** Yesterday's log gets its date as name; the eighth is removed. */
    private static void rotate(Path log) {
        try {
            LocalDate written = LocalDate.ofInstant(Files.getLastModifiedTime(log).toInstant(), ZoneOffset.UTC);
            if (written.isBefore(LocalDate.now(ZoneOffset.UTC))) {
                Files.move(log, log.resolveSibling("app-" + written + ".log"));
            }
            try (Stream<Path> old = Files.list(log.getParent())) {
                List<Path> dated = old.filter(p -> p.getFileName().toString().matches("app-\\d{4}-\\d\\d-\\d\\d\\.log"))
                        .sorted().toList();
                for (Path tooOld : dated.subList(0, Math.max(0, dated.size() - DAYS_KEPT))) {
                    Files.delete(tooOld);
                }
            }
        } catch (IOException e) {
            // There is none yet, or another process was faster.
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        settle();
        Logger.getLogger("").removeHandler(this);
    }
}
