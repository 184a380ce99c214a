package org.podstudio.inference.upscale;

import java.util.Arrays;
import org.podstudio.inference.picture.Picture;

/**
 * Tells pixel art: few colours, and either all edges on a grid of blocks, or a small picture whose edges are hard. A model would
 * round its corners and mix its colours.
 */
final class PixelArt {
    /** Palettes of old machines end at 256; what is drawn with soft edges has more. */
    private static final int MOST_COLOURS = 256;

    /** Of a picture without blocks, which must be a sprite or a sheet of them. */
    private static final int MOST_COLOURS_OF_SPRITE = 64;
    private static final int LONGEST_SPRITE = 320;

    private static final int LARGEST_BLOCK = 64;

    /** Edges that may lie off the grid: a few stray pixels. */
    private static final double ON_GRID = 0.985;

    /** Edges needed before a grid means anything. */
    private static final int LEAST_EDGES = 24;

    /** Share of edges that run through a colour in between: soft edges and gradients have more. */
    private static final double SOFT = 0.25;

    /** A step in one channel that the eye takes for an edge. */
    private static final int HARD_STEP = 24;
    private static final double MOSTLY = 0.6;

    private final Picture picture;

    private PixelArt(Picture picture) {
        this.picture = picture;
    }

    static boolean is(Picture picture) {
        PixelArt art = new PixelArt(picture);
        int colours = art.colours();
        if (colours < 2 || colours > MOST_COLOURS) {
            return false;
        }
        int block = Math.min(art.block(true), art.block(false));
        if (block >= 2) {
            return true;
        }
        boolean small = Math.max(picture.width, picture.height) <= LONGEST_SPRITE;
        return block == 1 && small && colours <= MOST_COLOURS_OF_SPRITE && art.hardEdged();
    }

    /** Up to one more than is allowed. */
    private int colours() {
        int[] seen = new int[MOST_COLOURS + 1];
        int count = 0;
        int last = 0;
        for (int p = 0; p < picture.pixels(); p++) {
            int colour = colour(p);
            if (p > 0 && colour == last) {
                continue;
            }
            last = colour;
            int at = Arrays.binarySearch(seen, 0, count, colour);
            if (at < 0) {
                if (count == MOST_COLOURS) {
                    return MOST_COLOURS + 1;
                }
                System.arraycopy(seen, -at - 1, seen, -at, count + at + 1);
                seen[-at - 1] = colour;
                count++;
            }
        }
        return count;
    }

    /** What is invisible is one colour. */
    private int colour(int p) {
        int alpha = picture.alpha(p);
        return alpha == 0 ? 0 : alpha << 24 | picture.red(p) << 16 | picture.green(p) << 8 | picture.blue(p);
    }

    /** The largest grid that the edges across rows, or down columns, lie on; 0 when there are too few edges to tell. */
    private int block(boolean across) {
        int length = across ? picture.width : picture.height;
        int[] edges = new int[length];
        int all = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                int p = y * picture.width + x;
                int at = across ? x : y;
                if (at > 0 && colour(p) != colour(across ? p - 1 : p - picture.width)) {
                    edges[at]++;
                    all++;
                }
            }
        }
        if (all < LEAST_EDGES) {
            return 0;
        }
        for (int block = Math.min(LARGEST_BLOCK, length / 4); block >= 2; block--) {
            int[] byRest = new int[block];
            int places = 0;
            for (int at = 1; at < length; at++) {
                byRest[at % block] += edges[at];
                places += edges[at] > 0 ? 1 : 0;
            }
            // Two edges lie on some grid by chance; art has them in many places.
            if (places >= 4 && Arrays.stream(byRest).max().orElseThrow() >= ON_GRID * all) {
                return block;
            }
        }
        return 1;
    }

    private boolean hardEdged() {
        int edges = 0;
        int soft = 0;
        int hard = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 1; x < picture.width; x++) {
                int p = y * picture.width + x;
                int step = distance(p - 1, p);
                if (step == 0) {
                    continue;
                }
                edges++;
                hard += step >= HARD_STEP ? 1 : 0;
                soft += x + 1 < picture.width && distance(p, p + 1) > 0 && between(p - 1, p, p + 1) ? 1 : 0;
            }
        }
        return edges >= LEAST_EDGES && soft <= SOFT * edges && hard >= MOSTLY * edges;
    }

    /** Largest difference of a channel; opacity counts as one. */
    private int distance(int p, int q) {
        if (picture.alpha(p) == 0 && picture.alpha(q) == 0) {
            return 0;
        }
        return Math.max(Math.max(Math.abs(picture.red(p) - picture.red(q)), Math.abs(picture.green(p) - picture.green(q))),
                Math.max(Math.abs(picture.blue(p) - picture.blue(q)), Math.abs(picture.alpha(p) - picture.alpha(q))));
    }

    /** Whether {@code q} looks like a mixture of its neighbours. */
    private boolean between(int p, int q, int r) {
        return within(picture.red(p), picture.red(q), picture.red(r)) && within(picture.green(p), picture.green(q), picture.green(r))
                && within(picture.blue(p), picture.blue(q), picture.blue(r)) && within(picture.alpha(p), picture.alpha(q), picture.alpha(r));
    }

    private static boolean within(int a, int b, int c) {
        return b >= Math.min(a, c) && b <= Math.max(a, c);
    }
}
