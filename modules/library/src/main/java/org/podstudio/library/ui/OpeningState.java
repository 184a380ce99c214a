package org.podstudio.library.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.Subscription;

/**
 * Whether a project is on its way, so that no window says that there is none. True from the start on, because each start opens one or
 * asks for one. One per process, found in the Lookup. On the event dispatch thread.
 */
@ServiceProvider(service = OpeningState.class)
public final class OpeningState {
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private boolean opening = true;

    void say(boolean now) {
        if (now != opening) {
            opening = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    /** Calls {@code listener} now and after every change. */
    public Subscription follow(Consumer<Boolean> listener) {
        listeners.add(listener);
        listener.accept(opening);
        return () -> listeners.remove(listener);
    }
}
