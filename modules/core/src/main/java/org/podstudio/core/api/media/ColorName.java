package org.podstudio.core.api.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours that people have one word for, in the order of the rainbow, then those without hue. */
public enum ColorName {
    RED(0xd93a32),
    ORANGE(0xf28c28),
    BROWN(0x8a5a33),
    YELLOW(0xf2cf3a),
    GREEN(0x4caf50),
    TEAL(0x2fb5a8),
    BLUE(0x3b82d9),
    PURPLE(0x8e4ec6),
    PINK(0xf08cb4),
    BLACK(0x141414),
    GREY(0x8a8a8a),
    WHITE(0xfafafa);

    /** Below this nobody sees a hue. */
    private static final double GREY_CHROMA = 0.03;

    private static final double BLACK_LIGHT = 0.25;

    private static final double WHITE_LIGHT = 0.91;

    private final int rgb;

    ColorName(int rgb) {
        this.rgb = rgb;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A colour that everybody calls so, 0xRRGGBB: for a swatch beside the word. */
    public int rgb() {
        return rgb;
    }

    /** The colour of that name, whatever its case. */
    public static Optional<ColorName> named(String text) {
        return Arrays.stream(values()).filter(name -> name.wire().equalsIgnoreCase(text)).findFirst();
    }

    /** What a person would call a colour. Chosen by looking at colours that have names in CSS and at pictures' palettes. */
    public static ColorName of(OkLab color) {
        double light = color.light();
        double chroma = color.chroma();
        // What is nearly black shows its hue less, and so does what is nearly white.
        if (chroma < GREY_CHROMA || light < BLACK_LIGHT && chroma < 0.06 || light < 0.16) {
            return light < BLACK_LIGHT ? BLACK : light > WHITE_LIGHT ? WHITE : GREY;
        }
        if (light > 0.955 && chroma < 0.045) {
            return WHITE;
        }
        double hue = color.hue();
        if (hue < 15 || hue >= 345) {
            return light > 0.57 ? PINK : light < 0.5 && chroma < 0.06 ? BROWN : RED;
        } else if (hue < 40) {
            return light > 0.70 && chroma < 0.16 ? PINK : chroma < 0.09 ? BROWN : RED;
        } else if (hue < 82) {
            return light < 0.62 || chroma < 0.095 ? BROWN : ORANGE;
        } else if (hue < 116) {
            return light < 0.70 ? hue < 100 ? BROWN : GREEN : chroma < 0.07 && light < 0.85 ? BROWN : YELLOW;
        } else if (hue < 168) {
            return GREEN;
        } else if (hue < 212) {
            return TEAL;
        } else if (hue < 285) {
            return BLUE;
        }
        return hue < 325 ? PURPLE : light > 0.66 ? PINK : PURPLE;
    }
}
