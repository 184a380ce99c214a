package org.podstudio.jobs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.project.Project;

/** The waiting lines and the threads that work them off. The lines are guarded by this. */
final class Lanes {
    /** Most jobs of the CPU lane at once. Source: ruling X5, the GREEN cap. */
    private static final int MOST_CPU_JOBS = 10;

    /** Imports and pack builds side by side: a short one need not wait for a long one. */
    private static final int IO_JOBS = 2;

    private final Map<Lane, RequestProcessor> workers = new EnumMap<>(Lane.class);
    private final Map<Lane, Deque<Entry>> waiting = new EnumMap<>(Lane.class);
    private final Consumer<Entry> work;
    private boolean paused;

    /** @param work runs one entry to its end on the lane's thread */
    Lanes(int cores, Consumer<Entry> work) {
        this.work = work;
        for (Lane lane : Lane.values()) {
            int width = switch (lane) {
                case INTERACTIVE, GPU -> 1;
                case IO -> IO_JOBS;
                case CPU -> Math.clamp(cores, 1, MOST_CPU_JOBS);
            };
            // Not interruptible as a whole: CancelSignal interrupts where that is safe.
            workers.put(lane, new RequestProcessor("PODStudio " + lane, width));
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    synchronized void add(Entry entry) {
        waiting.get(entry.lane()).add(entry);
        if (!paused) {
            workers.get(entry.lane()).post(() -> next(entry.lane()));
        }
    }

    /** Takes an entry out of its line. @return false when it was not waiting any more */
    synchronized boolean remove(Entry entry) {
        return waiting.get(entry.lane()).remove(entry);
    }

    /** Gives a waiting entry another place in its line. @return false when it, or the one the place speaks of, is not in that line */
    synchronized boolean move(Entry entry, Place place) {
        Deque<Entry> line = waiting.get(entry.lane());
        List<Entry> others = new ArrayList<>(line);
        int to = others.remove(entry) ? place.in(others.stream().map(other -> other.job().id()).toList()) : -1;
        if (to < 0) {
            return false;
        }
        others.add(to, entry);
        line.clear();
        line.addAll(others);
        return true;
    }

    /** Lane by lane, in the order in which they will start. */
    synchronized List<JobId> waiting(Project project) {
        return waiting.values().stream().flatMap(Deque::stream).filter(entry -> entry.project() == project)
                .map(entry -> entry.job().id()).toList();
    }

    synchronized int waiting(Lane lane) {
        return paused ? 0 : waiting.get(lane).size();
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        if (paused) {
            paused = false;
            waiting.forEach((lane, line) -> line.forEach(entry -> workers.get(lane).post(() -> next(lane))));
        }
    }

    synchronized boolean paused() {
        return paused;
    }

    private void next(Lane lane) {
        Entry entry;
        synchronized (this) {
            entry = paused ? null : waiting.get(lane).poll();
        }
        if (entry != null) {
            work.accept(entry);
        }
    }
}
