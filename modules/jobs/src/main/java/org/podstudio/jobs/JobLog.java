package org.podstudio.jobs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;

/**
 * A job's own log, one line per event with its time in UTC. A log that cannot be written (the disk is full) does not fail the
 * job: that is said once in the application's log.
 */
final class JobLog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobLog.class.getName());

    private final Clock clock;
    /** Null when it goes nowhere. Guarded by this. */
    private @Nullable BufferedWriter out;

    /** @param file null for a job that is stored nowhere */
    JobLog(@Nullable Path file, Clock clock) {
        this.clock = clock;
        if (file != null) {
            try {
                PrivateFiles.createFolders(file.getParent());
                out = new BufferedWriter(new java.io.OutputStreamWriter(PrivateFiles.append(file), StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "no job log " + file.getFileName(), e);
            }
        }
    }

    synchronized void line(String text) {
        if (out == null) {
            return;
        }
        try {
            out.write(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text.replace("\n", "\n    ") + "\n");
            out.flush();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a job log ends early", e);
            drop();
        }
    }

    void trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        line(text.toString().stripTrailing());
    }

    @Override
    public synchronized void close() {
        drop();
    }

    private void drop() {
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "a job log was not closed", e);
            }
            out = null;
        }
    }
}
