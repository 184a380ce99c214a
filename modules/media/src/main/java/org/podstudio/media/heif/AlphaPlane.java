package org.podstudio.media.heif;

import java.awt.image.BufferedImage;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** Joins a colour picture and the grey picture of its transparency. */
final class AlphaPlane {
    private AlphaPlane() {}

    /** The picture itself when the sizes differ. */
    static BufferedImage join(BufferedImage colour, BufferedImage alpha) {
        PictureRows c = new PictureRows(colour);
        PictureRows a = new PictureRows(alpha);
        if (colour.getWidth() != alpha.getWidth() || colour.getHeight() != alpha.getHeight() || c.layout().bands() == 4) {
            return colour;
        }
        int width = colour.getWidth();
        int bits = c.layout().bits();
        ImageRows out = new ImageRows(new PixelLayout(width, colour.getHeight(), 4, bits));
        int[] colours = new int[width * c.layout().bands()];
        int[] alphas = new int[width * a.layout().bands()];
        byte[] bytes = new byte[bits == 8 ? width * 4 : 0];
        short[] shorts = new short[bits == 16 ? width * 4 : 0];
        for (int y = 0; y < colour.getHeight(); y++) {
            read(c, y, bits, colours);
            read(a, y, bits, alphas);
            for (int x = 0; x < width; x++) {
                for (int b = 0; b < 4; b++) {
                    int value = b == 3 ? alphas[x * a.layout().bands()]
                            : colours[c.layout().bands() == 1 ? x : x * 3 + b];
                    if (bits == 8) {
                        bytes[4 * x + b] = (byte) value;
                    } else {
                        shorts[4 * x + b] = (short) value;
                    }
                }
            }
            if (bits == 8) {
                out.row(y, bytes);
            } else {
                out.row(y, shorts);
            }
        }
        return out.image();
    }

    /** A row at the wanted depth. */
    private static void read(PictureRows rows, int y, int bits, int[] out) {
        if (rows.layout().bits() == 8) {
            byte[] row = new byte[out.length];
            rows.row(y, row);
            for (int i = 0; i < out.length; i++) {
                out[i] = (row[i] & 0xff) * (bits == 16 ? 257 : 1);
            }
            return;
        }
        short[] row = new short[out.length];
        rows.row(y, row);
        for (int i = 0; i < out.length; i++) {
            out[i] = bits == 16 ? row[i] & 0xffff : (row[i] & 0xffff) / 257;
        }
    }
}
