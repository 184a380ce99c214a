package org.podstudio.library.ui.compare;

/** How compared pictures lie. */
public enum Layout {
    SIDE_BY_SIDE,
    /** Two on top of each other, with a line to push. */
    SLIDER,
    SURVEY
}
