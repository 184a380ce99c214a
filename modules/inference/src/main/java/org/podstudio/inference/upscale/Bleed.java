package org.podstudio.inference.upscale;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/**
 * Lets the colours at the edge of what is visible run out under what is invisible. Programs leave black there, or anything, and
 * whatever mixes neighbours later, a model or a resampler, would draw it into the edge as a halo.
 */
final class Bleed {
    private static final byte UNKNOWN = 0;
    private static final byte KNOWN = 1;
    private static final byte NEXT = 2;

    private final Picture picture;
    private final byte[] state;
    private int[] ring = new int[1024];
    private int size;

    private Bleed(Picture picture) {
        this.picture = picture;
        this.state = new byte[picture.pixels()];
    }

    /** @param rings how far in pixels; what lies deeper keeps its colours, whatever they are */
    static void of(Picture picture, int rings, BooleanSupplier cancelled) throws CancelledException {
        Bleed bleed = new Bleed(picture);
        bleed.begin();
        for (int r = 0; r < rings && bleed.size > 0; r++) {
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            bleed.colour();
            bleed.advance();
        }
    }

    /** The first ring: what is invisible beside what is visible. */
    private void begin() {
        for (int p = 0; p < state.length; p++) {
            state[p] = picture.alpha(p) == 0 ? UNKNOWN : KNOWN;
        }
        for (int p = 0; p < state.length; p++) {
            if (state[p] == KNOWN) {
                claimAround(p);
            }
        }
    }

    private void colour() {
        for (int i = 0; i < size; i++) {
            mix(ring[i]);
        }
        for (int i = 0; i < size; i++) {
            state[ring[i]] = KNOWN;
        }
    }

    private void advance() {
        int[] done = Arrays.copyOf(ring, size);
        size = 0;
        for (int p : done) {
            claimAround(p);
        }
    }

    private void claimAround(int p) {
        int x = p % picture.width;
        for (int dy = -1; dy <= 1; dy++) {
            int row = p + dy * picture.width;
            if (row < 0 || row >= state.length) {
                continue;
            }
            for (int dx = x == 0 ? 0 : -1; dx <= (x == picture.width - 1 ? 0 : 1); dx++) {
                if (state[row + dx] == UNKNOWN) {
                    state[row + dx] = NEXT;
                    add(row + dx);
                }
            }
        }
    }

    private void add(int p) {
        if (size == ring.length) {
            ring = Arrays.copyOf(ring, size * 2);
        }
        ring[size++] = p;
    }

    /** The mean of the neighbours that are known; a visible one counts by its opacity, because a faint one knows its colour badly. */
    private void mix(int p) {
        int x = p % picture.width;
        long red = 0;
        long green = 0;
        long blue = 0;
        long weights = 0;
        for (int dy = -1; dy <= 1; dy++) {
            int row = p + dy * picture.width;
            if (row < 0 || row >= state.length) {
                continue;
            }
            for (int dx = x == 0 ? 0 : -1; dx <= (x == picture.width - 1 ? 0 : 1); dx++) {
                int q = row + dx;
                if (state[q] == KNOWN) {
                    int alpha = picture.alpha(q);
                    int weight = alpha == 0 ? 255 : alpha;
                    red += (long) weight * picture.red(q);
                    green += (long) weight * picture.green(q);
                    blue += (long) weight * picture.blue(q);
                    weights += weight;
                }
            }
        }
        picture.set(p, Picture.RED, (double) red / weights);
        picture.set(p, Picture.GREEN, (double) green / weights);
        picture.set(p, Picture.BLUE, (double) blue / weights);
    }
}
