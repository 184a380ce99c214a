package org.podstudio.inference.upscale;

import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.LanczosRows;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;

/** Gives a picture's own rows, or each pixel several times. */
final class PlainPass {
    private static final int ROWS_PER_STEP = 64;

    private PlainPass() {}

    /**
     * @param times how often each pixel is repeated, in both directions
     * @param bands 1, 3 or 4 of the rows
     */
    static void run(Picture picture, Excerpt.Box box, int times, int bands, LanczosRows.Sink out, JobContext context)
            throws StudioException, CancelledException {
        byte[] row = new byte[Math.multiplyExact(box.width() * times, bands)];
        for (int y = 0; y < box.height(); y++) {
            if (y % ROWS_PER_STEP == 0) {
                context.step(y, box.height(), Progress.Unit.ITEMS, "Upscaling");
            }
            int p = (box.y() + y) * picture.width + box.x();
            int at = 0;
            for (int x = 0; x < box.width(); x++, p++) {
                for (int i = 0; i < times; i++) {
                    row[at] = (byte) picture.red(p);
                    if (bands > 1) {
                        row[at + 1] = (byte) picture.green(p);
                        row[at + 2] = (byte) picture.blue(p);
                    }
                    if (bands == 4) {
                        row[at + 3] = (byte) picture.alpha(p);
                    }
                    at += bands;
                }
            }
            for (int i = 0; i < times; i++) {
                out.row(row);
            }
        }
        context.step(box.height(), box.height(), Progress.Unit.ITEMS, "Writing");
    }
}
