package org.podstudio.jobs;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.job.JobState;

/**
 * While jobs run, looks at them every 100 ms: tells listeners of progress, and every 500 ms writes it to the database and
 * looks whether another process canceled the job. So a job may report as often as it likes.
 */
final class Reporter {
    private static final Logger LOG = Logger.getLogger(Reporter.class.getName());
    private static final int TICK_MS = 100;
    private static final int TICKS_PER_WRITE = 5;

    private final Supplier<Collection<Entry>> running;
    private final Events events;
    private final RequestProcessor.Task task;
    /** Only the task's thread uses it. */
    private int tick;

    Reporter(Supplier<Collection<Entry>> running, Events events) {
        this.running = running;
        this.events = events;
        task = new RequestProcessor("PODStudio job progress", 1).create(this::look);
    }

    /** A job has started. */
    void wake() {
        task.schedule(TICK_MS);
    }

    private void look() {
        Collection<Entry> entries = running.get();
        boolean write = ++tick % TICKS_PER_WRITE == 0;
        for (Entry entry : entries) {
            entry.show(entry.progress(), events::tell);
            if (write && entry.project() != null) {
                try {
                    synchronizeWithDatabase(entry);
                } catch (RuntimeException e) {
                    // A full disk, or the project was closed: the job itself will meet it, and the next look tries again.
                    LOG.log(Level.FINE, "progress was not written", e);
                }
            }
        }
        if (!entries.isEmpty()) {
            task.schedule(TICK_MS);
        }
    }

    private static void synchronizeWithDatabase(Entry entry) {
        var store = entry.project().jobs();
        store.progress(entry.job().id(), entry.progress());
        if (store.find(entry.job().id()).map(job -> job.state() instanceof JobState.Canceled).orElse(false)) {
            entry.signal().cancel();
        }
    }
}
