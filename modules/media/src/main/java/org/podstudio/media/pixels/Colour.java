package org.podstudio.media.pixels;

import java.util.Locale;
import java.util.Map;

/** A colour of sRGB. @param alpha 0 is invisible, 255 opaque; all are 0 to 255 */
public record Colour(int red, int green, int blue, int alpha) {
    public static final Colour WHITE = new Colour(255, 255, 255, 255);
    public static final Colour TRANSPARENT = new Colour(0, 0, 0, 0);

    private static final Map<String, Colour> NAMES = Map.ofEntries(Map.entry("transparent", TRANSPARENT), Map.entry("none", TRANSPARENT),
            Map.entry("white", WHITE), Map.entry("black", new Colour(0, 0, 0, 255)), Map.entry("grey", new Colour(128, 128, 128, 255)),
            Map.entry("gray", new Colour(128, 128, 128, 255)), Map.entry("red", new Colour(255, 0, 0, 255)),
            Map.entry("green", new Colour(0, 128, 0, 255)), Map.entry("blue", new Colour(0, 0, 255, 255)));

    /**
     * A name, {@code #rgb}, {@code #rrggbb} or {@code #rrggbbaa}; the {@code #} may be left out.
     *
     * @throws IllegalArgumentException with a sentence for the user when it is none of these
     */
    public static Colour parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Colour named = NAMES.get(name);
        if (named != null) {
            return named;
        }
        String digits = name.startsWith("#") ? name.substring(1) : name;
        if (digits.matches("[0-9a-f]{3}")) {
            digits = digits.replaceAll(".", "$0$0");
        }
        if (!digits.matches("[0-9a-f]{6}([0-9a-f]{2})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is no colour; write transparent, white, black or #rrggbb");
        }
        long v = Long.parseLong(digits.length() == 6 ? digits + "ff" : digits, 16);
        return new Colour((int) (v >> 24) & 0xff, (int) (v >> 16) & 0xff, (int) (v >> 8) & 0xff, (int) v & 0xff);
    }

    public boolean grey() {
        return red == green && green == blue;
    }

    public boolean opaque() {
        return alpha == 255;
    }

    /** Red, green and blue as one number. */
    public int rgb() {
        return red << 16 | green << 8 | blue;
    }

    /** Sample of a band: grey or red, green, blue, alpha. */
    int sample(int band) {
        return switch (band) {
            case 0 -> red;
            case 1 -> green;
            case 2 -> blue;
            default -> alpha;
        };
    }
}
