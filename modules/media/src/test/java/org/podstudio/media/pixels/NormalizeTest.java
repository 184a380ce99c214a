package org.podstudio.media.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;

class NormalizeTest {
    @Test
    void sixteenBitsThatWereMultipliedByTheirAlphaStaySixteenAndAreDividedAgain() {
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, true, Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(3, 1);
        raster.setPixel(0, 0, new int[] {10_001, 20_003, 5, 32_768});
        raster.setPixel(1, 0, new int[] {7, 8, 9, 0});
        raster.setPixel(2, 0, new int[] {60_001, 2, 65_535, 65_535});
        BufferedImage made = Normalize.picture(new BufferedImage(model, raster, true, null));
        assertFalse(made.isAlphaPremultiplied());
        assertEquals(16, made.getColorModel().getComponentSize(0));
        // value × 65,535 ÷ alpha, to the nearest
        assertArrayEquals(new int[] {20_002, 40_005, 10, 32_768}, made.getRaster().getPixel(0, 0, (int[]) null));
        assertArrayEquals(new int[] {0, 0, 0, 0}, made.getRaster().getPixel(1, 0, (int[]) null));
        assertArrayEquals(new int[] {60_001, 2, 65_535, 65_535}, made.getRaster().getPixel(2, 0, (int[]) null));
    }
}
