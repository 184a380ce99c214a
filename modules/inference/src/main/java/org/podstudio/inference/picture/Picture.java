package org.podstudio.inference.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.nio.charset.StandardCharsets;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.ImageCodec;

/**
 * The pixels that are worked on: 8-bit alpha, blue, green, red, in this order, not premultiplied, without padding. One
 * array for the whole picture, which becomes the result.
 */
public final class Picture {
    public static final int ALPHA = 0;
    public static final int BLUE = 1;
    public static final int GREEN = 2;
    public static final int RED = 3;
    public static final int BANDS = 4;

    public final int width;
    public final int height;
    public final byte[] abgr;

    /** Backed by {@link #abgr}. */
    public final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
        width = image.getWidth();
        height = image.getHeight();
        abgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /**
     * The picture in values that the result, which is RGB, can carry: one with a profile for grey or for ink is converted.
     */
    public static DecodedImage inRgb(ImageCodec codec, DecodedImage decoded) {
        byte[] icc = decoded.embedded().icc();
        if (icc == null || isRgb(icc)) {
            return decoded;
        }
        DecodedImage srgb = codec.toSrgb(decoded);
        byte[] left = srgb.embedded().icc();
        return left == null || isRgb(left) ? srgb
                : new DecodedImage(srgb.pixels(), srgb.bitsPerSample(), srgb.embedded().withoutProfile());
    }

    /** The colour space of a profile is four letters at byte 16. Source: ICC.1, profile header. */
    private static boolean isRgb(byte[] icc) {
        return icc.length >= 20 && new String(icc, 16, 4, StandardCharsets.US_ASCII).equals("RGB ");
    }

    /** @param decoded upright pixels of any kind; of the right kind already, they are taken over and changed later */
    public static Picture of(BufferedImage decoded) {
        if (decoded.getType() == BufferedImage.TYPE_4BYTE_ABGR && decoded.getRaster().getParent() == null) {
            return new Picture(decoded);
        }
        Picture picture = new Picture(new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_4BYTE_ABGR));
        if (decoded.getColorModel() instanceof ComponentColorModel) {
            picture.copySamples(decoded.getRaster(), decoded.getColorModel());
        } else {
            picture.copyColours(decoded);
        }
        return picture;
    }

    /** Sample by sample, so that no colour conversion touches a value; deeper samples are rounded to 8 bits. */
    private void copySamples(Raster from, ColorModel colours) {
        int bands = from.getNumBands();
        int max = (1 << colours.getComponentSize(0)) - 1;
        boolean grey = bands < 3;
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < height; y++) {
            from.getPixels(from.getMinX(), from.getMinY() + y, width, 1, row);
            for (int p = 0; p < row.length; p += bands, at += BANDS) {
                abgr[at + RED] = eight(row[p], max);
                abgr[at + GREEN] = eight(row[grey ? p : p + 1], max);
                abgr[at + BLUE] = eight(row[grey ? p : p + 2], max);
                abgr[at + ALPHA] = bands % 2 == 0 ? eight(row[p + bands - 1], max) : (byte) 255;
            }
        }
    }

    /** A sample of 16 bits in 8. */
    public static int eight(int deep) {
        return eight(deep, 65_535) & 0xff;
    }

    private static byte eight(int value, int max) {
        return (byte) (max == 255 ? value : (int) ((value * 255L + max / 2) / max));
    }

    private void copyColours(BufferedImage from) {
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            from.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                abgr[at + ALPHA] = (byte) (argb >>> 24);
                abgr[at + BLUE] = (byte) argb;
                abgr[at + GREEN] = (byte) (argb >> 8);
                abgr[at + RED] = (byte) (argb >> 16);
                at += BANDS;
            }
        }
    }

    public int pixels() {
        return width * height;
    }

    public int alpha(int pixel) {
        return abgr[pixel * BANDS + ALPHA] & 0xff;
    }

    public int red(int pixel) {
        return abgr[pixel * BANDS + RED] & 0xff;
    }

    public int green(int pixel) {
        return abgr[pixel * BANDS + GREEN] & 0xff;
    }

    public int blue(int pixel) {
        return abgr[pixel * BANDS + BLUE] & 0xff;
    }

    /** @param band {@link #BLUE}, {@link #GREEN} or {@link #RED}; the value is limited to 0..255 and rounded */
    public void set(int pixel, int band, double value) {
        abgr[pixel * BANDS + band] = (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
