package org.podstudio.media.webp.lossless;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.media.ffmpeg.WebpEncoder;
import org.podstudio.media.webp.WebpException;

class AlphaChunkTest {
    private static final int WIDTH = 61;
    private static final int HEIGHT = 43;

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, false", "0, true", "1, true", "2, true", "3, true"})
    void transparencyComesBackFromEachWayOfKeepingIt(int filter, boolean compressed) throws Exception {
        byte[] alpha = alpha();
        byte[] kept = filtered(alpha, filter);
        byte[] chunk = compressed ? compressed(kept, filter) : chunk(filter << 2, kept, 0);
        assertArrayEquals(alpha, AlphaChunk.decode(chunk, WIDTH, HEIGHT));
    }

    @Test
    void whatIsCutShortOrUnknownIsRefused() throws Exception {
        byte[] raw = chunk(0, alpha(), 0);
        byte[] compressed = compressed(alpha(), 0);
        for (byte[] broken : new byte[][] {{}, {0}, {2, 0, 0}, {3, 0, 0}, Arrays.copyOf(raw, raw.length - 1), Arrays.copyOf(compressed, 20)}) {
            assertThrows(WebpException.class, () -> AlphaChunk.decode(broken, WIDTH, HEIGHT));
        }
    }

    private static byte[] alpha() {
        byte[] alpha = new byte[WIDTH * HEIGHT];
        Random random = new Random(3);
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (i / 7 % 3 == 0 ? 255 : i % WIDTH * 4 + random.nextInt(9));
        }
        return alpha;
    }

    /** Each value less the guess that the filter makes of it. */
    private static byte[] filtered(byte[] alpha, int filter) {
        byte[] out = alpha.clone();
        for (int i = 1; i < alpha.length && filter > 0; i++) {
            int left = i % WIDTH == 0 ? 0 : alpha[i - 1] & 0xff;
            int up = i < WIDTH ? 0 : alpha[i - WIDTH] & 0xff;
            int guess = i < WIDTH ? left : i % WIDTH == 0 ? up : switch (filter) {
                case 1 -> left;
                case 2 -> up;
                default -> Math.clamp(left + up - (alpha[i - WIDTH - 1] & 0xff), 0, 255);
            };
            out[i] = (byte) (alpha[i] - guess);
        }
        return out;
    }

    /** As a lossless picture whose green it is, without the five bytes of its header. */
    private static byte[] compressed(byte[] values, int filter) throws Exception {
        BufferedImage green = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < values.length; i++) {
            green.setRGB(i % WIDTH, i / WIDTH, (values[i] & 0xff) << 8);
        }
        return chunk(1 | filter << 2, LosslessPictureTest.chunk(WebpEncoder.encode(green, 75, true)), 5);
    }

    private static byte[] chunk(int head, byte[] content, int from) {
        byte[] chunk = new byte[1 + content.length - from];
        chunk[0] = (byte) head;
        System.arraycopy(content, from, chunk, 1, content.length - from);
        return chunk;
    }
}
