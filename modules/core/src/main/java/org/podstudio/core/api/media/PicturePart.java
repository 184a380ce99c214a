package org.podstudio.core.api.media;

/**
 * A rectangle of an upright picture, in its pixels, and how large it is to be shown.
 *
 * @param size in pixels of the screen, at most those of the rectangle: a screen enlarges by itself
 */
public record PicturePart(int left, int top, int width, int height, PixelSize size) {
    public PicturePart {
        if (left < 0 || top < 0 || width < 1 || height < 1 || size.width() > width || size.height() > height) {
            throw new IllegalArgumentException(width + "x" + height + " at " + left + "," + top + " as " + size);
        }
    }

    /** All of a picture, in a box; never enlarged. */
    public static PicturePart fitted(PixelSize whole, PixelSize box) {
        double scale = Math.min(1, Math.min((double) box.width() / whole.width(), (double) box.height() / whole.height()));
        return new PicturePart(0, 0, whole.width(), whole.height(), new PixelSize(
                Math.max(1, (int) Math.round(whole.width() * scale)), Math.max(1, (int) Math.round(whole.height() * scale))));
    }
}
