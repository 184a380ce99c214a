package org.podstudio.packbuilder.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something to know before building.
 *
 * @param step where it can be seen and changed
 * @param sentence for a person
 * @param fix null when there is nothing this window can do
 */
record PackFinding(Weight weight, PackStep step, String sentence, @Nullable PackFix fix) {
    PackFinding(Weight weight, PackStep step, String sentence) {
        this(weight, step, sentence, null);
    }

    /** How much it matters. */
    enum Weight {
        /** The pack cannot be built. */
        BLOCKS,
        WARNS,
        /** All is well. */
        GOOD
    }
}
