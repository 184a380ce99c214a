package org.podstudio.media.pixels;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** Four printing inks to RGB. */
public final class Cmyk {
    private Cmyk() {}

    /**
     * @param inks four 8-bit bands, 255 = full ink; changed in place when {@code ycck} or {@code inverted}
     * @param ycck whether the first three bands are YCbCr of the inks
     * @param inverted whether 0 is full ink, as Adobe writes it
     * @param icc profile of the inks; without a usable one the plain formula is taken
     */
    public static BufferedImage toRgb(Raster inks, boolean ycck, boolean inverted, byte @Nullable [] icc) {
        WritableRaster cmyk = inks.createCompatibleWritableRaster();
        int w = inks.getWidth();
        int[] row = new int[w * 4];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(0, y, w, 1, row);
            for (int i = 0; i < row.length; i += 4) {
                if (ycck) {
                    ycck(row, i);
                }
                if (inverted) {
                    for (int b = 0; b < 4; b++) {
                        row[i + b] = 255 - row[i + b];
                    }
                }
            }
            cmyk.setPixels(0, y, w, 1, row);
        }
        BufferedImage out = new BufferedImage(w, inks.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        if (!profiled(cmyk, out, icc)) {
            plain(cmyk, out);
        }
        return out;
    }

    /** Source: ycck_cmyk_convert in libjpeg's jdcolor.c. */
    private static void ycck(int[] p, int i) {
        double y = p[i];
        double cb = p[i + 1] - 128;
        double cr = p[i + 2] - 128;
        p[i] = Math.clamp(Math.round(255 - (y + 1.402 * cr)), 0, 255);
        p[i + 1] = Math.clamp(Math.round(255 - (y - 0.344136 * cb - 0.714136 * cr)), 0, 255);
        p[i + 2] = Math.clamp(Math.round(255 - (y + 1.772 * cb)), 0, 255);
    }

    private static boolean profiled(WritableRaster cmyk, BufferedImage out, byte @Nullable [] icc) {
        if (icc == null) {
            return false;
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            if (profile.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
                return false;
            }
            ColorConvertOp op = new ColorConvertOp(new ICC_ColorSpace(profile), ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
            WritableRaster rgb = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, out.getWidth(), out.getHeight(), 3, null);
            op.filter(cmyk, rgb);
            int[] row = new int[out.getWidth() * 3];
            for (int y = 0; y < out.getHeight(); y++) {
                rgb.getPixels(0, y, out.getWidth(), 1, row);
                out.getRaster().setPixels(0, y, out.getWidth(), 1, row);
            }
            return true;
        } catch (IllegalArgumentException | java.awt.color.CMMException e) {
            // A broken profile is common in the wild; the plain formula still shows the picture.
            return false;
        }
    }

    /** Source: cmyk2rgb in Pillow's Convert.c. */
    private static void plain(Raster cmyk, BufferedImage out) {
        int w = out.getWidth();
        int[] row = new int[w * 4];
        int[] rgb = new int[w * 3];
        for (int y = 0; y < out.getHeight(); y++) {
            cmyk.getPixels(0, y, w, 1, row);
            for (int x = 0; x < w; x++) {
                int light = 255 - row[x * 4 + 3];
                for (int b = 0; b < 3; b++) {
                    int t = row[x * 4 + b] * light + 128;
                    rgb[x * 3 + b] = Math.clamp(light - ((t >> 8) + t >> 8), 0, 255);
                }
            }
            out.getRaster().setPixels(0, y, w, 1, rgb);
        }
    }
}
