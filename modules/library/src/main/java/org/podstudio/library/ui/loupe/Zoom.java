package org.podstudio.library.ui.loupe;

/**
 * How near a picture is looked at, and where. Shared by pictures that are compared.
 *
 * @param scale device pixels a picture's pixel takes; 0 for as large as fits
 * @param x middle of the view, as a part of the picture's width from 0 to 1; {@code y} of its height
 */
public record Zoom(double scale, double x, double y) {
    /** All of the picture. */
    public static final Zoom FIT = new Zoom(0, 0.5, 0.5);
    public static final double FULL = 1;
    static final double MOST = 32;
    private static final double LEAST = 1 / 64.0;

    public Zoom {
        if (!(scale >= 0) || !(x >= 0 && x <= 1) || !(y >= 0 && y <= 1)) {
            throw new IllegalArgumentException(scale + " at " + x + "," + y);
        }
    }

    public boolean fits() {
        return scale == 0;
    }

    /** The same place at another scale. */
    public Zoom at(double newScale) {
        return new Zoom(Math.clamp(newScale, LEAST, MOST), x, y);
    }

    public Zoom centred(double newX, double newY) {
        return new Zoom(scale, Math.clamp(newX, 0, 1), Math.clamp(newY, 0, 1));
    }
}
