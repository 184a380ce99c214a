package org.podstudio.storage.asset;

import java.util.Arrays;
import java.util.List;

/** Where a word of an asset stands. The ordinal is stored (H2) and the lower-case name is a column (SQLite): only append. */
enum WordField {
    NAME(true),
    TAGS(true),
    NOTES(true),
    PROMPT(true),
    MODEL(true),
    PLATFORM(false),
    NEGATIVE(false);

    /** Fields that plain words are looked for in. */
    static final List<WordField> PLAIN = Arrays.stream(values()).filter(field -> field.plain).toList();

    private final boolean plain;

    WordField(boolean plain) {
        this.plain = plain;
    }

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
