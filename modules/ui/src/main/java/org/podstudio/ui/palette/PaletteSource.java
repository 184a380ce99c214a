package org.podstudio.ui.palette;

import java.util.List;

/** Something that the palette can find, such as actions or assets. Found in the Lookup; windows of plug-ins may add theirs. */
public interface PaletteSource {
    /** Heading of what it finds. */
    String title();

    /**
     * Sources are shown by it, low first: 100 actions, 105 ways to look, 110 selected assets, 120 operations, 140 windows, 200 settings,
     * 300 tags, 400 assets.
     */
    int position();

    /**
     * What fits, best first. Away from the EDT; may block.
     *
     * @param words as typed, trimmed; empty for what is worth offering at first
     */
    List<PaletteItem> find(String words, int most) throws Exception;
}
