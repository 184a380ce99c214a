package org.podstudio.core.api.media;

/** How large a picture is meant to be printed. @param x pixels an inch across, {@code y} down */
public record Density(double x, double y) {
    private static final double MOST = 1_000_000;
    private static final double MM_PER_INCH = 25.4;

    public Density {
        if (!(x > 0) || !(y > 0) || x > MOST || y > MOST) {
            throw new IllegalArgumentException(x + "x" + y + " is no density");
        }
    }

    public static Density dpi(double both) {
        return new Density(both, both);
    }

    /** Whether these numbers make a density; files hold all sorts of numbers. */
    public static boolean possible(double x, double y) {
        return x > 0 && y > 0 && x <= MOST && y <= MOST;
    }

    public static Density perMetre(double x, double y) {
        return new Density(x * MM_PER_INCH / 1000, y * MM_PER_INCH / 1000);
    }

    public int perMetreX() {
        return (int) Math.round(x * 1000 / MM_PER_INCH);
    }

    public int perMetreY() {
        return (int) Math.round(y * 1000 / MM_PER_INCH);
    }
}
