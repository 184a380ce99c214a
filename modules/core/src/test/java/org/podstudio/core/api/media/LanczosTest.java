package org.podstudio.core.api.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.problem.CancelledException;

/** The expected values were printed by Pillow 12.3 for the same input. */
class LanczosTest {
    @Test
    void aRowShrinksToPillowsValues() {
        byte[] row = {0, (byte) 255, 0, 10, (byte) 200, 30, (byte) 255};
        assertArrayEquals(new byte[] {102, 64, (byte) 156}, Lanczos.resize(row, 7, 1, 1, new PixelSize(3, 1)));
    }

    @Test
    void aSmallPictureGrowsToPillowsValuesWithOvershootClipped() {
        byte[] picture = {0, (byte) 255, 0, 10, (byte) 200, 30};
        int[] expected = {0, 114, 255, 111, 0, 0, 105, 242, 109, 1, 0, 95, 213, 106, 4, 0, 86, 190, 104, 6};
        byte[] got = Lanczos.resize(picture, 3, 2, 1, new PixelSize(5, 4));
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], got[i] & 0xff, "sample " + i);
        }
    }

    @ParameterizedTest(name = "{0}x{1}, {2} bands, to {3}x{4}")
    @CsvSource({
        "61, 43, 3, 17, 9, 44349be5",
        "17, 9, 3, 61, 43, ef75c378",
        "40, 40, 1, 40, 13, 4999e265",
        "40, 40, 1, 13, 40, a9ac9528",
        "33, 20, 4, 9, 41, 93952e78"
    })
    void everyByteEqualsPillows(int width, int height, int bands, int toWidth, int toHeight, String crc) {
        byte[] out = Lanczos.resize(noise(width * height * bands), width, height, bands, new PixelSize(toWidth, toHeight));
        CRC32 sum = new CRC32();
        sum.update(out);
        assertEquals(crc, "%08x".formatted(sum.getValue()));
    }

    @Test
    void theSameSizeGivesACopy() {
        byte[] in = noise(12);
        byte[] out = Lanczos.resize(in, 2, 2, 3, new PixelSize(2, 2));
        assertNotSame(in, out);
        assertArrayEquals(in, out);
    }

    @Test
    void aCanceledJobLeavesBetweenRows() {
        int[] asked = new int[1];
        assertThrows(CancelledException.class,
                () -> Lanczos.resize(noise(100 * 100), 100, 100, 1, new PixelSize(10, 10), () -> ++asked[0] > 30));
        assertEquals(31, asked[0]);
    }

    @Test
    void aLengthThatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Lanczos.resize(new byte[5], 2, 2, 1, new PixelSize(1, 1)));
    }

    private static byte[] noise(int length) {
        byte[] out = new byte[length];
        int state = 12345;
        for (int i = 0; i < length; i++) {
            state = (state * 1103515245 + 12345) & 0x7fffffff;
            out[i] = (byte) (state >> 16);
        }
        return out;
    }
}
