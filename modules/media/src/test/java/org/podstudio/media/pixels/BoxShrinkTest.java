package org.podstudio.media.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxShrinkTest {
    private static final int GROUND = 200;

    @ParameterizedTest
    @CsvSource({
        "1, 37, 23, 1", "2, 37, 23, 1", "3, 64, 64, 1", "1, 37, 23, 3", "2, 37, 23, 3", "2, 64, 64, 3", "3, 37, 23, 3", "7, 100, 41, 3", "70, 150, 80, 3",
        "1, 37, 23, 4", "2, 37, 23, 4", "3, 64, 64, 4", "5, 37, 23, 4", "70, 150, 80, 4", "1100, 1101, 1, 3", "1100, 3, 1101, 4"
    })
    void eachPixelIsTheMeanOfItsBlockRoundedOnce(int factor, int width, int height, int bands) {
        byte[][] rows = rows(width, height, bands);
        BoxShrink shrink = new BoxShrink(new PixelLayout(width, height, bands, 8), factor, GROUND);
        for (int y = 0; y < height; y++) {
            shrink.row(y, rows[y]);
        }
        assertArrayEquals(expected(rows, factor, width, height, bands), shrink.rgb());
    }

    /** Noise, with blocks of all black, all white and all transparent among it. */
    private static byte[][] rows(int width, int height, int bands) {
        Random random = new Random(width * 31L + height * 7L + bands);
        byte[][] rows = new byte[height][width * bands];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int plain = x / 8 % 4;
                for (int b = 0; b < bands; b++) {
                    rows[y][x * bands + b] = (byte) (plain == 0 ? 255 : plain == 1 ? 0 : random.nextInt(256));
                }
            }
        }
        return rows;
    }

    private static byte[] expected(byte[][] rows, int factor, int width, int height, int bands) {
        int across = (width + factor - 1) / factor;
        int down = (height + factor - 1) / factor;
        byte[] rgb = new byte[across * down * 3];
        for (int v = 0; v < down; v++) {
            for (int u = 0; u < across; u++) {
                for (int b = 0; b < 3; b++) {
                    long sum = 0;
                    long count = 0;
                    for (int y = v * factor; y < Math.min(height, (v + 1) * factor); y++) {
                        for (int x = u * factor; x < Math.min(width, (u + 1) * factor); x++) {
                            int sample = rows[y][x * bands + (bands == 1 ? 0 : b)] & 0xff;
                            int alpha = bands == 4 ? rows[y][x * bands + 3] & 0xff : 255;
                            sum += (long) sample * alpha + (long) GROUND * (255 - alpha);
                            count += 255;
                        }
                    }
                    rgb[(v * across + u) * 3 + b] = (byte) ((2 * sum + count) / (2 * count));
                }
            }
        }
        return rgb;
    }
}
