package org.podstudio.inference.upscale;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.PartContext;

/** What the work on one picture of a film sees of the job: its progress counts pictures, and tiles are summed up. */
final class FrameContext extends PartContext {
    private final long total;
    private long frame;
    private long tiles;
    private long flat;

    /** @param total pictures of the film, as it says */
    FrameContext(JobContext job, long total) {
        super(job);
        this.total = total;
    }

    /** @param number of the picture that is worked on, from 0 */
    void at(long number) throws CancelledException {
        frame = number;
        report("Upscaling");
    }

    /** @param what a present participle */
    void report(String what) throws CancelledException {
        job.step(Math.min(frame, total), total, Progress.Unit.FRAMES, what);
    }

    long tiles() {
        return tiles;
    }

    long flatTiles() {
        return flat;
    }

    @Override
    public void step(long done, long all, Progress.Unit unit, String what) throws CancelledException {
        report("Upscaling");
    }

    @Override
    public void fact(String name, @Nullable Object value) {
        switch (name) {
            case "tiles" -> tiles += ((Number) value).longValue();
            case "tiles_flat" -> flat += ((Number) value).longValue();
            case "tiles_transparent" -> { }
            default -> job.fact(name, value);
        }
    }
}
