package org.podstudio.media.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;

class ResampleRowsTest {
    @ParameterizedTest(name = "{0} bands, {1}x{2} to {3}x{4}")
    @CsvSource({"1, 64, 48, 20, 17", "3, 64, 48, 20, 17", "3, 64, 48, 64, 17", "3, 64, 48, 20, 48", "3, 13, 9, 61, 44", "1, 1, 1, 5, 5",
        "3, 200, 3, 7, 1", "3, 640, 5, 1, 5", "3, 5, 640, 5, 2", "3, 33, 33, 34, 32"})
    void eightBitRowsEqualPillowsLanczosSampleBySample(int bands, int w, int h, int tw, int th) throws Exception {
        byte[] samples = new byte[w * h * bands];
        new Random(7).nextBytes(samples);
        byte[] expected = Lanczos.resize(samples, w, h, bands, new PixelSize(tw, th));
        PixelLayout in = new PixelLayout(w, h, bands, 8);
        byte[] got = new byte[expected.length];
        int[] rows = {0};
        feed(in, samples, new ResampleRows(in, Window.whole(in), tw, th, Kernel.LANCZOS, false, new RowSink() {
            @Override
            public void row(int y, byte[] row) {
                assertEquals(rows[0]++, y, "rows come in their order");
                System.arraycopy(row, 0, got, y * tw * bands, tw * bands);
            }

            @Override
            public void row(int y, short[] row) {
                throw new AssertionError("8 bits stay 8 bits");
            }
        }));
        assertEquals(th, rows[0]);
        assertArrayEquals(expected, got);
    }

    @ParameterizedTest(name = "{0} bands")
    @CsvSource({"1", "3", "4"})
    void sixteenBitsAreWeighedMoreFinelyThanEight(int bands) {
        PixelLayout in = new PixelLayout(90, 70, bands, 16);
        BufferedImage picture = slope(in);
        ImageRows out = new ImageRows(ResampleRows.layout(in, 45, 35));
        new PictureRows(picture).to(new ResampleRows(in, Window.whole(in), 45, 35, Kernel.LANCZOS, false, out));
        int[] samples = out.image().getRaster().getPixels(0, 0, 45, 35, (int[]) null);
        // A slope is a slope at half the size: each new sample lies between its two old ones.
        for (int y = 8; y < 27; y++) {
            for (int x = 8; x < 37; x++) {
                int is = samples[(y * 45 + x) * bands];
                int is1 = value(2 * x, 2 * y) + 150 + 60;
                assertTrue(Math.abs(is - is1) <= 2, "at " + x + "," + y + " " + is + " instead of " + is1);
            }
        }
        assertTrue(java.util.Arrays.stream(samples).distinct().count() > 500, "more values than 8 bits have");
    }

    private static int value(int x, int y) {
        return 3000 + 300 * x + 120 * y;
    }

    private static BufferedImage slope(PixelLayout in) {
        ImageRows rows = new ImageRows(in);
        for (int y = 0; y < in.height(); y++) {
            short[] row = new short[in.width() * in.bands()];
            for (int i = 0; i < row.length; i++) {
                row[i] = (short) (in.bands() == 4 && i % 4 == 3 ? 65535 : value(i / in.bands(), y));
            }
            rows.row(y, row);
        }
        return rows.image();
    }

    /** Black and white lines, each one pixel high: half of the light is grey 188, half of the numbers 128. */
    @Test
    void inLinearLightFineLinesKeepTheirBrightness() {
        PixelLayout in = new PixelLayout(64, 64, 3, 8);
        ImageRows picture = new ImageRows(in);
        for (int y = 0; y < 64; y++) {
            byte[] row = new byte[64 * 3];
            java.util.Arrays.fill(row, (byte) (y % 2 == 0 ? 255 : 0));
            picture.row(y, row);
        }
        assertEquals(188, middle(picture.image(), true), 1);
        assertEquals(128, middle(picture.image(), false), 1);
    }

    private static int middle(BufferedImage picture, boolean linear) {
        PictureRows rows = new PictureRows(picture);
        ImageRows out = new ImageRows(ResampleRows.layout(rows.layout(), 16, 16));
        rows.to(new ResampleRows(rows.layout(), Window.whole(rows.layout()), 16, 16, Kernel.LANCZOS, linear, out));
        return out.image().getRGB(8, 8) & 0xff;
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aFlatPictureStaysFlatAtAnySizeAndInAnyLight(Kernel kernel) {
        for (boolean linear : new boolean[] {false, true}) {
            for (int bits : new int[] {8, 16}) {
                PixelLayout in = new PixelLayout(23, 17, 4, bits);
                BufferedImage flat = ImageRows.create(in);
                int most = bits == 8 ? 255 : 65535;
                int[] colour = {most / 5, most / 2, most, most / 3};
                for (int y = 0; y < 17; y++) {
                    for (int x = 0; x < 23; x++) {
                        flat.getRaster().setPixel(x, y, colour);
                    }
                }
                for (int[] size : new int[][] {{7, 5}, {23, 40}, {50, 17}}) {
                    ImageRows out = new ImageRows(ResampleRows.layout(in, size[0], size[1]));
                    new PictureRows(flat).to(new ResampleRows(in, Window.whole(in), size[0], size[1], kernel, linear, out));
                    int[] corner = out.image().getRaster().getPixel(0, size[1] - 1, (int[]) null);
                    for (int b = 0; b < 4; b++) {
                        assertEquals(colour[b], corner[b], bits == 8 ? 0 : 3, kernel + " linear " + linear + " band " + b);
                    }
                }
            }
        }
    }

    /** A white disc on transparent black: whoever mixes colours without their alpha gets a grey rim. */
    @Test
    void whatCannotBeSeenLeavesNoDarkFringe() {
        PixelLayout in = new PixelLayout(80, 80, 4, 8);
        ImageRows disc = new ImageRows(in);
        for (int y = 0; y < 80; y++) {
            byte[] row = new byte[80 * 4];
            for (int x = 0; x < 80; x++) {
                if (Math.hypot(x - 40, y - 40) < 30) {
                    java.util.Arrays.fill(row, 4 * x, 4 * x + 4, (byte) 255);
                }
            }
            disc.row(y, row);
        }
        for (boolean linear : new boolean[] {false, true}) {
            ImageRows out = new ImageRows(ResampleRows.layout(in, 31, 31));
            new PictureRows(disc.image()).to(new ResampleRows(in, Window.whole(in), 31, 31, Kernel.LANCZOS, linear, out));
            int soft = 0;
            for (int argb : out.image().getRGB(0, 0, 31, 31, null, 0, 31)) {
                int alpha = argb >>> 24;
                if (alpha > 0) {
                    assertEquals(0xffffff, argb & 0xffffff, "with alpha " + alpha);
                    soft += alpha < 255 ? 1 : 0;
                }
            }
            assertTrue(soft > 20, "the edge is soft");
        }
    }

    @Test
    void aWindowBetweenPixelsTakesPartOfThem() {
        PixelLayout in = new PixelLayout(4, 1, 1, 8);
        byte[] out = new byte[2];
        feed(in, new byte[] {0, 100, (byte) 200, 0}, new ResampleRows(in, new Window(1, 0, 2, 1), 2, 1, Kernel.NEAREST, false, new RowSink() {
            @Override
            public void row(int y, byte[] row) {
                System.arraycopy(row, 0, out, 0, 2);
            }

            @Override
            public void row(int y, short[] row) {
                throw new AssertionError();
            }
        }));
        assertArrayEquals(new byte[] {100, (byte) 200}, out);
    }

    private static void feed(PixelLayout in, byte[] samples, RowSink sink) {
        int length = in.width() * in.bands();
        byte[] row = new byte[length];
        for (int y = 0; y < in.height(); y++) {
            System.arraycopy(samples, y * length, row, 0, length);
            sink.row(y, row);
        }
    }
}
