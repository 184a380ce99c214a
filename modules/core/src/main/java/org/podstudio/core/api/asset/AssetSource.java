package org.podstudio.core.api.asset;

import java.util.Locale;

/** How an asset came into the project. */
public enum AssetSource {
    WATCHED,
    IMPORTED,
    GENERATED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AssetSource ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
