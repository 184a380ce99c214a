package org.podstudio.packbuilder.ui;

/** Something to know before building. @param sentence for a person */
record PackFinding(Weight weight, String sentence) {
    /** How much it matters. */
    enum Weight {
        /** The pack cannot be built. */
        BLOCKS,
        WARNS,
        /** All is well. */
        GOOD
    }
}
