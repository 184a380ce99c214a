package org.podstudio.packbuilder.build;

import java.util.stream.Stream;

/** Whether results may be sold; of what was made with several models, the worst counts. Declared from the best to the worst. */
public enum Commercial {
    YES, UNKNOWN, NO;

    /** As catalogue, jobs and manifest name it. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is neither {@code yes} nor {@code no} is unknown. */
    static Commercial of(String wire) {
        return wire.equals("yes") ? YES : wire.equals("no") ? NO : UNKNOWN;
    }

    /** @return {@link #YES} of none: nothing is known to speak against it */
    static Commercial worst(Stream<Commercial> all) {
        return all.max(java.util.Comparator.naturalOrder()).orElse(YES);
    }
}
