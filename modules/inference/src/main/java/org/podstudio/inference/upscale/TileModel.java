package org.podstudio.inference.upscale;

import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

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

    @Override
    void close();

    /** Loads the model; again after the memory was exhausted, because the runtime keeps what it has taken. */
    @FunctionalInterface
    interface Loading {
        TileModel open() throws StudioException, CancelledException;
    }
}
