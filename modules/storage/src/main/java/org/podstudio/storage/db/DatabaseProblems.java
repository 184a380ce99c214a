package org.podstudio.storage.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.podstudio.core.api.problem.StudioException;

/** Says what a failed statement means to a user. */
final class DatabaseProblems {
    /** What the index of SQLite's log takes at least, and as much again. */
    private static final long LEAST_FREE_BYTES = 64 << 10;

    private DatabaseProblems() {}

    static StudioException of(Dialect dialect, Path file, Exception failure) {
        SQLException sql = sqlException(failure);
        if (sql == null) {
            return problem("database-error", "The project's database refused the change.", failure.toString(),
                    "Look into the log, then open the project again.", failure);
        }
        String why = sql.getMessage() == null ? "The engine gave no reason." : sql.getMessage().strip();
        Dialect.Failure kind = dialect.failure(sql);
        return switch (kind == Dialect.Failure.OTHER && full(file) ? Dialect.Failure.FULL : kind) {
            case FULL -> problem("disk-full", "The change was not saved.", "There is no space left on the disk of " + file + ".",
                    "Free some space there, then try again.", failure);
            case BUSY -> problem("database-locked", "The change was not saved.",
                    "Another program has kept " + file + " locked for too long.",
                    "Close the other program, then try again.", failure);
            case READ_ONLY -> problem("project-read-only", "The change was not saved.", file + " cannot be written.",
                    "Make the project's folder writable, or copy the project elsewhere.", failure);
            case CORRUPT -> problem("database-corrupt", "The project's database is damaged.", file + ": " + why,
                    "Open the project again: it is then restored from the newest good backup.", failure);
            case IN_USE -> problem("project-in-use", "The project was not opened.",
                    "Another program has it open, and " + file.getFileName() + " is for one program at a time.",
                    "Close the other program, then try again.", failure);
            case UNIQUE, OTHER -> problem("database-error", "The project's database refused the change.", why,
                    "Look into the log, then open the project again.", failure);
        };
    }

    /** On a full disk SQLite cannot even make the index of its log, which it needs for reading, and calls that an I/O error. */
    private static boolean full(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < LEAST_FREE_BYTES;
        } catch (IOException e) {
            return false; // the folder itself has gone: that is another failure
        }
    }

    /** The SQL failure inside what MyBatis wrapped around it, or null. */
    static SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static StudioException problem(String code, String what, String why, String next, Exception cause) {
        return new StudioException(new org.podstudio.core.api.problem.Problem(code, what, why, next), cause);
    }
}
