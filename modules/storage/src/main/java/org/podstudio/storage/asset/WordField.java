package org.podstudio.storage.asset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.query.Field;

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

    /** The one that a field of the query language asks. */
    static Optional<WordField> of(Field field) {
        return switch (field) {
            case NAME -> Optional.of(NAME);
            case NOTES -> Optional.of(NOTES);
            case PROMPT -> Optional.of(PROMPT);
            case MODEL -> Optional.of(MODEL);
            case GENERATOR -> Optional.of(PLATFORM);
            case NEGATIVE -> Optional.of(NEGATIVE);
            default -> Optional.empty();
        };
    }

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
