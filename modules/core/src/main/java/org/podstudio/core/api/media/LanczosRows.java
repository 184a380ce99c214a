package org.podstudio.core.api.media;

import java.util.Arrays;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * {@link Lanczos} for pictures that come row by row and never lie in memory as a whole: gives byte for byte what {@link
 * Lanczos#resize} gives, and holds as many rows as the kernel is high. Used by one thread.
 */
public final class LanczosRows {
    private final int bands;
    private final int height;
    private final Lanczos.Weights across;
    private final Lanczos.Weights down;
    private final boolean sameWidth;
    private final boolean sameHeight;
    private final Sink out;
    private final byte[][] ring;
    private final int[] sums;
    private final byte[] made;
    private int taken;
    private int next;

    /** Takes finished rows. The array is reused for the next row. */
    @FunctionalInterface
    public interface Sink {
        void row(byte[] samples) throws StudioException, CancelledException;
    }

    /** @param bands samples a pixel; each is treated alone */
    public LanczosRows(PixelSize from, int bands, PixelSize to, Sink out) {
        this.bands = bands;
        this.height = from.height();
        this.out = out;
        sameWidth = from.width() == to.width();
        sameHeight = from.height() == to.height();
        across = Lanczos.Weights.of(from.width(), to.width());
        down = Lanczos.Weights.of(from.height(), to.height());
        int length = Math.multiplyExact(to.width(), bands);
        ring = new byte[Math.min(down.stride() + 1, from.height())][length];
        sums = new int[length];
        made = new byte[length];
    }

    /**
     * The next row from the top.
     *
     * @param samples interleaved, one row of the width promised
     * @throws IllegalStateException after the last row
     */
    public void row(byte[] samples) throws StudioException, CancelledException {
        if (taken == height) {
            throw new IllegalStateException("the picture has " + height + " rows only");
        }
        byte[] row = ring[taken % ring.length];
        if (sameWidth) {
            System.arraycopy(samples, 0, row, 0, row.length);
        } else {
            Lanczos.across(samples, 0, bands, across, row, 0);
        }
        taken++;
        if (sameHeight) {
            out.row(row);
            return;
        }
        while (next < down.first().length && down.first()[next] + down.count()[next] <= taken) {
            mix(next++);
            out.row(made);
        }
    }

    private void mix(int y) {
        Arrays.fill(sums, Lanczos.HALF);
        for (int i = 0; i < down.count()[y]; i++) {
            int weight = down.fixed()[y * down.stride() + i];
            byte[] row = ring[(down.first()[y] + i) % ring.length];
            for (int x = 0; x < sums.length; x++) {
                sums[x] += (row[x] & 0xff) * weight;
            }
        }
        for (int x = 0; x < sums.length; x++) {
            made[x] = Lanczos.clip(sums[x]);
        }
    }
}
