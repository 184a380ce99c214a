package org.podstudio.inference.upscale;

import java.util.Locale;

/** What a picture shows, as far as it matters for enlarging it. */
enum Content {
    ILLUSTRATION,
    PHOTO,
    PIXEL_ART,
    /** Drawn or photographed: the pixels do not say. No model is made for this. */
    UNCLEAR;

    /** As catalogue and facts name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
