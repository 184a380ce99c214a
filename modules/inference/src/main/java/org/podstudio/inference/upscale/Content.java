package org.podstudio.inference.upscale;

import java.util.Locale;

/** What a picture shows, as far as it matters for enlarging it. */
enum Content {
    ILLUSTRATION,
    PHOTO,
    PIXEL_ART;

    /** As catalogue and facts name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
