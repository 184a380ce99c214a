package org.podstudio.ui.layout;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.palette.NameMatch;
import org.podstudio.ui.palette.PaletteItem;
import org.podstudio.ui.palette.PaletteSource;

/** The user's own layouts in the command palette. */
@ServiceProvider(service = PaletteSource.class)
@Messages({"Palette_layouts=Layouts", "# {0} - name", "Palette_layout=Layout: {0}", "# {0} - name", "Palette_deleteLayout=Delete layout: {0}"})
public final class SavedLayoutItems implements PaletteSource {
    @Override
    public String title() {
        return Bundle.Palette_layouts();
    }

    @Override
    public int position() {
        return 150;
    }

    @Override
    public List<PaletteItem> find(String words, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        SavedLayouts saved = Layouts.saved();
        List<PaletteItem> items = new ArrayList<>();
        for (String name : saved.names()) {
            items.add(item("layout/" + name, Bundle.Palette_layout(name), () -> saved.find(name).ifPresent(layout -> layout.apply(Layouts.docks()))));
            items.add(item("layout/delete/" + name, Bundle.Palette_deleteLayout(name), () -> saved.delete(name)));
        }
        return NameMatch.best(words, items, PaletteItem::title, most);
    }

    private static PaletteItem item(String id, String title, Runnable does) {
        return new PaletteItem(id, title, "", "", Glyph.CHEVRON_RIGHT, true, () -> EventQueue.invokeLater(does));
    }
}
