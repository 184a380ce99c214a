package org.podstudio.ui.palette;

import org.podstudio.ui.icon.Glyph;

/**
 * One thing that can be chosen.
 *
 * @param id stays the same from run to run, so that what was chosen lately can come first; empty for what has no such
 * @param detail said beside it in second text, such as the menu it is in
 * @param keys its shortcut as it is shown, or empty
 * @param enabled false where it cannot be done now; it is shown all the same
 * @param run on the EDT
 */
public record PaletteItem(String id, String title, String detail, String keys, Glyph glyph, boolean enabled, Runnable run) {}
