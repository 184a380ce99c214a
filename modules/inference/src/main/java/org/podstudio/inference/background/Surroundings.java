package org.podstudio.inference.background;

import org.podstudio.inference.picture.Picture;

/**
 * What lies around a half-transparent pixel: along rays in all directions, the first pixels that are surely background and the
 * first that are surely subject, with their colours. One object is used again for many pixels.
 */
final class Surroundings {
    private static final int RAYS = 16;

    /** How far a ray looks. A mask that was enlarged eight times has edges of some 20 pixels. */
    static final int REACH_PX = 40;

    /** Of 255: up to here it is background, from there on subject. Masks of models seldom reach the ends. */
    private static final int SURELY_OUT = 5;
    static final int SURELY_IN = 252;

    private static final float[] DX = new float[RAYS];
    private static final float[] DY = new float[RAYS];

    static {
        for (int i = 0; i < RAYS; i++) {
            DX[i] = (float) Math.cos(2 * Math.PI * i / RAYS);
            DY[i] = (float) Math.sin(2 * Math.PI * i / RAYS);
        }
    }

    private final Picture picture;
    private final byte[] mask;

    /** Blue, green, red of each sample, and its weight: the nearer, the more it says. */
    final float[][] outside = new float[RAYS][4];
    final float[][] inside = new float[RAYS][4];
    int outsideCount;
    int insideCount;

    Surroundings(Picture picture, byte[] mask) {
        this.picture = picture;
        this.mask = mask;
    }

    void look(int x, int y, boolean alsoInside) {
        outsideCount = 0;
        insideCount = 0;
        for (int ray = 0; ray < RAYS; ray++) {
            boolean out = true;
            boolean in = alsoInside;
            for (int step = 1; step <= REACH_PX && (in || out); step++) {
                int column = Math.round(x + step * DX[ray]);
                int row = Math.round(y + step * DY[ray]);
                if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) {
                    break;
                }
                int p = row * picture.width + column;
                int m = mask[p] & 0xff;
                if (picture.alpha(p) == 0) {
                    continue; // what cannot be seen says nothing about colours
                }
                if (out && m <= SURELY_OUT) {
                    sample(p, step, outside[outsideCount++]);
                    out = false;
                } else if (in && m >= SURELY_IN) {
                    sample(p, step, inside[insideCount++]);
                    in = false;
                }
            }
        }
    }

    private void sample(int pixel, int distance, float[] into) {
        for (int band = 0; band < 3; band++) {
            into[band] = picture.abgr[pixel * Picture.BANDS + Picture.BLUE + band] & 0xff;
        }
        into[3] = 1f / (distance * distance);
    }
}
