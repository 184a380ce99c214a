package org.podstudio.media.picture;

import java.awt.image.BufferedImage;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** Pictures with soft waves of colour and a round hole of transparency, and how far two pictures are apart. */
public final class MadePicture {
    private MadePicture() {}

    public static BufferedImage waves(PixelLayout layout) {
        ImageRows rows = new ImageRows(layout);
        int bands = layout.bands();
        int most = layout.bits() == 16 ? 65535 : 255;
        byte[] bytes = new byte[layout.width() * bands];
        short[] shorts = new short[layout.width() * bands];
        for (int y = 0; y < layout.height(); y++) {
            for (int i = 0; i < bytes.length; i++) {
                int x = i / bands;
                int value = (int) (most * sample(layout, x, y, i % bands));
                bytes[i] = (byte) value;
                shorts[i] = (short) value;
            }
            if (layout.bits() == 8) {
                rows.row(y, bytes);
            } else {
                rows.row(y, shorts);
            }
        }
        return rows.image();
    }

    private static double sample(PixelLayout layout, int x, int y, int band) {
        double u = x / (double) layout.width();
        double v = y / (double) layout.height();
        if (band == 3) {
            return Math.clamp(4 * Math.hypot(u - 0.5, v - 0.5) - 0.5, 0, 1);
        }
        return 0.5 + 0.45 * Math.sin(5 * u + (band + 1) * 2 * v + band);
    }

    /** Samples, with the colour of what cannot be seen left out. */
    static int[] visible(BufferedImage image) {
        int[] all = image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
        if (image.getRaster().getNumBands() == 4) {
            for (int i = 0; i < all.length; i += 4) {
                if (all[i + 3] == 0) {
                    all[i] = all[i + 1] = all[i + 2] = 0;
                }
            }
        }
        return all;
    }

    /** Peak signal to noise in decibels, of colours laid on black and of the alpha; the same number of bands is taken for granted. */
    public static double psnr(BufferedImage a, BufferedImage b) {
        PictureRows left = new PictureRows(a);
        PictureRows right = new PictureRows(b);
        int width = left.layout().width();
        int bandsA = left.layout().bands();
        int bandsB = right.layout().bands();
        if (width != right.layout().width() || left.layout().height() != right.layout().height()) {
            throw new IllegalArgumentException(left.layout() + " is not of the size of " + right.layout());
        }
        byte[] p = new byte[width * bandsA];
        byte[] q = new byte[width * bandsB];
        short[] scratch = new short[width * 4];
        double sum = 0;
        for (int y = 0; y < left.layout().height(); y++) {
            left.row8(y, p, scratch);
            right.row8(y, q, scratch);
            for (int x = 0; x < width; x++) {
                int alphaA = bandsA == 4 ? p[4 * x + 3] & 0xff : 255;
                int alphaB = bandsB == 4 ? q[4 * x + 3] & 0xff : 255;
                for (int c = 0; c < 3; c++) {
                    double d = (p[x * bandsA + (bandsA == 1 ? 0 : c)] & 0xff) * alphaA / 255.0
                            - (q[x * bandsB + (bandsB == 1 ? 0 : c)] & 0xff) * alphaB / 255.0;
                    sum += d * d;
                }
                sum += (alphaA - alphaB) * (double) (alphaA - alphaB);
            }
        }
        double mean = sum / (4.0 * width * left.layout().height());
        return mean == 0 ? 99 : 10 * Math.log10(255 * 255 / mean);
    }
}
