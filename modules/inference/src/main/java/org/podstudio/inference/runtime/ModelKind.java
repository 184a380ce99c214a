package org.podstudio.inference.runtime;

import java.nio.FloatBuffer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.models.VerifiedModel;

/** How sessions of one kind are opened and tried. */
interface ModelKind<S extends AutoCloseable> {
    /** @param on null for the processor */
    S open(ModelRuntime runtime, VerifiedModel model, int threads, @Nullable Accelerator on, BooleanSupplier cancelled)
            throws StudioException, CancelledException;

    /** Runs something small; the same every time. */
    float[] sample(S session, JobContext context) throws StudioException, CancelledException;

    ModelKind<TileSession> TILES = new ModelKind<>() {
        private static final int SIDE = 48;

        @Override
        public TileSession open(ModelRuntime runtime, VerifiedModel model, int threads, @Nullable Accelerator on,
                BooleanSupplier cancelled) throws StudioException, CancelledException {
            return runtime.openTiles(model, threads, on, cancelled);
        }

        @Override
        public float[] sample(TileSession session, JobContext context) throws StudioException, CancelledException {
            float[][] result = new float[1][];
            session.run(SIDE, SIDE, ModelKind::pattern, out -> {
                result[0] = new float[out.remaining()];
                out.get(result[0]);
            }, context);
            return result[0];
        }
    };

    ModelKind<ModelSession> MASKS = new ModelKind<>() {
        @Override
        public ModelSession open(ModelRuntime runtime, VerifiedModel model, int threads, @Nullable Accelerator on,
                BooleanSupplier cancelled) throws StudioException, CancelledException {
            return runtime.open(model, threads, on, cancelled);
        }

        @Override
        public float[] sample(ModelSession session, JobContext context) throws StudioException, CancelledException {
            return session.run(ModelKind::pattern, context);
        }
    };

    /** Slopes and edges between 0 and 1. */
    private static void pattern(FloatBuffer in) {
        for (int i = 0; in.hasRemaining(); i++) {
            in.put((i % 61 / 60f + (i / 97 % 2)) / 2);
        }
    }
}
