package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.CancelledException;

class MaskShapeTest {
    private static final int SIZE = 600;

    @Test
    void thresholdTakesHazeAwayAndSpreadsTheRest() {
        byte[] mask = {0, 20, 25, 26, (byte) 128, (byte) 229, (byte) 230, (byte) 255};
        MaskShape.threshold(mask, 10);
        assertThat(mask).containsExactly(0, 0, 0, 1, 128, 254, 255, 255);
        byte[] cut = {1, 127, (byte) 128, (byte) 254};
        MaskShape.threshold(cut, 50);
        assertThat(cut).containsExactly(0, 0, 255, 255);
    }

    @Test
    void featherFadesInwardsAndNeverShowsWhatWasTransparent() throws CancelledException {
        byte[] mask = new byte[SIZE * SIZE];
        for (int p = 0; p < mask.length; p++) {
            mask[p] = (byte) (p % SIZE >= 250 ? 255 : 0); // the edge lies just beside a tile's border, at 256
        }
        MaskShape.feather(mask, SIZE, SIZE, 20, () -> false);
        for (int y = 0; y < SIZE; y += 7) {
            int before = 0;
            for (int x = 0; x < SIZE; x++) {
                int m = mask[y * SIZE + x] & 0xff;
                assertThat(m).as(x + "," + y).isGreaterThanOrEqualTo(before).isEqualTo(mask[x] & 0xff);
                before = m;
            }
            assertThat(mask[y * SIZE + 249]).isZero();
            assertThat(mask[y * SIZE + 250] & 0xff).isLessThan(30);
            assertThat(mask[y * SIZE + 271]).isEqualTo((byte) 255);
            assertThat(mask[y * SIZE + SIZE - 1]).isEqualTo((byte) 255); // the picture's border is no edge
        }
        assertThatThrownBy(() -> MaskShape.feather(mask, SIZE, SIZE, 1, () -> true)).isInstanceOf(CancelledException.class);
    }
}
