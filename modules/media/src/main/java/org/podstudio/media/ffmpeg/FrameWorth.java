package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/**
 * What a frame is worth as a poster, from some thousand of its pixels.
 *
 * @param light mean brightness, 0 to 255
 * @param contrast standard deviation of the brightness
 * @param sharpness mean difference of neighbouring pixels
 */
public record FrameWorth(double light, double contrast, double sharpness) {
    private static final int BLACK = 16;
    private static final int WHITE = 242;

    /** A frame of one colour, of a fade or of fog shows less. */
    private static final int PLAIN = 10;

    private static final double BLURRED = 0.4;
    private static final int SAMPLES = 96;

    public static FrameWorth of(BufferedImage image) {
        return of(image.getWidth(), image.getHeight(), (x, y) -> brightness(image.getRGB(x, y)));
    }

    /** @param light brightness of each pixel, row by row */
    static FrameWorth of(byte[] light, int width, int height) {
        return of(width, height, (x, y) -> light[y * width + x] & 0xff);
    }

    private static FrameWorth of(int width, int height, IntBinaryOperator brightness) {
        int step = Math.max(1, Math.max(width, height) / SAMPLES);
        double sum = 0;
        double squares = 0;
        double differences = 0;
        int count = 0;
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x + 1 < Math.max(2, width); x += step, count++) {
                int here = brightness.applyAsInt(x, y);
                sum += here;
                squares += (double) here * here;
                differences += Math.abs(here - brightness.applyAsInt(Math.min(x + 1, width - 1), y));
            }
        }
        double mean = sum / count;
        return new FrameWorth(mean, Math.sqrt(Math.max(0, squares / count - mean * mean)), differences / count);
    }

    /** Good enough to look no further. */
    public boolean good() {
        return light >= BLACK && light <= WHITE && contrast >= PLAIN && sharpness >= BLURRED;
    }

    /** For choosing among frames of which none is good. */
    public double value() {
        double exposed = light < BLACK || light > WHITE ? 0.1 : 1;
        return exposed * (1 + contrast) * (1 + Math.min(sharpness, 8)) + light / 1000;
    }

    private static int brightness(int p) {
        return ((p >> 16 & 0xff) * 2 + (p >> 8 & 0xff) * 5 + (p & 0xff)) / 8;
    }
}
