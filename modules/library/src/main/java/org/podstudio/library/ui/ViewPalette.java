package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyNames;
import org.podstudio.ui.palette.NameMatch;
import org.podstudio.ui.palette.PaletteItem;
import org.podstudio.ui.palette.PaletteSource;
import org.podstudio.ui.toast.Toast;

/** The ways to look at the library and its orders, by name: what the View menu shows. What cannot be done now says why when it is chosen. */
@ServiceProvider(service = PaletteSource.class)
@Messages("ViewPalette_title=View")
public final class ViewPalette implements PaletteSource {
    private static final int BEHIND_ACTIONS = 105;

    @Override
    public String title() {
        return Bundle.ViewPalette_title();
    }

    @Override
    public int position() {
        return BEHIND_ACTIONS;
    }

    /** Nothing is offered before a word is typed: the menu is nearer. */
    @Override
    public List<PaletteItem> find(String words, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        List<PaletteItem> all = Stream.concat(Arrays.stream(ViewVerb.values()).map(ViewPalette::item),
                Arrays.stream(SortChoice.inBar()).map(ViewPalette::item)).toList();
        return NameMatch.best(words, all, item -> item.title() + " " + item.detail(), most);
    }

    private static PaletteItem item(ViewVerb verb) {
        return new PaletteItem("view/" + verb.name(), verb.title(), "", verb.key() == null ? "" : KeyNames.shown(verb.key()),
                Glyph.CHEVRON_RIGHT, true, () -> perform(verb));
    }

    private static PaletteItem item(SortChoice order) {
        return new PaletteItem("order/" + order.name(), order.toString(), Bundle.ViewMenu_order(), "", Glyph.CHEVRON_RIGHT, true,
                () -> LibraryTopComponent.front().map(LibraryWindow::looking).ifPresent(desk -> desk.order(order)));
    }

    private static void perform(ViewVerb verb) {
        Optional<ViewDesk> desk = LibraryTopComponent.front().map(LibraryWindow::looking);
        desk.ifPresent(found -> Optional.ofNullable(found.whyNot(verb)).ifPresentOrElse(
                why -> new MainWindowNotices().toast(Toast.note("verb", why)), () -> found.perform(verb)));
    }
}
