package org.podstudio.ui.palette;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.settings.SettingsPageList;
import org.podstudio.ui.settings.SettingsWindow;

/** Pages of the settings window, and each setting on them. */
@ServiceProvider(service = PaletteSource.class)
@Messages({"Palette_settings=Settings", "# {0} - page", "Palette_page=Settings: {0}"})
public final class SettingsPages implements PaletteSource {
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
        List<PaletteItem> items = new java.util.ArrayList<>(SettingsPageList.titles().entrySet().stream()
                .map(page -> item(page.getKey(), Bundle.Palette_page(page.getValue()), "")).toList());
        StudioSettingsTable.all().stream().map(SettingsPages::item).forEach(items::add);
        return NameMatch.best(words, items, PaletteItem::title, most);
    }

    private static PaletteItem item(Setting setting) {
        return item(setting.key(), setting.title(), Bundle.Palette_page(setting.page().title()));
    }

    private static PaletteItem item(String id, String title, String detail) {
        return new PaletteItem("settings/" + id, title, detail, "", Glyph.SETTINGS, true, () -> SettingsWindow.open(id));
    }
}
