package org.podstudio.ui.look;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.media.ThumbnailAlpha;

/**
 * One colour or a checkerboard of two, on which a thumbnail is put instead of the grey of its file.
 *
 * @param one colour of the first square, as RGB
 * @param other of the ones beside it
 * @param squarePx side of a square
 */
public record Backdrop(int one, int other, int squarePx) {
    private static final int OPAQUE = 255;

    /** Changes the picture. @param picture on the grey of {@link ThumbnailAlpha} @param mask as large, white where the picture is opaque */
    public void behind(BufferedImage picture, BufferedImage mask) {
        int width = picture.getWidth();
        int[] colours = new int[width];
        int[] alpha = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, colours, 0, width);
            mask.getRaster().getSamples(0, y, width, 1, 0, alpha);
            for (int x = 0; x < width; x++) {
                if (alpha[x] != OPAQUE) {
                    colours[x] = on((x / squarePx + y / squarePx) % 2 == 0 ? one : other, colours[x], OPAQUE - alpha[x]);
                }
            }
            picture.setRGB(0, y, width, 1, colours, 0, width);
        }
    }

    /** What shows of the grey becomes what shows of this ground. */
    private static int on(int ground, int colour, int through) {
        return part(ground, colour, through, 16) | part(ground, colour, through, 8) | part(ground, colour, through, 0);
    }

    private static int part(int ground, int colour, int through, int shift) {
        int difference = (ground >> shift & 0xff) - ThumbnailAlpha.GROUND;
        return Math.clamp((colour >> shift & 0xff) + Math.round(difference * through / (float) OPAQUE), 0, OPAQUE) << shift;
    }
}
