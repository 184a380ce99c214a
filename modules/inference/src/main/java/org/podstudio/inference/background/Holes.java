package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.podstudio.core.api.problem.CancelledException;

/**
 * Closes holes that a model left inside the subject by mistake. A hole that the model is sure of, like the one in a handle,
 * shows the background and stays: closed is what is tiny, or small and only half believed.
 */
final class Holes {
    private static final int INSIDE = 128;

    /** A hole up to this share of the subject is a speck. At 1024 px and half the picture covered: 26 pixels. */
    private static final double SPECK_SHARE = 1 / 20_000.0;

    /** A larger one is closed only up to this share, and only if its mean mask value says that the model doubted. */
    private static final double DOUBTED_SHARE = 1 / 200.0;

    private static final int DOUBT = 32;

    /** The soft rim around a closed hole is closed with it, so many pixels wide. */
    private static final int RIM_PX = 4;

    private final byte[] mask;
    private final int width;
    private final int height;
    private final BooleanSupplier cancelled;

    Holes(byte[] mask, int width, int height, BooleanSupplier cancelled) {
        this.mask = mask;
        this.width = width;
        this.height = height;
        this.cancelled = cancelled;
    }

    /** @return how many pixels were closed */
    long close() throws CancelledException {
        SpanFill fill = new SpanFill(width, height, cancelled);
        BitSet outside = new BitSet();
        fill.fromBorder(this::isOpen, outside);
        long subject = 0;
        for (byte m : mask) {
            subject += (m & 0xff) >= INSIDE ? 1 : 0;
        }
        BitSet visited = (BitSet) outside.clone();
        double speck = Math.max(4, subject * SPECK_SHARE);
        long small = (long) Math.max(speck, subject * DOUBTED_SHARE);
        long closed = 0;
        for (int p = 0; p < mask.length; p++) {
            if (isOpen(p) && !visited.get(p)) {
                Island hole = new Island(small);
                fill.from(p, this::isOpen, visited, hole);
                if (hole.isSmall() && (hole.pixels() <= speck || mean(hole) >= DOUBT)) {
                    close(hole, outside);
                    closed += hole.pixels();
                }
            }
        }
        return closed;
    }

    private boolean isOpen(int pixel) {
        return (mask[pixel] & 0xff) < INSIDE;
    }

    private double mean(Island hole) {
        return hole.stream().mapToLong(p -> mask[p] & 0xff).sum() / (double) hole.pixels();
    }

    private void close(Island hole, BitSet outside) {
        int[] layer = hole.stream().toArray();
        for (int p : layer) {
            mask[p] = (byte) 255;
        }
        for (int ring = 0; ring < RIM_PX; ring++) {
            layer = Arrays.stream(layer).flatMap(this::around).filter(p -> isRim(p, outside)).distinct().toArray();
            for (int p : layer) {
                mask[p] = (byte) 255;
            }
        }
    }

    private IntStream around(int p) {
        int x = p % width;
        return IntStream.of(x > 0 ? p - 1 : p, x < width - 1 ? p + 1 : p, p >= width ? p - width : p,
                p < mask.length - width ? p + width : p);
    }

    /** The rim grows over soft pixels, but not to the subject's own outer edge. */
    private boolean isRim(int pixel, BitSet outside) {
        if (mask[pixel] == (byte) 255 || isOpen(pixel)) {
            return false;
        }
        return around(pixel).noneMatch(outside::get);
    }
}
