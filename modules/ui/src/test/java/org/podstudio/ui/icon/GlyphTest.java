package org.podstudio.ui.icon;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.ui.Token;

class GlyphTest {
    @ParameterizedTest
    @EnumSource(Glyph.class)
    void everyGlyphIsThereAndStaysInItsSquare(Glyph glyph) {
        Rectangle2D bounds = glyph.outline().shape().getBounds2D();
        assertThat(new Rectangle2D.Double(0, 0, 24, 24).contains(bounds)).as("%s", bounds).isTrue();
        assertThat(bounds.getWidth() + bounds.getHeight()).isGreaterThan(6);
    }

    @Test
    void itIsPaintedInTheTokensColour() {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new GlyphIcon(Glyph.CHECK, 32, Token.GOOD).paintIcon(null, g, 0, 0);
        Color good = Token.GOOD.color();
        int painted = 0;
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                Color pixel = new Color(image.getRGB(x, y), true);
                if (pixel.getAlpha() > 128) {
                    painted++;
                    assertThat(pixel.getGreen()).isCloseTo(good.getGreen(), org.assertj.core.data.Offset.offset(3));
                    assertThat(pixel.getRed()).isCloseTo(good.getRed(), org.assertj.core.data.Offset.offset(3));
                }
            }
        }
        assertThat(painted).isBetween(20, 200);
    }

    /** A full circle of two half arcs, written without spaces as icon sets do. */
    @Test
    void arcsWithPackedFlagsGiveACircle() {
        Rectangle2D bounds = new PathData("M2 12a10 10 0 1120 0 10 10 0 01-20 0Z").shape().getBounds2D();
        assertThat(bounds.getX()).isCloseTo(2, org.assertj.core.data.Offset.offset(0.01));
        assertThat(bounds.getY()).isCloseTo(2, org.assertj.core.data.Offset.offset(0.01));
        assertThat(bounds.getWidth()).isCloseTo(20, org.assertj.core.data.Offset.offset(0.01));
        assertThat(bounds.getHeight()).isCloseTo(20, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void relativeAndAbsoluteCommandsMeetAtTheSamePoint() {
        Rectangle2D relative = new PathData("m4 4 8 0v8h-8zm2 2c1 0 2 1 2 2s-1 2-2 2").shape().getBounds2D();
        Rectangle2D absolute = new PathData("M4 4L12 4V12H4ZM6 6C7 6 8 7 8 8S7 10 6 10").shape().getBounds2D();
        assertThat(relative).isEqualTo(absolute);
    }
}
