package org.podstudio.inference.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Loaded models that wait for the next job. Safe from any thread; native memory is freed outside of the lock. */
final class IdleSessions {
    /** An idle session keeps the model and the memory of its last run. */
    private static final int MOST = 2;

    private final Deque<Idle> idle = new ArrayDeque<>(); // guarded by this, the one used last in front
    private boolean closed; // guarded by this

    private record Idle(Loaded<?> loaded, long sinceNanos) {}

    /** Takes one out that is the same in all that the key says. */
    @SuppressWarnings("unchecked") // the key names the kind, and a kind has one type of session
    synchronized <S extends AutoCloseable> @Nullable Loaded<S> take(Loaded.Key key) {
        for (Idle one : idle) {
            if (one.loaded.key().equals(key)) {
                idle.remove(one);
                return (Loaded<S>) one.loaded;
            }
        }
        return null;
    }

    /** Keeps it, and frees those used longest ago when they are too many. @return false when it was freed instead */
    boolean add(Loaded<?> loaded) {
        List<Loaded<?>> surplus = new ArrayList<>();
        boolean kept;
        synchronized (this) {
            kept = !closed;
            if (kept) {
                idle.addFirst(new Idle(loaded, System.nanoTime()));
            } else {
                surplus.add(loaded);
            }
            while (idle.size() > MOST) {
                surplus.add(idle.removeLast().loaded);
            }
        }
        surplus.forEach(Loaded::free);
        return kept;
    }

    /** Frees those that wait since then or longer. @param nanos of {@link System#nanoTime} */
    void freeBefore(long nanos) {
        free(one -> one.sinceNanos - nanos <= 0);
    }

    /** Frees all, and from now on what is added. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        free(one -> true);
    }

    synchronized int size() {
        return idle.size();
    }

    private void free(Predicate<Idle> which) {
        List<Idle> due;
        synchronized (this) {
            due = idle.stream().filter(which).toList();
            idle.removeAll(due);
        }
        due.forEach(one -> one.loaded.free());
    }
}
