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
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * One loaded model that enlarges pictures of any size: three planes in, three planes out. Safe from any thread; runs follow
 * each other. Buffers and tensors are kept between runs of one size, and never leave this class beyond a call.
 */
public final class TileSession implements AutoCloseable {
    private static final int PLANES = 3;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String id;
    private final String inputName;
    private final String outputName;
    private final int scale;
    private final Upscaling how;
    private final LongSupplier freeBytes;
    private final RunGuard guard;

    private long held; // memory that earlier runs have taken and the session keeps; used inside the guard only

    private @Nullable Shape shape; // used inside the guard only

    private TileSession(OrtEnvironment environment, OrtSession session, String id, Upscaling how, LongSupplier freeBytes)
            throws OrtException, StudioException {
        this.environment = environment;
        this.session = session;
        this.id = id;
        this.how = how;
        this.freeBytes = freeBytes;
        scale = how.scale();
        guard = new RunGuard(id);
        inputName = session.getInputNames().iterator().next();
        outputName = session.getOutputNames().iterator().next();
        if (session.getNumInputs() != 1 || !takesPictures(session.getInputInfo().get(inputName))) {
            throw RunGuard.unusable(id, "Its input is not one picture of any size in 3 channels.", null);
        }
    }

    /**
     * @param file whose content was checked just before
     * @param faster the same network, to be used instead; null for none
     * @param freeBytes memory that is free for new work, now
     */
    static TileSession open(OrtEnvironment environment, Path file, byte @Nullable [] faster, String id, Upscaling how,
            LongSupplier freeBytes, OrtSession.SessionOptions options) throws StudioException {
        try {
            OrtSession session = faster == null ? environment.createSession(file.toString(), options)
                    : environment.createSession(faster, options);
            try {
                return new TileSession(environment, session, id, how, freeBytes);
            } catch (OrtException | StudioException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw RunGuard.unusable(id, "ONNX Runtime refused " + file.getFileName() + ": " + e.getCode() + ".", e);
        }
    }

    private static boolean takesPictures(NodeInfo node) {
        long[] shape = node.getInfo() instanceof TensorInfo info ? info.getShape() : new long[0];
        return shape.length == 4 && shape[0] <= 1 && (shape[1] == PLANES || shape[1] < 0) && shape[2] < 0 && shape[3] < 0;
    }

    /**
     * Enlarges one tile.
     *
     * @param width of the tile in pixels, at least 1
     * @param fill writes the tile, plane after plane, row after row; the buffer is valid during the call only
     * @param take reads the result in the same order, {@code scale} times as wide and as tall; finite numbers that may lie
     *     outside the model's range; the buffer is valid during the call only
     * @throws StudioException {@code inference-failed}, {@code out-of-memory} or {@code model-unusable}; the session stays usable
     * @throws CancelledException when the job is canceled or the session closed meanwhile
     * @throws IllegalStateException when the session is closed already
     */
    public void run(int width, int height, Consumer<FloatBuffer> fill, Consumer<FloatBuffer> take, JobContext context)
            throws StudioException, CancelledException {
        guard.run(context, options -> {
            Shape fitting = shape(width, height);
            fill.accept(fitting.in.duplicate().clear());
            FloatBuffer out = fitting.out;
            if (out == null) {
                try (OrtSession.Result result = session.run(Map.of(inputName, fitting.input), Set.of(outputName), options)) {
                    out = keep(fitting, (OnnxTensor) result.get(0));
                }
            } else {
                session.run(Map.of(inputName, fitting.input), Set.of(), Map.of(outputName, fitting.output), options).close();
            }
            if (!finite(out)) {
                throw guard.notNumbers();
            }
            take.accept(out.duplicate().clear());
            return null;
        });
    }

    private Shape shape(int width, int height) throws OrtException, StudioException {
        if (shape != null && shape.width == width && shape.height == height) {
            return shape;
        }
        makeRoom(how.bytesFor(width, height), width, height);
        Shape old = shape;
        shape = null;
        if (old != null) {
            old.close();
        }
        shape = new Shape(environment, width, height);
        return shape;
    }

    /** Estimated before, because a system that runs out of memory ends the process without a word. */
    private void makeRoom(long bytes, int width, int height) throws StudioException {
        long free = freeBytes.getAsLong();
        if (bytes - held > free) {
            throw StudioException.of("out-of-memory", "A tile of " + width + " x " + height + " pixels is too large for this computer now.",
                    "The model " + id + " needs " + bytes / 1_000_000 + " MB for it, and " + free / 1_000_000 + " MB are free.",
                    "Close other programs, or choose a smaller tile.");
        }
        held = Math.max(held, bytes);
    }

    /** The first run of a size shows what comes out; from then on the result is written straight into a buffer of ours. */
    private FloatBuffer keep(Shape fitting, OnnxTensor result) throws OrtException, StudioException {
        long[] wanted = {1, PLANES, (long) fitting.height * scale, (long) fitting.width * scale};
        long[] given = result.getInfo().getShape();
        if (!Arrays.equals(given, wanted)) {
            throw RunGuard.unusable(id, "It makes " + Arrays.toString(given) + " out of a tile, not "
                    + Arrays.toString(wanted) + ".", null);
        }
        FloatBuffer out = Shape.buffer(wanted);
        out.duplicate().put(result.getByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer());
        fitting.output = OnnxTensor.createTensor(environment, out, wanted);
        fitting.out = out;
        return out;
    }

    private static boolean finite(FloatBuffer values) {
        float sum = 0; // stays 0 unless a value is infinite or none at all
        for (int i = 0; i < values.capacity(); i++) {
            sum += values.get(i) * 0;
        }
        return sum == 0;
    }

    /** Ends a run that is under way, waits until it has returned, then frees the model. Closing again does nothing. */
    @Override
    public void close() {
        guard.close(() -> {
            if (shape != null) {
                shape.close();
            }
            session.close();
        });
    }

    /** Buffers and tensors for tiles of one size. */
    private static final class Shape {
        private final int width;
        private final int height;
        private final FloatBuffer in;
        private final OnnxTensor input;
        private @Nullable FloatBuffer out;
        private @Nullable OnnxTensor output;

        Shape(OrtEnvironment environment, int width, int height) throws OrtException {
            this.width = width;
            this.height = height;
            long[] shape = {1, PLANES, height, width};
            in = buffer(shape);
            input = OnnxTensor.createTensor(environment, in, shape);
        }

        static FloatBuffer buffer(long[] shape) {
            return ByteBuffer.allocateDirect(Math.toIntExact(Math.multiplyExact(4 * shape[1] * shape[2], shape[3])))
                    .order(ByteOrder.nativeOrder()).asFloatBuffer();
        }

        void close() {
            input.close();
            if (output != null) {
                output.close();
            }
        }
    }
}
