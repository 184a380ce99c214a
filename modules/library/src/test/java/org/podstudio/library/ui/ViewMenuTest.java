package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.ui.palette.PaletteItem;

/** What a key of the library does, a menu does, too. */
class ViewMenuTest {
    /** They say where the keyboard is, or push something about: in a menu nobody would look for them. */
    private static final Set<LibraryKey> MOVES = EnumSet.of(LibraryKey.LEFT, LibraryKey.RIGHT, LibraryKey.UP, LibraryKey.DOWN, LibraryKey.HOME,
            LibraryKey.END, LibraryKey.PAGE_UP, LibraryKey.PAGE_DOWN, LibraryKey.TOGGLE, LibraryKey.STEP_BACK, LibraryKey.PUSH_LEFT,
            LibraryKey.PUSH_RIGHT, LibraryKey.PUSH_UP, LibraryKey.PUSH_DOWN, LibraryKey.SLIDE_LEFT, LibraryKey.SLIDE_RIGHT,
            LibraryKey.MENU); // which opens such a menu

    /** @param name of a menu of the menu bar; what this module puts there */
    private static String menu(String name) throws IOException, URISyntaxException {
        Path classes = Path.of(ViewVerb.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        String layer = Files.readString(classes.resolve("META-INF/generated-layer.xml"));
        int at = layer.indexOf("<folder name=\"" + name + "\">", layer.indexOf("<folder name=\"Menu\">"));
        return layer.substring(at, layer.indexOf("</folder>", at));
    }

    @ParameterizedTest
    @EnumSource
    void eachKeyOfTheLibraryThatDoesSomethingIsInAMenu(LibraryKey key) throws Exception {
        Set<Object> inTables = new HashSet<>();
        Arrays.stream(AssetVerb.values()).map(AssetVerb::command).forEach(inTables::add);
        Arrays.stream(ViewVerb.values()).map(ViewVerb::command).forEach(inTables::add);
        boolean inEdit = menu("Edit").contains(key == LibraryKey.PASTE ? "org-podstudio-library-ui-PasteAction.instance" : key.id());
        assertThat(inTables.contains(key) || inEdit).as("%s is in a menu", key.title()).isEqualTo(!MOVES.contains(key));
    }

    @Test
    void theMenuBarHoldsTheTableOfWaysToLook() throws Exception {
        assertThat(menu("View")).contains("ViewMenuAction");
        assertThat(menu("Asset")).contains("AssetMenuAction");
        List<String> items = Arrays.stream(ViewMenu.items(Optional.empty())).filter(item -> item instanceof JMenuItem && !(item instanceof JMenu))
                .map(item -> ((JMenuItem) item).getText()).toList();
        assertThat(items).containsExactlyElementsOf(Arrays.stream(ViewVerb.values()).map(ViewVerb::title).toList());
    }

    @Test
    void withoutALibraryEachItemSaysSo() {
        Arrays.stream(ViewMenu.items(Optional.empty())).filter(JMenuItem.class::isInstance).map(JMenuItem.class::cast).forEach(item -> {
            assertThat(item.isEnabled()).as(item.getText()).isFalse();
            assertThat(item instanceof JMenu ? "The library is not open" : item.getToolTipText()).isEqualTo("The library is not open");
        });
    }

    @Test
    void pasteShowsItsKeyAndBindsItNot() {
        JMenuItem item = (JMenuItem) new PasteAction().getMenuPresenters()[0];
        assertThat(item).isInstanceOf(ShownKeyItem.class);
        assertThat(item.getAccelerator()).isEqualTo(LibraryKey.PASTE.standard().getFirst());
    }

    @Test
    void thePaletteFindsEachWayAndEachOrder() {
        ViewPalette palette = new ViewPalette();
        assertThat(palette.find("", 50)).isEmpty();
        for (ViewVerb verb : ViewVerb.values()) {
            assertThat(palette.find(verb.title(), 50)).extracting(PaletteItem::title).first().isEqualTo(verb.title());
        }
        assertThat(palette.find("best rated", 5)).extracting(PaletteItem::title).containsExactly(SortChoice.RATING.toString());
        assertThat(palette.find("order", 50)).extracting(PaletteItem::title).contains(SortChoice.NAME.toString());
    }
}
