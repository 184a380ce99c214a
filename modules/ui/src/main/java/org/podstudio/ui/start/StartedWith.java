package org.podstudio.ui.start;

import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;

/**
 * What this process was started with, known before any window shows; it is being answered elsewhere ({@link StartRequests}). Found in
 * the Lookup, safe to use from any thread.
 */
@ServiceProvider(service = StartedWith.class)
public final class StartedWith {
    private volatile Optional<StartRequest> request = Optional.empty();

    /** A start that names nothing is empty, and so is one that is not read yet. */
    public Optional<StartRequest> request() {
        return request;
    }

    /** A further start asks this process, too: it says nothing of how this one began. */
    synchronized void read(StartRequest named) {
        if (request.isEmpty()) {
            request = Optional.of(named);
        }
    }
}
