package org.podstudio.library.ui;

/** What the grid's keys and menus ask for; always about the selection, or the focused asset when nothing is selected. */
interface GridActions {
    void approve();

    void reject();

    void unflag();

    void rate(int stars);

    void undo();

    void redo();

    void togglePreview();

    /** Escape: back one step. @return whether there was one */
    boolean stepBack();

    void inspect();

    void zoom(int steps);
}
