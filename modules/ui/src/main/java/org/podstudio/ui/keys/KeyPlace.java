package org.podstudio.ui.keys;

/** Where a key is heard. Two commands whose places overlap cannot share a key. */
public enum KeyPlace {
    /** The whole main window, except where a text field takes the key for itself. */
    WINDOW,
    GRID,
    LOUPE,
    /** Compared pictures, side by side or as a survey. */
    COMPARE,
    /** A player of films and sounds that has the keyboard itself. */
    PLAYER
}
