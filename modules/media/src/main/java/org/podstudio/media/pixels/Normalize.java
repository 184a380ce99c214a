package org.podstudio.media.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Brings the pictures of foreign decoders into the types that {@link ImageRows} makes. */
public final class Normalize {
    private Normalize() {}

    public static BufferedImage picture(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY
                || image.getType() == BufferedImage.TYPE_4BYTE_ABGR) {
            return image;
        }
        ColorModel model = image.getColorModel();
        int bands = image.getRaster().getNumBands();
        int type = image.getRaster().getTransferType();
        int space = model.getColorSpace().getType();
        boolean plain = model instanceof ComponentColorModel && !(model instanceof IndexColorModel)
                && (space == java.awt.color.ColorSpace.TYPE_RGB || space == java.awt.color.ColorSpace.TYPE_GRAY)
                && (type == DataBuffer.TYPE_BYTE && sampleBits(model) == 8 || type == DataBuffer.TYPE_USHORT && sampleBits(model) == 16);
        if (plain && bands <= 4) {
            return samples(image, bands, type == DataBuffer.TYPE_USHORT ? 16 : 8);
        }
        PictureRows rows = new PictureRows(image);
        ImageRows out = new ImageRows(rows.layout());
        rows.to(out);
        return out.image();
    }

    private static int sampleBits(ColorModel model) {
        int bits = model.getComponentSize(0);
        for (int i = 1; i < model.getNumComponents(); i++) {
            if (model.getComponentSize(i) != bits) {
                return 0;
            }
        }
        return bits;
    }

    /** The numbers as they stand, without a colour conversion; colours that were multiplied by their alpha are divided again. */
    private static BufferedImage samples(BufferedImage image, int bands, int bits) {
        int outBands = bands == 2 ? 4 : bands;
        PixelLayout layout = new PixelLayout(image.getWidth(), image.getHeight(), outBands, bits);
        ImageRows out = new ImageRows(layout);
        Raster raster = image.getRaster();
        int alpha = image.isAlphaPremultiplied() ? bands - 1 : -1;
        long most = (1L << bits) - 1;
        int w = layout.width();
        int[] row = new int[w * bands];
        byte[] bytes = new byte[bits == 8 ? w * outBands : 0];
        short[] shorts = new short[bits == 16 ? w * outBands : 0];
        for (int y = 0; y < layout.height(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
            for (int x = 0; x < w; x++) {
                for (int b = 0; b < outBands; b++) {
                    int from = bands == 2 ? b == 3 ? 1 : 0 : b;
                    int value = row[x * bands + from];
                    if (alpha >= 0 && from != alpha) {
                        int a = row[x * bands + alpha];
                        value = a == 0 ? 0 : (int) Math.min(most, (value * most + a / 2) / a);
                    }
                    if (bits == 8) {
                        bytes[x * outBands + b] = (byte) value;
                    } else {
                        shorts[x * outBands + b] = (short) value;
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
}
