package org.podstudio.ui.palette;

import java.util.List;
import org.netbeans.api.options.OptionsDisplayer;
import org.netbeans.spi.options.OptionsCategory;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.icon.Glyph;

/** Pages of the settings window. */
@ServiceProvider(service = PaletteSource.class)
@Messages({"Palette_settings=Settings", "# {0} - page", "Palette_page=Settings: {0}"})
public final class SettingsPages implements PaletteSource {
    private static final String PAGES = "OptionsDialog";

    @Override
    public String title() {
        return Bundle.Palette_settings();
    }

    @Override
    public int position() {
        return 200;
    }

    @Override
    public List<PaletteItem> find(String words, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<PaletteItem> pages = Lookups.forPath(PAGES).lookupResult(OptionsCategory.class).allItems().stream().map(SettingsPages::item).toList();
        return NameMatch.best(words, pages, PaletteItem::title, most);
    }

    private static PaletteItem item(Lookup.Item<OptionsCategory> page) {
        String id = page.getId().substring(page.getId().lastIndexOf('/') + 1);
        return new PaletteItem("settings/" + id, Bundle.Palette_page(page.getInstance().getCategoryName()), "", "", Glyph.SETTINGS, true,
                () -> OptionsDisplayer.getDefault().open(id));
    }
}
