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
    PACK;

    /** The name in a query, lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
