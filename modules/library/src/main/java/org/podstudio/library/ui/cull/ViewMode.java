package org.podstudio.library.ui.cull;

/** How the list is looked at. */
public enum ViewMode {
    GRID,
    /** One picture, as large as the place is. */
    LOUPE,
    /** Two pictures, exactly alike zoomed. */
    COMPARE,
    /** Up to nine pictures at once. */
    SURVEY
}
