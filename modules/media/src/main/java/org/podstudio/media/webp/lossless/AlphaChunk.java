package org.podstudio.media.webp.lossless;

import java.util.Arrays;
import org.podstudio.media.webp.WebpException;

/** Transparency beside a lossy picture, from an {@code ALPH} chunk: raw or as the green of a lossless picture, as values or as differences. */
public final class AlphaChunk {
    private static final int HORIZONTAL = 1;
    private static final int VERTICAL = 2;
    private static final int GRADIENT = 3;

    private AlphaChunk() {}

    /** @return a value for each pixel of a picture of this size, row by row */
    public static byte[] decode(byte[] chunk, int width, int height) throws WebpException {
        if (chunk.length == 0) {
            throw new WebpException("Its transparency is missing");
        }
        byte[] alpha = switch (chunk[0] & 3) {
            case 0 -> raw(chunk, Math.multiplyExact(width, height));
            case 1 -> LosslessPicture.green(chunk, 1, width, height);
            default -> throw new WebpException("Its transparency is compressed in a way that is not known");
        };
        int filter = chunk[0] >> 2 & 3;
        if (filter != 0) {
            firstRow(alpha, width);
            for (int y = 1; y < height; y++) {
                row(filter, alpha, y * width, width);
            }
        }
        return alpha;
    }

    private static byte[] raw(byte[] chunk, int pixels) throws WebpException {
        if (chunk.length - 1 < pixels) {
            throw new WebpException("Its transparency ends too early");
        }
        return Arrays.copyOfRange(chunk, 1, 1 + pixels);
    }

    private static void firstRow(byte[] alpha, int width) {
        for (int x = 1; x < width; x++) {
            alpha[x] += alpha[x - 1];
        }
    }

    private static void row(int filter, byte[] a, int from, int width) {
        a[from] += a[from - width];
        int to = from + width;
        switch (filter) {
            case HORIZONTAL -> {
                for (int i = from + 1; i < to; i++) {
                    a[i] += a[i - 1];
                }
            }
            case VERTICAL -> {
                for (int i = from + 1; i < to; i++) {
                    a[i] += a[i - width];
                }
            }
            case GRADIENT -> {
                for (int i = from + 1; i < to; i++) {
                    int guess = (a[i - 1] & 0xff) + (a[i - width] & 0xff) - (a[i - width - 1] & 0xff);
                    a[i] += (byte) Math.clamp(guess, 0, 255);
                }
            }
            default -> throw new IllegalArgumentException("filter " + filter);
        }
    }
}
