package org.podstudio.media.thumbnail;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.media.Thumbnails;

/** Draws peaks as a waveform, four times as wide as high. */
final class Waveform {
    private Waveform() {}

    /** @param peaks one for each of {@code width} columns, 0 to 1 */
    static BufferedImage draw(float[] peaks, int width) {
        int height = width / 4;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < width; x++) {
            // At least one pixel, so that silence is seen as a line.
            int half = Math.max(1, Math.round(peaks[x] * (height / 2f - 4)));
            for (int y = 0; y < height; y++) {
                boolean on = y >= height / 2 - half && y < height / 2 + half;
                image.setRGB(x, y, on ? Thumbnails.WAVE_RGB : Thumbnails.WAVE_GROUND_RGB);
            }
        }
        return image;
    }
}
