package org.podstudio.media.pixels;

/**
 * How much there is of each part of a picture, as its alpha says, at any resolution.
 *
 * @param alpha rows of {@code width} unsigned bytes, 0 nothing to 255 all; not to be changed
 */
public record Coverage(byte[] alpha, int width, int height) {
    public Coverage {
        if (alpha.length != width * height) {
            throw new IllegalArgumentException(alpha.length + " samples, not " + width + " x " + height);
        }
    }

    /** Of the same picture, turned by its EXIF orientation, 2 to 8. */
    public Coverage turned(int orientation) {
        boolean swap = Upright.swapsSides(orientation);
        return new Coverage(Upright.turn(alpha, width, height, orientation), swap ? height : width, swap ? width : height);
    }

    /** At a pixel of this picture in another size. @return 0 to 255 */
    public int at(int x, int y, int ofWidth, int ofHeight) {
        int column = (int) ((2L * x + 1) * width / (2L * ofWidth));
        int row = (int) ((2L * y + 1) * height / (2L * ofHeight));
        return alpha[row * width + column] & 0xff;
    }
}
