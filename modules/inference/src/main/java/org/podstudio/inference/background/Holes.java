package org.podstudio.inference.background;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
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
        long closed = 0;
        for (int p = 0; p < mask.length; p++) {
            if (isOpen(p) && !visited.get(p)) {
                BitSet hole = new BitSet();
                long pixels = fill.from(p, this::isOpen, hole);
                visited.or(hole);
                if (pixels <= Math.max(4, subject * SPECK_SHARE)
                        || pixels <= subject * DOUBTED_SHARE && mean(hole, pixels) >= DOUBT) {
                    close(hole, outside);
                    closed += pixels;
                }
            }
        }
        return closed;
    }

    private boolean isOpen(int pixel) {
        return (mask[pixel] & 0xff) < INSIDE;
    }

    private double mean(BitSet hole, long pixels) {
        long sum = 0;
        for (int p = hole.nextSetBit(0); p >= 0; p = hole.nextSetBit(p + 1)) {
            sum += mask[p] & 0xff;
        }
        return sum / (double) pixels;
    }

    private void close(BitSet hole, BitSet outside) {
        BitSet layer = hole;
        for (int ring = 0; ring <= RIM_PX; ring++) {
            BitSet next = new BitSet();
            for (int p = layer.nextSetBit(0); p >= 0; p = layer.nextSetBit(p + 1)) {
                mask[p] = (byte) 255;
                int x = p % width;
                soft(x > 0 ? p - 1 : p, outside, next);
                soft(x < width - 1 ? p + 1 : p, outside, next);
                soft(p >= width ? p - width : p, outside, next);
                soft(p < mask.length - width ? p + width : p, outside, next);
            }
            layer = next;
        }
    }

    /** The rim grows over soft pixels, but not to the subject's own outer edge. */
    private void soft(int pixel, BitSet outside, BitSet next) {
        if (mask[pixel] == (byte) 255 || isOpen(pixel)) {
            return;
        }
        int x = pixel % width;
        boolean edge = x > 0 && outside.get(pixel - 1) || x < width - 1 && outside.get(pixel + 1)
                || pixel >= width && outside.get(pixel - width)
                || pixel < mask.length - width && outside.get(pixel + width);
        if (!edge) {
            next.set(pixel);
        }
    }
}
