package org.podstudio.core.api.similar;

import java.util.Locale;

/** What two assets that look alike are to each other. */
public enum Relation {
    /** Their files have the same content. */
    DUPLICATE,
    /** The same picture in another size, format or compression, or slightly changed. */
    NEAR_DUPLICATE,
    /** Made of the same prompt and model with another seed: alike on purpose. */
    VARIANT,
    /** One was made of the other, or both of a third. */
    DERIVED,
    /** The user said that they are no duplicates, or they only look alike. */
    UNRELATED;

    /** E.g. {@code near-duplicate}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
