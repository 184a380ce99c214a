package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/** What {@code refine=auto} does to a model's mask and to the colours at its edge. */
class RefinementTest {
    private static final int SIZE = 400;

    @Test
    void speckInsideTheSubjectIsClosedWithItsSoftRim() throws CancelledException {
        byte[] mask = disc();
        put(mask, 200, 200, 2, 0);
        put(mask, 199, 200, 1, 160);
        assertThat(close(mask)).isPositive();
        assertSame(mask, disc());
    }

    @Test
    void holeThatTheModelDoubtsIsClosedAndOneItIsSureOfStays() throws CancelledException {
        byte[] doubted = disc();
        put(doubted, 180, 180, 12, 90);
        close(doubted);
        assertSame(doubted, disc());

        byte[] sure = disc();
        put(sure, 180, 180, 12, 0);
        byte[] before = sure.clone();
        assertThat(close(sure)).isZero();
        assertSame(sure, before);
    }

    @Test
    void largeHoleAndTheOutsideStay() throws CancelledException {
        byte[] mask = disc();
        put(mask, 150, 150, 60, 100);
        byte[] before = mask.clone();
        close(mask);
        assertSame(mask, before);
    }

    @Test
    void softOuterEdgeIsNotTouched() throws CancelledException {
        byte[] mask = new byte[SIZE * SIZE];
        for (int p = 0; p < mask.length; p++) {
            double inside = 120 - Math.hypot(p % SIZE - 200, p / SIZE - 200);
            mask[p] = (byte) Math.clamp(Math.round(128 + inside * 25), 0, 255);
        }
        byte[] before = mask.clone();
        assertThat(close(mask)).isZero();
        assertSame(mask, before);
    }

    @Test
    void backgroundsColourGoesOutOfTheEdge() throws CancelledException {
        int[][] pairs = {{0x20c020, 0xd04040}, {0xf0f0f0, 0x303040}, {0x102060, 0xf0d0b0}};
        for (int[] pair : pairs) {
            // A soft edge eight pixels wide, as a mask scaled up from the model's size has it.
            byte[] mask = new byte[SIZE * SIZE];
            Art art = new Art(SIZE, SIZE, p -> pair[0], p -> pair[1], (x, y) -> false);
            for (int p = 0; p < mask.length; p++) {
                double alpha = Math.clamp(0.5 + (120 - Math.hypot(p % SIZE - 200, p / SIZE - 200)) / 8, 0, 1);
                mask[p] = (byte) Math.round(alpha * 255);
                art.image.setRGB(p % SIZE, p / SIZE, Art.blend(pair[0], pair[1], alpha));
            }
            Picture picture = art.picture();
            double before = fringe(picture, mask, pair[1]);
            new EdgeColours(picture, mask, () -> false).clean();
            double after = fringe(picture, mask, pair[1]);
            System.out.printf(Locale.ROOT, "[figure] fringe of %06x around %06x: mean error %.1f levels before, %.1f after%n",
                    pair[0], pair[1], before, after);
            assertThat(after).isLessThan(before / 5).isLessThan(12);
        }
    }

    @Test
    void opaquePixelsKeepEveryValueAndHiddenOnesLoseTheirs() throws CancelledException {
        Art art = new Art(SIZE, SIZE, Art.noisy(0x4080c0, 40, 1), Art.noisy(0xc08040, 40, 2), Art.disc(200, 200, 120));
        byte[] mask = disc();
        Picture picture = art.picture();
        byte[] before = picture.abgr.clone();
        new EdgeColours(picture, mask, () -> false).clean();
        for (int p = 0; p < mask.length; p++) {
            if (mask[p] == (byte) 255) {
                assertThat(Arrays.copyOfRange(picture.abgr, 4 * p, 4 * p + 4)).isEqualTo(Arrays.copyOfRange(before, 4 * p, 4 * p + 4));
            }
        }
        assertThat(picture.red(0) + picture.green(0) + picture.blue(0)).isZero();
        assertThat(picture.alpha(0)).isEqualTo(255); // the mask is applied later, by whoever writes the file
    }

    @Test
    void tilesShowNoSeams() throws CancelledException {
        // The same edge, once across tiles and once shifted by half a tile: equal colours, wherever tiles begin.
        byte[] mask = new byte[600 * 600];
        Art art = new Art(600, 600, p -> 0x20c020, p -> 0xd04040, (x, y) -> false);
        for (int p = 0; p < mask.length; p++) {
            double alpha = Math.clamp(0.5 + (p % 600 - 300) / 10.0, 0, 1);
            mask[p] = (byte) Math.round(alpha * 255);
            art.image.setRGB(p % 600, p / 600, Art.blend(0x20c020, 0xd04040, alpha));
        }
        Picture picture = art.picture();
        new EdgeColours(picture, mask, () -> false).clean();
        for (int y = 60; y < 540; y++) {
            for (int x = 0; x < 600; x++) {
                assertThat(Math.abs(picture.red(y * 600 + x) - picture.red(300 * 600 + x))).as(x + "," + y).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void refiningStopsWhenTheJobIsCancelled() {
        Art art = new Art(SIZE, SIZE, p -> 0, p -> 0xffffff, Art.disc(200, 200, 120));
        assertThatThrownBy(() -> new EdgeColours(art.picture(), disc(), () -> true).clean()).isInstanceOf(CancelledException.class);
    }

    /** Mean distance of visible blended pixels from the subject's true colour, in levels. */
    private static double fringe(Picture picture, byte[] mask, int colour) {
        double sum = 0;
        int count = 0;
        for (int p = 0; p < mask.length; p++) {
            int m = mask[p] & 0xff;
            if (m >= 16 && m < 255) {
                sum += Math.abs(picture.red(p) - (colour >> 16 & 0xff)) + Math.abs(picture.green(p) - (colour >> 8 & 0xff))
                        + Math.abs(picture.blue(p) - (colour & 0xff));
                count += 3;
            }
        }
        return sum / count;
    }

    /** Names the first pixel that differs, instead of printing both masks. */
    private static void assertSame(byte[] mask, byte[] expected) {
        int p = Arrays.mismatch(mask, expected);
        assertThat(p).as(() -> "at " + p % SIZE + "," + p / SIZE + ": " + (mask[p] & 0xff) + " instead of " + (expected[p] & 0xff))
                .isEqualTo(-1);
    }

    private static long close(byte[] mask) throws CancelledException {
        return new Holes(mask, SIZE, SIZE, () -> false).close();
    }

    private static byte[] disc() {
        byte[] mask = new byte[SIZE * SIZE];
        for (int p = 0; p < mask.length; p++) {
            mask[p] = (byte) (Math.hypot(p % SIZE - 200, p / SIZE - 200) < 120 ? 255 : 0);
        }
        return mask;
    }

    private static void put(byte[] mask, int left, int top, int size, int value) {
        for (int y = top; y < top + size; y++) {
            Arrays.fill(mask, y * SIZE + left, y * SIZE + left + size, (byte) value);
        }
    }
}
