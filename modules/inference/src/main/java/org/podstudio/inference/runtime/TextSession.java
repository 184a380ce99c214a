package org.podstudio.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * One loaded model of the BERT family. As in {@link ModelSession} no tensor leaves this class, and runs and closing exclude
 * each other; a run takes milliseconds, so closing waits for it.
 */
public final class TextSession implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String id;
    private boolean closed; // guarded by this

    private TextSession(OrtEnvironment environment, OrtSession session, String id) {
        this.environment = environment;
        this.session = session;
        this.id = id;
    }

    static TextSession open(OrtEnvironment environment, byte[] model, String id, int threads) throws StudioException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setIntraOpNumThreads(Math.max(1, threads));
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new TextSession(environment, environment.createSession(model, options), id);
        } catch (OrtException e) {
            throw new StudioException(new Problem("model-unusable", "The model " + id + " could not be loaded.",
                    "ONNX Runtime refused it: " + e.getCode() + ".", "Install PODStudio again."), e);
        }
    }

    /**
     * The mean over all pieces of the first output's vectors.
     *
     * @param numbers of the pieces, at least one
     * @throws StudioException {@code inference-failed}
     * @throws IllegalStateException when closed already
     */
    public synchronized float[] mean(long[] numbers) throws StudioException {
        if (closed) {
            throw new IllegalStateException("the session of " + id + " is closed");
        }
        long[] shape = {1, numbers.length};
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), numbers.length);
            }
        } catch (OrtException e) {
            throw new StudioException(new Problem("inference-failed", "The text could not be read by the model " + id + ".",
                    "ONNX Runtime ended with " + e.getCode() + ".", "Try again."), e);
        }
    }

    private float[] mean(FloatBuffer output, int pieces) throws StudioException {
        int size = output.remaining() / pieces;
        float[] mean = new float[size];
        for (int i = 0; i < pieces * size; i++) {
            mean[i % size] += output.get(output.position() + i) / pieces;
        }
        for (float value : mean) {
            if (!Float.isFinite(value)) {
                throw StudioException.of("inference-failed", "The model " + id + " gave no usable result.",
                        "Its output holds values that are not numbers.", "Install PODStudio again.");
            }
        }
        return mean;
    }

    /** Waits for a run that is under way. Closing again does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the runtime cannot free the session of " + id, e);
            }
        }
    }
}
