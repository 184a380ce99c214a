package org.podstudio.library.ui.filters;

/** What the search says about one value of a facet. */
enum Choice {
    /** Nothing. */
    OPEN,
    /** Assets like this are wanted, beside those of other wanted values of the facet. */
    IN,
    /** Assets like this are left out. */
    OUT
}
