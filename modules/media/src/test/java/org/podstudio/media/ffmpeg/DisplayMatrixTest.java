package org.podstudio.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayMatrixTest {
    @ParameterizedTest(name = "{0} {1} {2} {3} is orientation {4}")
    @CsvSource({"1, 0, 0, 1, 1", "-1, 0, 0, 1, 2", "-1, 0, 0, -1, 3", "1, 0, 0, -1, 4", "0, 1, 1, 0, 5", "0, 1, -1, 0, 6", "0, -1, -1, 0, 7", "0, -1, 1, 0, 8"})
    void eachTurnByQuartersHasItsOrientation(int a, int b, int c, int d, int orientation) {
        int one = 1 << 16;
        assertEquals(orientation, DisplayMatrix.orientation(new int[] {a * one, b * one, 0, c * one, d * one, 0, 0, 0, 1 << 30}));
    }
}
