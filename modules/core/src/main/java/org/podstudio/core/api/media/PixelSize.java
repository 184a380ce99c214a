package org.podstudio.core.api.media;

/** Width and height of a picture in pixels, as displayed (after orientation). Both are at least 1. */
public record PixelSize(int width, int height) {
    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size must be at least 1x1 px, was " + width + "x" + height);
        }
    }

    /** Total pixels; {@code long} because a 50,000 px square overflows {@code int}. */
    public long area() {
        return (long) width * height;
    }
}
