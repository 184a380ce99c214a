package org.podstudio.inference.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * One loaded model with one picture as its input. Made, used and closed by one owner; a call from another thread is safe.
 *
 * <p>The tensor never leaves this class, and {@link RunGuard} keeps runs and closing apart.
 */
public final class ModelSession implements AutoCloseable {
    private final Network network;
    private final String inputName;
    private final String outputName;
    private final OnnxTensor tensor;
    private final FloatBuffer input;
    private final String id;

    private final RunGuard guard;

    private ModelSession(OrtEnvironment environment, Network network, String id, int inputSizePx)
            throws OrtException, StudioException {
        this.network = network;
        OrtSession session = network.session();
        this.id = id;
        guard = new RunGuard(id);
        inputName = session.getInputNames().iterator().next();
        outputName = session.getOutputNames().iterator().next();
        long[] shape = shape(session.getInputInfo().get(inputName), inputSizePx);
        input = ByteBuffer.allocateDirect(Math.toIntExact(4 * shape[1] * shape[2] * shape[3]))
                .order(ByteOrder.nativeOrder()).asFloatBuffer();
        tensor = OnnxTensor.createTensor(environment, input, shape);
    }

    /** @param file whose content was checked just before @param inputSizePx width and height where the model leaves them open */
    static ModelSession open(OrtEnvironment environment, Path file, String id, int inputSizePx,
            OrtSession.SessionOptions options) throws StudioException {
        try {
            Network network = Network.open(environment, file, options);
            try {
                return new ModelSession(environment, network, id, inputSizePx);
            } catch (OrtException | StudioException | RuntimeException e) {
                network.close();
                throw e;
            }
        } catch (IOException e) {
            throw RunGuard.unusable(id, file.getFileName() + " could not be read: " + e.getMessage() + ".", e);
        } catch (OrtException e) {
            throw RunGuard.unusable(id, "ONNX Runtime refused " + file.getFileName() + ": " + e.getCode() + ".", e);
        }
    }

    private long[] shape(NodeInfo node, int inputSizePx) throws StudioException {
        long[] shape = node.getInfo() instanceof TensorInfo info ? info.getShape().clone() : new long[0];
        if (shape.length == 4) {
            long[] wanted = {1, 3, inputSizePx, inputSizePx};
            for (int i = 0; i < 4; i++) {
                shape[i] = shape[i] < 0 ? wanted[i] : shape[i];
            }
            if (Arrays.equals(shape, wanted)) {
                return shape;
            }
        }
        throw RunGuard.unusable(id, "Its input is not one picture of " + inputSizePx + " x " + inputSizePx + " pixels in 3 channels.", null);
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
        return guard.run(context, options -> {
            fill.accept(input.duplicate().clear());
            try (OrtSession.Result result = network.session().run(Map.of(inputName, tensor), Set.of(outputName), options)) {
                return finite(mask(result.get(0)));
            }
        });
    }

    /** Of as many rows and columns as the picture that went in: what another kind of network makes is no mask. */
    private FloatBuffer mask(OnnxValue output) throws StudioException {
        long[] taken = tensor.getInfo().getShape();
        long[] made = output instanceof OnnxTensor given ? given.getInfo().getShape() : new long[0];
        int last = made.length - 1;
        FloatBuffer values = last >= 1 && made[last] == taken[3] && made[last - 1] == taken[2] ? ((OnnxTensor) output).getFloatBuffer() : null;
        if (values == null) {
            throw RunGuard.unusable(id, "It makes " + Arrays.toString(made) + " out of a picture, and not a mask of " + taken[3] + " x " + taken[2]
                    + " numbers.", null);
        }
        return values;
    }

    private float[] finite(FloatBuffer output) throws StudioException {
        float[] values = new float[output.remaining()];
        output.get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw guard.notNumbers();
            }
        }
        return values;
    }

    /**
     * Ends a run that is under way, waits until it has returned, then frees the model. Closing again does nothing.
     *
     * @throws IllegalStateException when called from inside {@link #run}
     */
    @Override
    public void close() {
        guard.close(() -> {
            tensor.close();
            network.close();
        });
    }
}
