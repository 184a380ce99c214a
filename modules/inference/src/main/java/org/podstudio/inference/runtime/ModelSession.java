package org.podstudio.inference.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * One loaded model with one picture as its input. Made, used and closed by one owner; a call from another thread is safe.
 *
 * <p>The runtime ends the process when a session is closed while it runs, or runs on a closed tensor. Neither can happen
 * here: the tensor never leaves this class, runs and closing exclude each other, and a closing that meets a run ends the run
 * first and waits for its return.
 */
public final class ModelSession implements AutoCloseable {
    private final OrtSession session;
    private final String inputName;
    private final String outputName;
    private final OnnxTensor tensor;
    private final FloatBuffer input;
    private final String id;

    /** Held during a run and during closing. */
    private final ReentrantLock use = new ReentrantLock();

    private boolean closed; // guarded by use
    private volatile boolean closing;

    /** Guards {@link #running}: no one may speak to the options of a run that has ended. */
    private final Object gate = new Object();

    private OrtSession.@Nullable RunOptions running; // guarded by gate

    private ModelSession(OrtEnvironment environment, OrtSession session, String id, int inputSizePx)
            throws OrtException, StudioException {
        this.session = session;
        this.id = id;
        inputName = session.getInputNames().iterator().next();
        outputName = session.getOutputNames().iterator().next();
        long[] shape = shape(session.getInputInfo().get(inputName), inputSizePx);
        input = ByteBuffer.allocateDirect(Math.toIntExact(4 * shape[1] * shape[2] * shape[3]))
                .order(ByteOrder.nativeOrder()).asFloatBuffer();
        tensor = OnnxTensor.createTensor(environment, input, shape);
    }

    /** @param file whose content was checked just before @param inputSizePx width and height where the model leaves them open */
    static ModelSession open(OrtEnvironment environment, Path file, String id, int inputSizePx, int threads) throws StudioException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // For these models the arena doubles the peak (2.1 GB against 0.9 GB) and saves a fifth of the time.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.setIntraOpNumThreads(Math.max(1, threads));
            options.setInterOpNumThreads(1);
            // Threads that wait must sleep: other jobs use the same cores.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(file.toString(), options);
            try {
                return new ModelSession(environment, session, id, inputSizePx);
            } catch (OrtException | StudioException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw unusable(id, "ONNX Runtime refused " + file.getFileName() + ": " + e.getCode() + ".", e);
        }
    }

    private long[] shape(NodeInfo node, int inputSizePx) throws StudioException {
        long[] shape = node.getInfo() instanceof TensorInfo info ? info.getShape().clone() : new long[0];
        if (shape.length == 4) {
            long[] wanted = {1, 3, inputSizePx, inputSizePx};
            for (int i = 0; i < 4; i++) {
                shape[i] = shape[i] < 0 ? wanted[i] : shape[i];
            }
            if (java.util.Arrays.equals(shape, wanted)) {
                return shape;
            }
        }
        throw unusable(id, "Its input is not one picture of " + inputSizePx + " x " + inputSizePx + " pixels in 3 channels.", null);
    }

    /**
     * Runs the model once.
     *
     * @param fill writes the whole input, channel by channel; the buffer is valid during the call only
     * @return the first output's values, in order; all are finite numbers
     * @throws StudioException {@code inference-failed} or {@code out-of-memory}; the session stays usable
     * @throws CancelledException when the job is canceled or the session closed meanwhile
     * @throws IllegalStateException when the session is closed already
     */
    public float[] run(Consumer<FloatBuffer> fill, JobContext context) throws StudioException, CancelledException {
        use.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the session of " + id + " is closed");
            }
            fill.accept(input.duplicate().clear());
            try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
                return runWith(options, context);
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

    private float[] runWith(OrtSession.RunOptions options, JobContext context)
            throws OrtException, StudioException, CancelledException {
        synchronized (gate) {
            running = options;
        }
        try (Subscription _ = context.onCancel(this::terminate)) {
            // Asked after subscribing: a cancel before it would otherwise go unheard.
            if (context.cancelled() || closing) {
                throw new CancelledException();
            }
            try (OrtSession.Result result = session.run(Map.of(inputName, tensor), Set.of(outputName), options)) {
                return finite(((OnnxTensor) result.get(0)).getFloatBuffer());
            }
        } finally {
            synchronized (gate) {
                running = null;
            }
        }
    }

    /** A model answers a damaged input, or damaged weights, with "not a number" and no error. */
    private float[] finite(FloatBuffer output) throws StudioException {
        float[] values = new float[output.remaining()];
        output.get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw StudioException.of("inference-failed", "The model " + id + " gave no usable result.",
                        "Its output holds values that are not numbers.",
                        "Fetch the model again, or choose another model.");
            }
        }
        return values;
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

    private static StudioException unusable(String id, String why, @Nullable OrtException cause) {
        return new StudioException(new Problem("model-unusable", "The model " + id + " could not be loaded.", why,
                "Fetch the model again with: podstudio models fetch " + id), cause);
    }

    /**
     * Ends a run that is under way, waits until it has returned, then frees the model. Closing again does nothing.
     *
     * @throws IllegalStateException when called from inside {@link #run}
     */
    @Override
    public void close() {
        if (use.isHeldByCurrentThread()) {
            throw new IllegalStateException("a session cannot be closed from inside its own run");
        }
        closing = true;
        terminate();
        use.lock();
        try {
            if (!closed) {
                closed = true;
                tensor.close();
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the runtime cannot free the session of " + id, e);
        } finally {
            use.unlock();
        }
    }
}
