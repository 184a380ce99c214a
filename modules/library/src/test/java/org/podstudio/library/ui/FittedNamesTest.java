package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.part.Paint;

class FittedNamesTest {
    private static final int WIDTH_PX = 184;
    /** What the edge of a last letter may be smoothed over. */
    private static final int EDGE_PX = 1;

    @ParameterizedTest
    @ValueSource(strings = {
        "\u05e9\u05e7\u05d9\u05e2\u05d4 \u05de\u05e2\u05dc \u05d4\u05d9\u05dd \u05d4\u05ea\u05d9\u05db\u05d5\u05df \u05d1\u05e9\u05e2\u05ea 2026.png",
        "\u0645\u0646\u0638\u0631 \u0637\u0628\u064a\u0639\u064a \u0637\u0648\u064a\u0644"
                + " \u062c\u062f\u0627 \u0641\u0648\u0642 \u0627\u0644\u0628\u062d\u0631 2026.png",
        "a_rather_long_name_of_a_picture_that_goes_on_upscaled_4x.png"})
    void aCutNameIsNowherePaintedOutsideOfItsCell(String name) {
        FontMetrics metrics = Paint.metrics(StudioFonts.caption());
        FittedNames.Fitted fitted = new FittedNames(metrics).fit(name, WIDTH_PX);
        BufferedImage image = new BufferedImage(3 * WIDTH_PX, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        Paint.text(g);
        g.setFont(StudioFonts.caption());
        g.setColor(Color.BLACK);
        g.drawString(fitted.text(), WIDTH_PX + (WIDTH_PX - fitted.widthPx()) / 2, 25);
        g.dispose();
        int[] columns = IntStream.range(0, image.getWidth()).filter(x -> IntStream.range(0, 40).anyMatch(y -> image.getRGB(x, y) != 0)).toArray();
        assertThat(columns).isNotEmpty();
        assertThat(columns[0]).isGreaterThanOrEqualTo(WIDTH_PX - EDGE_PX);
        assertThat(columns[columns.length - 1]).isLessThan(2 * WIDTH_PX + EDGE_PX);
        assertThat(fitted.text()).contains("\u2026");
    }
}
