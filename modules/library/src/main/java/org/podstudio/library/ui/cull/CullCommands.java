package org.podstudio.library.ui.cull;

import org.podstudio.core.api.asset.ColorLabel;

/**
 * What the keys of culling ask for, in whatever way the list is looked at. In the grid it is about the selection, or the focused
 * asset when nothing is selected; elsewhere about the focused picture. Called on the event dispatch thread.
 */
public interface CullCommands {
    void approve();

    void reject();

    void unflag();

    /** @param stars 0 clears; what all of them have already is taken away */
    void rate(int stars);

    /** What all of them have already is taken away. */
    void label(ColorLabel label);

    /** Out of the project and into the system's trash, once the user has agreed. */
    void discard();

    /** Those of them whose files are gone leave the library; undo brings them back. */
    void removeMissing();

    /** Puts together in one stack, or takes out of it. */
    void stack();

    /** Opens the field for tags. */
    void tag();

    /** Gives the tags that were given last. */
    void repeatTag();

    /** Opens the field for a theme, to whose folder the files go. */
    void moveToTheme();

    /** Opens the field for a collection, in which they are put. */
    void addToCollection();

    /** Their files to the clipboard, and the picture when it is one. */
    void copy();

    /** The text in the clipboard becomes their prompt. */
    void pastePrompt();

    void undo();

    void redo();

    void show(ViewMode mode);

    /** Space: one picture large, and back. */
    void togglePreview();

    void inspect();

    /** Escape: back one step. */
    void stepBack();
}
