package org.podstudio.media.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BandRowsTest {
    private static final int WIDTH = 4096;

    private final Colour ground = Colour.parse("#20c0ff");
    private byte[] got = new byte[0];

    private final RowSink keep = new RowSink() {
        @Override
        public void row(int y, byte[] samples) {
            got = samples.clone();
        }

        @Override
        public void row(int y, short[] samples) {
            throw new AssertionError("8 bits were asked for");
        }
    };

    @Test
    void transparentPixelsAreLaidOnTheColourToTheNearestNumber() {
        byte[] row = new byte[4 * WIDTH];
        new Random(4).nextBytes(row);
        row[3] = 0;
        row[7] = (byte) 255;
        new BandRows(layout(4, 8), layout(3, 8), ground, keep).row(0, row);
        int[] under = {0x20, 0xc0, 0xff};
        for (int i = 0; i < 3 * WIDTH; i++) {
            double alpha = (row[i / 3 * 4 + 3] & 0xff) / 255.0;
            double wanted = (row[i / 3 * 4 + i % 3] & 0xff) * alpha + under[i % 3] * (1 - alpha);
            assertEquals(wanted, got[i] & 0xff, 0.5001, "sample " + i);
        }
        assertArrayEquals(new byte[] {0x20, (byte) 0xc0, (byte) 0xff, row[4], row[5], row[6]}, java.util.Arrays.copyOf(got, 6));
    }

    @Test
    void greyBecomesColourAndSixteenBitsEight() {
        new BandRows(layout(1, 16), layout(3, 8), ground, keep).row(0, filled((short) 0x8080));
        assertArrayEquals(new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80}, java.util.Arrays.copyOf(got, 3));
    }

    private static short[] filled(short sample) {
        short[] row = new short[WIDTH];
        java.util.Arrays.fill(row, sample);
        return row;
    }

    private static PixelLayout layout(int bands, int bits) {
        return new PixelLayout(WIDTH, 1, bands, bits);
    }
}
