package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/**
 * Cuts a subject from a flat background. Where the subject's edge was blended with the background, the blend is computed
 * back: a pixel's colour C lies between background B and the subject's colour F just inside, so alpha = |C-B| / |F-B|.
 * Background colour inside the subject, not connected to the border, stays.
 */
final class Keyer {
    /** Width of a blended edge in pixels: drawn exactly, or softened by compression or scaling. */
    private static final int EXACT_REACH = 2;
    private static final int SOFT_REACH = 3;

    /** In a compressed picture, a colour this near to the background with no subject beside it is noise. */
    private static final int SPECK = 24;

    /** So many pixels of noise may hang together, and among them may be colours twice as far off. */
    private static final int SPECK_PX = 32;

    /**
     * Scaling and sharpening draw rings around a subject that lie on the other side of the background's colour: Lanczos those of at most a
     * tenth of the difference to the subject, and what is clipped at black and white turns their direction a little.
     */
    private static final double RING = 0.15;

    private final Picture picture;
    private final FlatBackground background;
    private final BooleanSupplier cancelled;
    private final int reach;

    Keyer(Picture picture, FlatBackground background, BooleanSupplier cancelled) {
        this.picture = picture;
        this.background = background;
        this.cancelled = cancelled;
        this.reach = background.tolerance == 0 ? EXACT_REACH : SOFT_REACH;
    }

    /** @return one byte a pixel, 255 where the subject is */
    byte[] mask() throws CancelledException {
        byte[] mask = new byte[picture.pixels()];
        Arrays.fill(mask, (byte) 255);
        BitSet area = background.area;
        for (int from = area.nextSetBit(0); from >= 0;) {
            int to = area.nextClearBit(from);
            Arrays.fill(mask, from, to, (byte) 0);
            from = area.nextSetBit(to);
        }
        if (background.transparent) {
            return mask;
        }
        BitSet open = area;
        BitSet done = (BitSet) area.clone();
        for (int layer = 0; layer < reach; layer++) {
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            open = unmix(touching(open, done), mask);
            done.or(open);
        }
        if (background.tolerance > 0) {
            removeSpecks(mask);
        }
        return mask;
    }

    /** Compression leaves faint islands in the background; a clean picture has none, and its faintest star is meant. */
    private void removeSpecks(byte[] mask) throws CancelledException {
        SpanFill fill = new SpanFill(picture.width, picture.height, cancelled);
        BitSet visited = new BitSet();
        for (int p = 0; p < mask.length; p++) {
            if (mask[p] != 0 && !visited.get(p)) {
                Island island = new Island(SPECK_PX);
                fill.from(p, q -> mask[q] != 0, visited, island);
                if (island.isSmall() && island.stream().allMatch(q -> background.distance(q) <= 2 * SPECK)) {
                    island.stream().forEach(q -> mask[q] = 0);
                }
            }
        }
    }

    /** The pixels beside {@code open}, also across corners, that are not done. */
    private BitSet touching(BitSet open, BitSet done) {
        BitSet touching = new BitSet();
        int[] around = new int[8];
        for (int p = open.nextSetBit(0); p >= 0; p = open.nextSetBit(p + 1)) {
            for (int i = neighbours(p, around) - 1; i >= 0; i--) {
                if (!done.get(around[i])) {
                    touching.set(around[i]);
                }
            }
        }
        return touching;
    }

    /** @return those of {@code layer} that turned out to be blended: the edge may go on behind them */
    private BitSet unmix(BitSet layer, byte[] mask) {
        BitSet blended = new BitSet();
        for (int p = layer.nextSetBit(0); p >= 0; p = layer.nextSetBit(p + 1)) {
            double alpha = picture.alpha(p) == 255 ? alpha(p) : 1;
            if (alpha < 1) {
                mask[p] = (byte) Math.round(alpha * 255);
                blended.set(p);
            }
        }
        return blended;
    }

    private double alpha(int pixel) {
        double r = picture.red(pixel) - background.red;
        double g = picture.green(pixel) - background.green;
        double b = picture.blue(pixel) - background.blue;
        double length = Math.sqrt(r * r + g * g + b * b);
        if (length == 0) {
            return 1; // background colour that the fill did not reach: it belongs to the subject
        }
        int subject = subject(pixel, r / length, g / length, b / length, length);
        if (background.tolerance > 0 && ring(subject)) {
            return 0;
        }
        if (subject == pixel) {
            return background.tolerance > 0 && background.distance(pixel) <= SPECK ? 0 : 1;
        }
        double fr = picture.red(subject) - background.red;
        double fg = picture.green(subject) - background.green;
        double fb = picture.blue(subject) - background.blue;
        double alpha = Math.clamp((r * fr + g * fg + b * fb) / (fr * fr + fg * fg + fb * fb), 0, 1);
        if (background.tolerance > 0) {
            return alpha < 0.06 ? 0 : alpha > 0.96 ? 1 : alpha;
        }
        return alpha;
    }

    /**
     * Climbs from a blended pixel to where the subject's own colour begins: to the neighbour that lies furthest out on the
     * same line of colours, as long as that is a clear step.
     */
    private int subject(int pixel, double ur, double ug, double ub, double length) {
        int at = pixel;
        double height = length;
        int[] around = new int[8];
        for (int step = 0; step < reach; step++) {
            int best = at;
            double bestHeight = background.tolerance == 0 ? height * 1.004 + 0.75 : height * 1.03 + 2;
            for (int i = neighbours(at, around) - 1; i >= 0; i--) {
                int q = around[i];
                if (background.area.get(q) || picture.alpha(q) != 255) {
                    continue;
                }
                double r = picture.red(q) - background.red;
                double g = picture.green(q) - background.green;
                double b = picture.blue(q) - background.blue;
                double along = r * ur + g * ug + b * ub;
                double aside = Math.sqrt(Math.max(0, r * r + g * g + b * b - along * along));
                // Rounding to 8 bits turns the direction of a faint blend: the fainter, the more is allowed.
                double allowed = Math.max(8, along * Math.min(0.5, 0.08 + 1.2 / length));
                if (along > bestHeight && aside <= allowed) {
                    best = q;
                    bestHeight = along;
                }
            }
            if (best == at) {
                break;
            }
            at = best;
            height = bestHeight;
        }
        return at;
    }

    /** Whether a far stronger colour of the opposite direction lies within the reach of an edge. */
    private boolean ring(int pixel) {
        int w = picture.width;
        double length = product(pixel, pixel);
        for (int y = Math.max(0, pixel / w - reach); y <= Math.min(picture.height - 1, pixel / w + reach); y++) {
            for (int x = Math.max(0, pixel % w - reach); x <= Math.min(w - 1, pixel % w + reach); x++) {
                int q = y * w + x;
                double far = product(q, q);
                double along = product(pixel, q);
                if (length < RING * RING * far && along < 0 && along * along > 0.5 * length * far && picture.alpha(q) == 255) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The product of what two pixels have more than the background; of one with itself: its distance, squared. */
    private double product(int one, int other) {
        return (picture.red(one) - background.red) * (picture.red(other) - background.red)
                + (picture.green(one) - background.green) * (picture.green(other) - background.green)
                + (picture.blue(one) - background.blue) * (picture.blue(other) - background.blue);
    }

    private int neighbours(int pixel, int[] around) {
        int w = picture.width;
        int x = pixel % w;
        int y = pixel / w;
        int n = 0;
        for (int dy = Math.max(-y, -1); dy <= 1 && y + dy < picture.height; dy++) {
            for (int dx = Math.max(-x, -1); dx <= 1 && x + dx < w; dx++) {
                if (dx != 0 || dy != 0) {
                    around[n++] = pixel + dy * w + dx;
                }
            }
        }
        return n;
    }

    /** Takes the background's colour out of blended pixels, and out of what is fully transparent. */
    void decontaminate(byte[] mask) {
        for (int p = 0; p < mask.length; p++) {
            int m = mask[p] & 0xff;
            if (m == 255) {
                continue;
            }
            double alpha = background.transparent ? 1 : m / 255.0;
            picture.set(p, Picture.RED, m == 0 ? 0 : (picture.red(p) - (1 - alpha) * background.red) / alpha);
            picture.set(p, Picture.GREEN, m == 0 ? 0 : (picture.green(p) - (1 - alpha) * background.green) / alpha);
            picture.set(p, Picture.BLUE, m == 0 ? 0 : (picture.blue(p) - (1 - alpha) * background.blue) / alpha);
        }
    }
}
