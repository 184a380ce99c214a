package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * Keeps the runs and the closing of one native session apart. The runtime ends the process when a session is closed while it
 * runs, or runs on a closed tensor; here one run follows the other, and a closing that meets a run ends the run first and
 * waits for its return. Safe from any thread.
 */
final class RunGuard {
    /** How often a run that waits for its turn looks whether its job was canceled. */
    private static final long ASK_EVERY_MS = 100;

    private final String id;

    /** Held during a run and during closing. */
    private final ReentrantLock use = new ReentrantLock();

    private boolean closed; // guarded by use
    private volatile boolean closing;

    /** Guards {@link #running}: no one may speak to the options of a run that has ended. */
    private final Object gate = new Object();

    private OrtSession.@Nullable RunOptions running; // guarded by gate

    /** @param id of the model, for messages */
    RunGuard(String id) {
        this.id = id;
    }

    /** What happens during a run; tensors may be used here and nowhere else. */
    interface Body<T> {
        T run(OrtSession.RunOptions options) throws OrtException, StudioException, CancelledException;
    }

    /** Frees what belongs to the session. */
    interface Freeing {
        void free() throws OrtException;
    }

    /**
     * Waits for its turn and runs.
     *
     * @throws StudioException {@code inference-failed} or {@code out-of-memory}; the session stays usable
     * @throws CancelledException when the job is canceled or the session closed meanwhile
     * @throws IllegalStateException when the session is closed already
     */
    <T> T run(JobContext context, Body<T> body) throws StudioException, CancelledException {
        take(context);
        try {
            if (closed) {
                throw new IllegalStateException("the session of " + id + " is closed");
            }
            try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
                return runWith(options, context, body);
            }
        } catch (OrtException e) {
            if (context.cancelled() || closing) {
                throw new CancelledException();
            }
            throw failed(e);
        } finally {
            use.unlock();
        }
    }

    /** Another job's run may take long; a canceled job does not wait for it. */
    private void take(JobContext context) throws CancelledException {
        if (use.tryLock()) {
            return;
        }
        try {
            while (!use.tryLock(ASK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (context.cancelled()) {
                    throw new CancelledException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private <T> T runWith(OrtSession.RunOptions options, JobContext context, Body<T> body)
            throws OrtException, StudioException, CancelledException {
        synchronized (gate) {
            running = options;
        }
        try (Subscription _ = context.onCancel(this::terminate)) {
            // Asked after subscribing: a cancel before it would otherwise go unheard.
            if (context.cancelled() || closing) {
                throw new CancelledException();
            }
            return body.run(options);
        } finally {
            synchronized (gate) {
                running = null;
            }
        }
    }

    private void terminate() {
        synchronized (gate) {
            if (running != null) {
                try {
                    running.setTerminate(true);
                } catch (OrtException e) {
                    throw new IllegalStateException("the runtime does not take the wish to stop", e);
                }
            }
        }
    }

    private StudioException failed(OrtException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("allocate") || message.contains("bad_alloc")) {
            return new StudioException(new Problem("out-of-memory", "The model " + id + " could not be run.",
                    "The computer ran out of memory.", "Close other programs, or choose a smaller model."), e);
        }
        return new StudioException(new Problem("inference-failed", "The model " + id + " could not be run.",
                "ONNX Runtime ended with " + e.getCode() + ".", "Try again, or choose another model."), e);
    }

    /** A model answers a damaged input, or damaged weights, with "not a number" and no error. */
    StudioException notNumbers() {
        return StudioException.of("inference-failed", "The model " + id + " gave no usable result.",
                "Its output holds values that are not numbers.", "Fetch the model again, or choose another model.");
    }

    /**
     * Ends a run that is under way, waits until it has returned, then frees. Closing again does nothing.
     *
     * @throws IllegalStateException when called from inside a run
     */
    void close(Freeing freeing) {
        if (use.isHeldByCurrentThread()) {
            throw new IllegalStateException("a session cannot be closed from inside its own run");
        }
        closing = true;
        terminate();
        use.lock();
        try {
            if (!closed) {
                closed = true;
                freeing.free();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the runtime cannot free the session of " + id, e);
        } finally {
            use.unlock();
        }
    }

    static StudioException unusable(String id, String why, @Nullable Exception cause) {
        return new StudioException(new Problem("model-unusable", "The model " + id + " cannot be used.", why,
                "If it is a model of your own, look at what its description says of it; else fetch it again with: podstudio models fetch " + id), cause);
    }
}
