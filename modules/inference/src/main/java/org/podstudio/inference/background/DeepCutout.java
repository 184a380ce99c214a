package org.podstudio.inference.background;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.podstudio.inference.picture.Picture;

/**
 * A cut-out of a picture with 16 bits a sample. Subjects and edges are found in 8 bits; colours that were not touched keep all 16, and
 * so does the transparency that was there before.
 */
final class DeepCutout {
    private static final int MAX = 65_535;

    /** A byte's value in 16 bits: 255 becomes 65,535. */
    private static final int BYTE = 257;

    private DeepCutout() {}

    /** Whether there is something to keep. */
    static boolean fits(BufferedImage decoded) {
        return decoded.getColorModel() instanceof ComponentColorModel colours && colours.getTransferType() == DataBuffer.TYPE_USHORT
                && colours.getComponentSize(0) == 16 && !colours.isAlphaPremultiplied();
    }

    /**
     * @param deep the picture as it was decoded
     * @param picture the same in 8 bits, its colours as they shall be
     * @param mask one byte a pixel, 255 where the subject is; what was transparent before is not in it
     */
    static BufferedImage of(BufferedImage deep, Picture picture, byte[] mask) {
        ComponentColorModel colours = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false,
                Transparency.TRANSLUCENT, DataBuffer.TYPE_USHORT);
        WritableRaster result = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, picture.width, picture.height, Picture.BANDS, null);
        Raster from = deep.getRaster();
        int bands = from.getNumBands();
        boolean alpha = bands % 2 == 0;
        boolean grey = bands < 3;
        int[] row = new int[picture.width * bands];
        int[] out = new int[picture.width * Picture.BANDS];
        for (int y = 0; y < picture.height; y++) {
            from.getPixels(from.getMinX(), from.getMinY() + y, picture.width, 1, row);
            for (int x = 0; x < picture.width; x++) {
                int pixel = y * picture.width + x;
                int at = x * bands;
                out[x * 4] = sample(row[at], picture.red(pixel));
                out[x * 4 + 1] = sample(row[grey ? at : at + 1], picture.green(pixel));
                out[x * 4 + 2] = sample(row[grey ? at : at + 2], picture.blue(pixel));
                int own = alpha ? row[at + bands - 1] : MAX;
                out[x * 4 + 3] = ((mask[pixel] & 0xff) * own + 127) / 255;
            }
            result.setPixels(0, y, picture.width, 1, out);
        }
        return new BufferedImage(colours, result, false, null);
    }

    /** @param now the sample in 8 bits: when it is still what the deep one is in 8 bits, nothing touched it */
    private static int sample(int deep, int now) {
        return Picture.eight(deep) == now ? deep : now * BYTE;
    }
}
