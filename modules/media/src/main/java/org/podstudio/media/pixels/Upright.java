package org.podstudio.media.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;

/** Turns and mirrors pictures by their EXIF orientation. */
public final class Upright {
    private Upright() {}

    /** Whether width and height change places. */
    public static boolean swapsSides(int orientation) {
        return orientation >= 5 && orientation <= 8;
    }

    /** @param image of a type that {@link ImageRows} makes; returned itself for orientation 1 */
    public static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int bands = image.getRaster().getNumBands();
        int bits = image.getRaster().getDataBuffer() instanceof DataBufferUShort ? 16 : 8;
        boolean swap = swapsSides(orientation);
        BufferedImage out = ImageRows.create(new PixelLayout(swap ? height : width, swap ? width : height, bands, bits));
        for (int y = 0; y < out.getHeight(); y++) {
            Walk walk = Walk.of(orientation, width, height, y);
            copyRow(image, out, walk.from() * bands, walk.step() * bands, y, bands);
        }
        return out;
    }

    /** One byte a pixel. @param orientation 2 to 8 */
    public static byte[] turn(byte[] plane, int width, int height, int orientation) {
        byte[] out = new byte[width * height];
        int rows = swapsSides(orientation) ? width : height;
        int across = swapsSides(orientation) ? height : width;
        for (int y = 0, to = 0; y < rows; y++) {
            Walk walk = Walk.of(orientation, width, height, y);
            for (int x = 0, at = walk.from(); x < across; x++, at += walk.step()) {
                out[to++] = plane[at];
            }
        }
        return out;
    }

    /** Where the first pixel of a row comes from, and how far the next one is. */
    private record Walk(int from, int step) {
        static Walk of(int orientation, int width, int height, int y) {
            int fromX = switch (orientation) {
                case 2, 3 -> width - 1;
                case 4 -> 0;
                case 5, 6 -> y;
                default -> width - 1 - y;
            };
            int fromY = switch (orientation) {
                case 2 -> y;
                case 3, 4 -> height - 1 - y;
                case 5, 8 -> 0;
                default -> height - 1;
            };
            int step = switch (orientation) {
                case 2, 3 -> -1;
                case 4 -> 1;
                case 5, 8 -> width;
                default -> -width;
            };
            return new Walk(fromY * width + fromX, step);
        }
    }

    private static void copyRow(BufferedImage image, BufferedImage out, int from, int step, int y, int bands) {
        int to = y * out.getWidth() * bands;
        if (image.getRaster().getDataBuffer() instanceof DataBufferUShort in) {
            short[] source = in.getData();
            short[] target = ((DataBufferUShort) out.getRaster().getDataBuffer()).getData();
            for (int x = 0; x < out.getWidth(); x++, from += step, to += bands) {
                for (int b = 0; b < bands; b++) {
                    target[to + b] = source[from + b];
                }
            }
            return;
        }
        byte[] source = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] target = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        for (int x = 0; x < out.getWidth(); x++, from += step, to += bands) {
            for (int b = 0; b < bands; b++) {
                target[to + b] = source[from + b];
            }
        }
    }
}
