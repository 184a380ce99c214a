package org.podstudio.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.Subscription;

/** Tells listeners of changes, in order, on one background thread: a slow listener holds up no job. */
final class Events {
    private static final Logger LOG = Logger.getLogger(Events.class.getName());

    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private final RequestProcessor thread = new RequestProcessor("PODStudio job events", 1);

    Subscription subscribe(Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Job job) {
        if (listeners.isEmpty()) {
            return;
        }
        thread.post(() -> {
            for (Consumer<Job> listener : listeners) {
                try {
                    listener.accept(job);
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, "a listener of job events failed", e);
                }
            }
        });
    }
}
