package org.podstudio.ui.thumb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.ui.Token;

class WaveTintTest {
    @Test
    void aStoredWaveformIsShownInTheThemesAccentOnNothing() {
        BufferedImage stored = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
        stored.setRGB(0, 0, Thumbnails.WAVE_GROUND_RGB);
        stored.setRGB(1, 0, Thumbnails.WAVE_RGB);
        stored.setRGB(2, 0, 0x287470); // an edge: half of each
        WaveTint tint = new WaveTint();
        BufferedImage shown = (BufferedImage) tint.of(stored);
        assertEquals(0, shown.getRGB(0, 0) >>> 24);
        assertEquals(Token.ACCENT.color().getRGB(), shown.getRGB(1, 0));
        assertEquals(127, shown.getRGB(2, 0) >>> 24, 4);
        assertSame(shown, tint.of(stored));
    }
}
