import java.awt.image.BufferedImage;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;

/** How like two pictures are, by the structural similarity of their brightness: 1 is the same. Source: Wang et al. 2004, blocks of 8. */
final class Likeness {
    private static final int BLOCK = 8;
    private static final int STEP = 4;
    private static final double C1 = 6.5025;
    private static final double C2 = 58.5225;

    private Likeness() {}

    /** @param small a smaller copy of {@code whole}, which is scaled to its size with Lanczos first; both opaque */
    static double of(BufferedImage whole, BufferedImage small) {
        PixelSize size = new PixelSize(small.getWidth(), small.getHeight());
        byte[] wanted = Lanczos.resize(light(whole), whole.getWidth(), whole.getHeight(), 1, size);
        byte[] made = light(small);
        double sum = 0;
        int blocks = 0;
        for (int y = 0; y + BLOCK <= size.height(); y += STEP) {
            for (int x = 0; x + BLOCK <= size.width(); x += STEP, blocks++) {
                sum += block(wanted, made, y * size.width() + x, size.width());
            }
        }
        return sum / Math.max(1, blocks);
    }

    /** Peak signal to noise of colours laid on black, in decibels; 99 for the same. Both of one size. */
    static double psnr(BufferedImage a, BufferedImage b) {
        double sum = 0;
        int[] p = new int[a.getWidth()];
        int[] q = new int[a.getWidth()];
        for (int y = 0; y < a.getHeight(); y++) {
            a.getRGB(0, y, p.length, 1, p, 0, p.length);
            b.getRGB(0, y, q.length, 1, q, 0, q.length);
            for (int x = 0; x < p.length; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    double d = (p[x] >> shift & 0xff) * (p[x] >>> 24) / 255.0 - (q[x] >> shift & 0xff) * (q[x] >>> 24) / 255.0;
                    sum += d * d;
                }
            }
        }
        double mean = sum / (3.0 * a.getWidth() * a.getHeight());
        return mean == 0 ? 99 : 10 * Math.log10(255 * 255 / mean);
    }

    private static double block(byte[] a, byte[] b, int at, int stride) {
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        double both = 0;
        for (int y = 0; y < BLOCK; y++) {
            for (int i = at + y * stride; i < at + y * stride + BLOCK; i++) {
                int p = a[i] & 0xff;
                int q = b[i] & 0xff;
                sumA += p;
                sumB += q;
                squareA += p * p;
                squareB += q * q;
                both += p * q;
            }
        }
        double n = BLOCK * BLOCK;
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = squareA / n - meanA * meanA;
        double varianceB = squareB / n - meanB * meanB;
        double covariance = both / n - meanA * meanB;
        return (2 * meanA * meanB + C1) * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    private static byte[] light(BufferedImage image) {
        byte[] light = new byte[image.getWidth() * image.getHeight()];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                light[y * row.length + x] = (byte) (((row[x] >> 16 & 0xff) * 299 + (row[x] >> 8 & 0xff) * 587 + (row[x] & 0xff) * 114 + 500) / 1000);
            }
        }
        return light;
    }
}
