package org.podstudio.core.api.media;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Part of a picture as a screen shows it: upright, in sRGB.
 *
 * @param whole size of the upright picture
 * @param part what of it the pixels are
 * @param pixels TYPE_INT_RGB, or TYPE_INT_ARGB_PRE when the picture can be transparent
 */
public record ScreenPicture(PixelSize whole, PicturePart part, BufferedImage pixels) {
    /** In the layout that is drawn fastest. */
    static ScreenPicture of(PixelSize whole, PicturePart part, BufferedImage pixels) {
        BufferedImage screen = new BufferedImage(pixels.getWidth(), pixels.getHeight(),
                pixels.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = screen.createGraphics();
        g.drawImage(pixels, 0, 0, null);
        g.dispose();
        return new ScreenPicture(whole, part, screen);
    }

    public boolean hasAlpha() {
        return pixels.getColorModel().hasAlpha();
    }

    /** Memory of the pixels, in bytes. */
    public long bytes() {
        return 4L * pixels.getWidth() * pixels.getHeight();
    }
}
