package org.podstudio.media.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** Converts pixels by their ICC profile, in strips so that memory stays small. Alpha is left as it is. */
final class SrgbConversion {
    private static final int STRIP_ROWS = 64;

    private SrgbConversion() {}

    static DecodedImage toSrgb(DecodedImage image) {
        byte[] icc = image.embedded().icc();
        if (icc == null || icc.length < 132 || sRgb(icc)) {
            return image;
        }
        int bands = image.pixels().getRaster().getNumBands();
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            int space = profile.getColorSpaceType();
            if (space != (bands == 1 ? ColorSpace.TYPE_GRAY : ColorSpace.TYPE_RGB)) {
                return image;
            }
            BufferedImage converted = convert(image.pixels(), new ICC_ColorSpace(profile));
            EmbeddedMetadata old = image.embedded();
            return new DecodedImage(converted, image.bitsPerSample(),
                    new EmbeddedMetadata(null, old.exif(), old.xmp(), old.text()));
        } catch (IllegalArgumentException | CMMException e) {
            // A profile that the colour engine refuses says nothing about the pixels: show them as sRGB.
            return image;
        }
    }

    /** By its name: comparing curves would cost more than converting. */
    private static boolean sRgb(byte[] icc) {
        String text = new String(icc, 128, Math.min(icc.length - 128, 8192), StandardCharsets.ISO_8859_1);
        return text.contains("sRGB") || text.contains("s\0R\0G\0B");
    }

    private static BufferedImage convert(BufferedImage image, ICC_ColorSpace from) {
        PictureRows rows = new PictureRows(image);
        PixelLayout in = rows.layout();
        int colours = in.bands() == 1 ? 1 : 3;
        PixelLayout layout = new PixelLayout(in.width(), in.height(), in.bands() == 1 ? 3 : in.bands(), in.bits());
        ImageRows out = new ImageRows(layout);
        int type = in.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        ColorConvertOp op = new ColorConvertOp(from, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        WritableRaster source = Raster.createInterleavedRaster(type, in.width(), STRIP_ROWS, colours, null);
        WritableRaster target = Raster.createInterleavedRaster(type, in.width(), STRIP_ROWS, 3, null);
        int w = in.width();
        byte[] bytes = new byte[in.bits() == 8 ? w * Math.max(in.bands(), layout.bands()) : 0];
        short[] shorts = new short[in.bits() == 16 ? w * Math.max(in.bands(), layout.bands()) : 0];
        int[][] alpha = new int[STRIP_ROWS][in.bands() == 4 ? w : 0];
        int[] samples = new int[w * 3];
        for (int top = 0; top < in.height(); top += STRIP_ROWS) {
            int count = Math.min(STRIP_ROWS, in.height() - top);
            for (int y = 0; y < count; y++) {
                read(rows, top + y, bytes, shorts);
                for (int x = 0; x < w; x++) {
                    for (int b = 0; b < colours; b++) {
                        samples[x * colours + b] = sample(bytes, shorts, x * in.bands() + b);
                    }
                    if (in.bands() == 4) {
                        alpha[y][x] = sample(bytes, shorts, x * 4 + 3);
                    }
                }
                source.setPixels(0, y, w, 1, samples);
            }
            op.filter(source, target);
            for (int y = 0; y < count; y++) {
                target.getPixels(0, y, w, 1, samples);
                write(out, top + y, samples, alpha[y], layout, bytes, shorts);
            }
        }
        return out.image();
    }

    private static void read(PictureRows rows, int y, byte[] bytes, short[] shorts) {
        if (bytes.length > 0) {
            rows.row(y, bytes);
        } else {
            rows.row(y, shorts);
        }
    }

    private static int sample(byte[] bytes, short[] shorts, int i) {
        return bytes.length > 0 ? bytes[i] & 0xff : shorts[i] & 0xffff;
    }

    private static void write(ImageRows out, int y, int[] rgb, int[] alpha, PixelLayout layout, byte[] bytes, short[] shorts) {
        int bands = layout.bands();
        for (int x = 0; x < layout.width(); x++) {
            for (int b = 0; b < bands; b++) {
                int value = b == 3 ? alpha[x] : rgb[x * 3 + b];
                if (layout.bits() == 8) {
                    bytes[x * bands + b] = (byte) value;
                } else {
                    shorts[x * bands + b] = (short) value;
                }
            }
        }
        if (layout.bits() == 8) {
            out.row(y, bytes);
        } else {
            out.row(y, shorts);
        }
    }
}
