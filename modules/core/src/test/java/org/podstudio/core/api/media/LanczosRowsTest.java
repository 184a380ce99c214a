package org.podstudio.core.api.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanczosRowsTest {
    @ParameterizedTest(name = "{0}x{1}, {2} bands, to {3}x{4}")
    @CsvSource({"61,43,3,17,9", "17,9,3,61,43", "40,40,1,40,13", "40,40,1,13,40", "33,20,4,9,41", "1,1,4,7,5", "1,50,3,1,25", "50,1,3,99,1", "12,12,3,12,12"})
    void rowByRowGivesTheSameBytesAsTheWholePicture(int width, int height, int bands, int toWidth, int toHeight) throws Exception {
        byte[] picture = new byte[width * height * bands];
        new Random(5).nextBytes(picture);
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        LanczosRows rows = new LanczosRows(new PixelSize(width, height), bands, new PixelSize(toWidth, toHeight), got::writeBytes);
        byte[] row = new byte[width * bands];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture, y * row.length, row, 0, row.length);
            rows.row(row);
            Arrays.fill(row, (byte) 99); // the array stays the caller's
        }
        assertArrayEquals(Lanczos.resize(picture, width, height, bands, new PixelSize(toWidth, toHeight)), got.toByteArray());
    }

    @Test
    void aRowAfterTheLastIsRefused() throws Exception {
        int[] seen = new int[1];
        LanczosRows rows = new LanczosRows(new PixelSize(2, 1), 1, new PixelSize(4, 2), row -> seen[0]++);
        rows.row(new byte[2]);
        assertEquals(2, seen[0]);
        assertThrows(IllegalStateException.class, () -> rows.row(new byte[2]));
    }
}
