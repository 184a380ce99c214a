package org.podstudio.packbuilder.build;

import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.packbuilder.ByteMeter;

/**
 * Progress of a build in bytes, which never falls: every byte of the assets counts twice in all, once when it is copied (0 to
 * 50 %), 0.6 times when it is verified (50 to 80 %) and 0.4 times when it goes into the ZIP and is read back (80 to 100 %).
 * Source: ruling X13.
 */
final class BuildProgress {
    private final JobContext context;
    private final long total;
    private long done;

    /** @param assetBytes of all assets together */
    BuildProgress(JobContext context, long assetBytes) {
        this.context = context;
        this.total = 2 * Math.max(1, assetBytes);
    }

    /** @param bytes that this band will count; the rest of it is jumped over by the next one */
    ByteMeter band(int fromPercent, int toPercent, long bytes, String what) {
        long start = total * fromPercent / 100;
        long length = total * toPercent / 100 - start;
        long[] counted = {0};
        return more -> {
            counted[0] += more;
            double part = Math.min(1, (double) counted[0] / Math.max(1, bytes));
            done = Math.max(done, start + (long) (length * part));
            context.step(done, total, Progress.Unit.BYTES, what);
        };
    }
}
