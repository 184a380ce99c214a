package org.podstudio.media.pixels;

/**
 * Shape of decoded pixels.
 *
 * @param bands 1 grey, 3 RGB, 4 RGBA
 * @param bits 8 or 16 a sample
 */
public record PixelLayout(int width, int height, int bands, int bits) {
    public PixelLayout {
        if (width < 1 || height < 1 || bands != 1 && bands != 3 && bands != 4 || bits != 8 && bits != 16) {
            throw new IllegalArgumentException(width + "x" + height + ", " + bands + " bands, " + bits + " bits");
        }
    }

    public long area() {
        return (long) width * height;
    }

    /** Memory of all samples, in bytes. */
    public long bytes() {
        return area() * bands * (bits / 8);
    }
}
