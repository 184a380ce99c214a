package org.podstudio.library.ui;

import org.podstudio.library.ui.cull.CullCommands;

/** What the grid's keys and mouse ask for, beside deciding. */
interface GridActions extends CullCommands {
    void zoom(int steps);

    /** Files or a picture come in from the clipboard. */
    void paste();
}
