package org.podstudio.core.api.asset;

import java.util.Locale;

/** What the user decided about an asset. Rejected assets are hidden, not deleted. */
public enum Approval {
    PENDING,
    APPROVED,
    REJECTED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Approval ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
