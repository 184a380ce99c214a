package org.podstudio.media.picture;

import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.pixels.RowSink;

/** Counts the rows of all passes over a picture, reports them twice in a while, and leaves when the job is canceled. */
final class PictureProgress {
    private static final long PAUSE_NS = 200_000_000L;

    /** Carries the cancellation through the rows, which know no checked exceptions. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop(CancelledException cause) {
            super(cause);
        }
    }

    private final JobContext context;
    private long total = 1;
    private long done;
    private long reportedAt;

    PictureProgress(JobContext context) {
        this.context = context;
    }

    /** @param rows of one pass; @param passes over the picture */
    void expect(long rows, int passes) {
        total = Math.max(1, rows * passes);
    }

    /** Reports where nothing can be counted. */
    void still(String what) throws CancelledException {
        report(what, true);
    }

    void finished() throws CancelledException {
        done = total;
        report("Writing", true);
    }

    private void report(String what, boolean always) throws CancelledException {
        long now = System.nanoTime();
        if (always || now - reportedAt > PAUSE_NS) {
            reportedAt = now;
            context.step(Math.min(done, total), total, Progress.Unit.ITEMS, what);
        } else if (context.cancelled()) {
            throw new CancelledException();
        }
    }

    /** Counts the rows that go on to {@code out}. */
    RowSink watched(String what, RowSink out) {
        return new RowSink() {
            @Override
            public void row(int y, byte[] samples) {
                count(what);
                out.row(y, samples);
            }

            @Override
            public void row(int y, short[] samples) {
                count(what);
                out.row(y, samples);
            }
        };
    }

    private void count(String what) {
        done++;
        try {
            report(what, false);
        } catch (CancelledException e) {
            throw new Stop(e);
        }
    }
}
