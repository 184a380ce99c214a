package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class CellPainterTest {
    private static final int SIDE_PX = 200;

    private static int[] painted(CellPainter.Patience patience) {
        BufferedImage image = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new CellPainter(new JPanel()).paint(g, new Rectangle(SIDE_PX, SIDE_PX), null, null, false, new CellPainter.Marks(false, false, false), patience);
        g.dispose();
        return image.getRGB(0, 0, SIDE_PX, SIDE_PX, null, 0, SIDE_PX);
    }

    @Test
    void whatDoesNotComeIsFirstNothingThenAShapeAndAtLastAWord() {
        int[] still = painted(CellPainter.Patience.STILL);
        int[] shape = painted(CellPainter.Patience.OVER);
        int[] word = painted(CellPainter.Patience.LATE);
        assertThat(Arrays.stream(still).distinct()).containsExactly(0);
        assertThat(Arrays.stream(shape).distinct().count()).isGreaterThan(1);
        assertThat(word).isNotEqualTo(shape);
    }
}
