package org.podstudio.media.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void aMaskIsTheMeanOfWhatItStandsFor() {
        byte[] alpha = new byte[8 * 4];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (i % 8 < 4 ? 255 : i % 2 == 0 ? 0 : 100);
        }
        BufferedImage mask = new Coverage(alpha, 8, 4).mask(4).orElseThrow();
        assertEquals(4, mask.getWidth());
        assertEquals(2, mask.getHeight());
        assertEquals(255, mask.getRaster().getSample(0, 0, 0));
        assertEquals(50, mask.getRaster().getSample(3, 1, 0));
    }

    @Test
    void nothingIsEnlargedAndEverySizeIsCovered() {
        for (int width = 1; width <= 7; width++) {
            for (int height = 1; height <= 7; height++) {
                for (int px = 1; px <= 8; px++) {
                    BufferedImage mask = new Coverage(new byte[width * height], width, height).mask(px).orElseThrow();
                    assertEquals(Math.min(px, Math.max(width, height)), Math.max(mask.getWidth(), mask.getHeight()));
                }
            }
        }
    }

    @Test
    void whatIsOpaqueNeedsNone() {
        byte[] alpha = new byte[12];
        Arrays.fill(alpha, (byte) 255);
        assertTrue(new Coverage(alpha, 4, 3).mask(2).isEmpty());
        alpha[11] = (byte) 254;
        assertTrue(new Coverage(alpha, 4, 3).mask(2).isPresent());
    }
}
