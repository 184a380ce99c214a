package org.podstudio.ui.palette;

import java.util.List;

/** What shows the palette's answers. On the EDT. */
interface PaletteView {
    /** What one source found. */
    record Group(String title, List<PaletteItem> items) {}

    /** @param all whether every source has answered */
    void show(List<Group> groups, boolean all);
}
