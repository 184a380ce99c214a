package org.podstudio.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Subscription;

/** Listeners of a fake, called on the thread that makes the change. */
final class Listeners<T> {
    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    Subscription add(Consumer<T> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(T event) {
        all.forEach(listener -> listener.accept(event));
    }
}
