package org.podstudio.ui;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.ProjectClosedException;

/**
 * Runs what may block away from the event dispatch thread and brings the answer back to it. A presenter is given one; a
 * test gives it {@link #direct}, where all happens at once on the calling thread.
 */
@Messages({
    "WORK_unexpected=Something went wrong that PODStudio did not expect.",
    "WORK_unexpected_next=Go on working; if it happens again, choose Show log and send the log to the makers."
})
public final class Work {
    private static final Logger LOG = Logger.getLogger(Work.class.getName());

    private final Executor background;
    private final Executor edt;

    public Work(Executor background, Executor edt) {
        this.background = background;
        this.edt = edt;
    }

    /** Own threads behind, the event dispatch thread in front. @param name of the threads @param threads at most */
    public static Work threads(String name, int threads) {
        return new Work(new RequestProcessor(name, threads, true), Work::onEdt);
    }

    /** Everything on the calling thread, at once: for tests. */
    public static Work direct() {
        return new Work(Runnable::run, Runnable::run);
    }

    /** Runs on the event dispatch thread: at once when already there, else later. */
    public static void onEdt(Runnable task) {
        if (EventQueue.isDispatchThread()) {
            task.run();
        } else {
            EventQueue.invokeLater(task);
        }
    }

    /** Runs {@code task} on the event dispatch thread, at once when called there. */
    public void show(Runnable task) {
        edt.execute(task);
    }

    /**
     * Runs {@code task} behind and hands its value to {@code done}, or the problem to {@code failed}, on the EDT; neither is told when it
     * was cancelled or its project closed meanwhile.
     */
    public <T> void run(Callable<T> task, Consumer<T> done, Consumer<Problem> failed) {
        background.execute(() -> {
            T value;
            try {
                value = task.call();
            } catch (StudioException e) {
                LOG.log(Level.INFO, e.getMessage(), e);
                edt.execute(() -> failed.accept(e.problem()));
                return;
            } catch (CancelledException | CancellationException e) {
                return;
            } catch (ProjectClosedException e) {
                LOG.log(Level.FINE, "Answer dropped: the project was closed meanwhile", e);
                return;
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Unexpected failure of a background task", e);
                edt.execute(() -> failed.accept(unexpected(e)));
                return;
            }
            edt.execute(() -> done.accept(value));
        });
    }

    private static String sentence(String part) {
        return part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1) + (part.endsWith(".") ? "" : ".");
    }

    /** Something that was not foreseen, said in words; its trace is in the log. */
    public static Problem unexpected(Throwable cause) {
        return new Problem("unexpected", Bundle.WORK_unexpected(), sentence(Causes.of(cause)),
                Bundle.WORK_unexpected_next());
    }
}
