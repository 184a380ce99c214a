package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.palette.NameMatch;
import org.podstudio.ui.palette.PaletteItem;
import org.podstudio.ui.palette.PaletteSource;
import org.podstudio.ui.toast.Toast;

/** What can be done with the selected assets, by name: the table of the context menu. What cannot be done now says why when it is chosen. */
@ServiceProvider(service = PaletteSource.class)
@Messages("VerbPalette_title=Selected assets")
public final class VerbPalette implements PaletteSource {
    private static final int BEHIND_ACTIONS = 110;
    private static final Set<AssetVerb> ELSEWHERE = EnumSet.of(AssetVerb.REMOVE_BACKGROUND, AssetVerb.COMPARE);

    @Override
    public String title() {
        return Bundle.VerbPalette_title();
    }

    @Override
    public int position() {
        return BEHIND_ACTIONS;
    }

    /**
     * Nothing is offered before a word is typed: the menu of the assets is nearer. The one operation that has a place in that menu is
     * found among all operations here, and so is what is a way to look at the library.
     */
    @Override
    public List<PaletteItem> find(String words, int most) {
        return words.isBlank() ? List.of()
                : NameMatch.best(words, Arrays.stream(AssetVerb.values()).filter(verb -> !ELSEWHERE.contains(verb))
                        .map(VerbPalette::item).toList(), PaletteItem::title, most);
    }

    private static PaletteItem item(AssetVerb verb) {
        return new PaletteItem("verb/" + verb.name(), verb.title(), verb.part().submenu(), "", Glyph.CHEVRON_RIGHT, true, () -> perform(verb));
    }

    private static void perform(AssetVerb verb) {
        Optional<LibraryWindow> library = LibraryTopComponent.front();
        library.ifPresent(window -> Optional.ofNullable(window.whyNot(verb)).ifPresentOrElse(
                why -> new MainWindowNotices().toast(Toast.note("verb", why)), () -> window.perform(verb)));
    }
}
