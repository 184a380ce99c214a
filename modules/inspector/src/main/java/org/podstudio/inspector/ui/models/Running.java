package org.podstudio.inspector.ui.models;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;

/** Work on a model's file that the user can stop. Safe from any thread. */
final class Running {
    private @Nullable Thread thread; // guarded by this, null before and after
    private boolean stopped; // guarded by this

    /** What can be stopped. */
    interface Task {
        void run() throws Exception;
    }

    /** @return false when it was stopped */
    boolean run(Task task) throws Exception {
        synchronized (this) {
            if (stopped) {
                return false;
            }
            thread = Thread.currentThread();
        }
        try {
            task.run();
            return true;
        } catch (CancelledException e) {
            return false;
        } finally {
            synchronized (this) {
                thread = null;
                if (stopped) {
                    Thread.interrupted(); // the thread is of a pool: the next task is not to be stopped
                }
            }
        }
    }

    synchronized void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    synchronized boolean stopped() {
        return stopped;
    }
}
