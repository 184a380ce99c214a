package org.podstudio.jobs;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** Results that could not be written, told by names that the user knows: operations only know the file of their work folder. */
final class Unwritten {
    private static final Set<String> CODES = Set.of("disk-full", "file-unwritable");

    private Unwritten() {}

    /** @param result what the result is called in a sentence's beginning */
    static StudioException told(StudioException e, Path work, String result) {
        Problem problem = e.problem();
        return CODES.contains(problem.code()) && within(work, e)
                ? new StudioException(new Problem(problem.code(), result + " was not written.", problem.why(), problem.next()), e) : e;
    }

    /** What an operation makes of an input gets its name only when it is complete. */
    static String resultOf(Path input) {
        return "The result for \"" + input.getFileName() + "\"";
    }

    private static boolean within(Path work, Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof FileSystemException failure && failure.getFile() != null && Path.of(failure.getFile()).startsWith(work)) {
                return true;
            }
        }
        return false;
    }
}
