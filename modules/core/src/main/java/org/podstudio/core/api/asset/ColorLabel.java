package org.podstudio.core.api.asset;

import java.util.Locale;

/** Colour label, keys 6 to 9 and one more. */
public enum ColorLabel {
    RED,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ColorLabel ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
