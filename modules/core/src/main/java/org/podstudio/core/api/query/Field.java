package org.podstudio.core.api.query;

import java.util.Locale;

/** Fields a query can name. */
public enum Field {
    TYPE,
    STATUS,
    RATING,
    TAG,
    THEME,
    MODEL,
    SEED,
    HAS,
    IS,
    WIDTH,
    HEIGHT,
    DURATION,
    SIZE,
    CREATED,
    SOURCE,
    PARENT,
    FORMAT,
    LABEL,
    ALPHA,
    GENERATOR,
    PROMPT,
    NEGATIVE,
    PATH,
    PACK,
    /** A colour that covers much of a picture: its name, or {@code #2fc7b5} and what is near it. */
    COLOR,
    /** Width over height: a number, {@code 16:9}, or {@code portrait}, {@code landscape}, {@code square}, {@code wide}, {@code tall}. */
    RATIO,
    /** Width times height. */
    PIXELS,
    COLLECTION,
    /** Everything in the same stack as the asset of this ID. */
    STACK,
    /** What looks like the asset of this ID. */
    SIMILAR,
    /** How visible the seam of a tile is. Nothing measures it yet, so it matches nothing. */
    SEAM,
    ID,
    NAME,
    NOTES,
    HASH,
    MODIFIED,
    FPS,
    CHANNELS,
    SAMPLE_RATE,
    CODEC,
    MIME;

    /** The name in a query, lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
