package org.podstudio.core.api.media;

import java.awt.image.BufferedImage;

/**
 * Pixels of a still image, upright (orientation applied), in the file's own colour space values: no colour conversion
 * has been made, so that 8-bit RGB equals what other decoders give.
 *
 * @param pixels TYPE_3BYTE_BGR, TYPE_4BYTE_ABGR (not premultiplied) or TYPE_BYTE_GRAY for 8-bit input; a custom 16-bit
 *     component raster for deeper input
 * @param bitsPerSample 8 or 16
 * @param embedded what travels with the picture
 */
public record DecodedImage(BufferedImage pixels, int bitsPerSample, EmbeddedMetadata embedded) {
    public PixelSize size() {
        return new PixelSize(pixels.getWidth(), pixels.getHeight());
    }

    public boolean hasAlpha() {
        return pixels.getColorModel().hasAlpha();
    }
}
