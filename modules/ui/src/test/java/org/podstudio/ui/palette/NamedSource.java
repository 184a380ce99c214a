package org.podstudio.ui.palette;

import java.util.List;
import org.podstudio.ui.icon.Glyph;

/** A source that finds a few things by their names. */
record NamedSource(String title, int position, List<PaletteItem> items) implements PaletteSource {
    /** @param done gets the name when the thing is done */
    static PaletteItem item(String name, boolean enabled, List<String> done) {
        return new PaletteItem("action/" + name, name, "", "", Glyph.CHECK, enabled, () -> done.add(name));
    }

    @Override
    public List<PaletteItem> find(String words, int most) {
        return NameMatch.best(words, items, PaletteItem::title, most);
    }
}
