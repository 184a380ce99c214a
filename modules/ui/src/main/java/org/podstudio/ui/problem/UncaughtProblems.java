package org.podstudio.ui.problem;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.Work;

/**
 * An exception that nobody caught becomes a problem dialog with Show log, in place of the platform's red icon. The platform
 * logs such exceptions a little above WARNING; what was coped with, at WARNING and below, stays in the log.
 */
@ServiceProvider(service = Handler.class, supersedes = "org.netbeans.core.NbErrorManager")
public final class UncaughtProblems extends Handler {
    /** While one dialog is open, further exceptions go to the log only: a broken painter throws at every frame. */
    private final AtomicBoolean showing = new AtomicBoolean();

    @Override
    public void publish(LogRecord record) {
        Throwable thrown = record.getThrown();
        if (thrown == null || record.getLevel().intValue() <= Level.WARNING.intValue()
                || GraphicsEnvironment.isHeadless() || !showing.compareAndSet(false, true)) {
            return;
        }
        Problem problem = problem(thrown);
        EventQueue.invokeLater(() -> {
            try {
                Problems.show(problem);
            } finally {
                showing.set(false);
            }
        });
    }

    static Problem problem(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof StudioException known) {
                return known.problem();
            }
        }
        return Work.unexpected(thrown);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
