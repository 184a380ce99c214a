package org.podstudio.inference.upscale;

import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.inference.runtime.TileSession;

/** A model that is ready to enlarge tiles. Used by one thread. */
interface TileModel extends AutoCloseable {
    /**
     * Enlarges one tile. Ends within a second when the job is canceled.
     *
     * @param fill writes red, green and blue planes, row after row; the buffer is valid during the call only
     * @param take reads the larger planes in the same order; all finite
     * @throws StudioException {@code out-of-memory}, {@code inference-failed} or {@code model-unusable}
     */
    void run(int width, int height, Consumer<FloatBuffer> fill, Consumer<FloatBuffer> take, JobContext context)
            throws StudioException, CancelledException;

    /** What really runs it, e.g. {@code cpu}. */
    String device();

    @Override
    void close();

    /** Makes a model ready. */
    @FunctionalInterface
    interface Loading {
        TileModel open(DeviceWish wish) throws StudioException, CancelledException;
    }

    /** A borrowed session as what tiles go through. */
    static TileModel of(ModelService.Lease<TileSession> lease) {
        return new TileModel() {
            @Override
            public void run(int width, int height, Consumer<FloatBuffer> fill, Consumer<FloatBuffer> take, JobContext context)
                    throws StudioException, CancelledException {
                lease.session().run(width, height, fill, take, context);
            }

            @Override
            public String device() {
                return lease.device();
            }

            @Override
            public void close() {
                lease.close();
            }
        };
    }
}
