package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openide.util.NbBundle;
import org.podstudio.library.ui.cull.CullCommands;
import org.podstudio.ui.label.LabelTitles;
import org.podstudio.ui.palette.PaletteItem;

/** One table for menu bar, context menu and keys. */
class AssetVerbTest {
    /** Their keys hold in the whole window. */
    private static final EnumSet<AssetVerb> ELSEWHERE = EnumSet.of(AssetVerb.BUILD_PACK, AssetVerb.ENHANCE, AssetVerb.RENAME, AssetVerb.COPY_PROMPT,
            AssetVerb.PASTE_PROMPT, AssetVerb.SAVE_COPY);

    private final List<String> asked = new ArrayList<>();
    private final GridActions grid = recording(GridActions.class);
    private final SelectionCommands work = recording(SelectionCommands.class);

    private <T> T recording(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            asked.add(method.getName() + Arrays.toString(args));
            return null;
        }));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyInTheGridDoesWhatTheTableSays(AssetVerb verb) {
        verb.perform((CullCommands) grid, work);
        assertThat(asked).as("each verb asks for one thing").hasSize(1);
        if (verb.key() != null && !ELSEWHERE.contains(verb)) {
            AssetGrid on = new AssetGrid(new GridSelection());
            GridKeys.install(on, grid);
            Object name = on.getInputMap(JComponent.WHEN_FOCUSED).get(verb.key());
            assertThat(name).as("a key of the grid").isNotNull();
            Action action = on.getActionMap().get(name);
            action.actionPerformed(null);
            assertThat(asked.get(1)).isEqualTo(asked.get(0));
        }
    }

    @Test
    void thePaletteFindsEachByItsNameAndOffersNoneUnasked() {
        VerbPalette palette = new VerbPalette();
        assertThat(palette.find("", 50)).isEmpty();
        assertThat(palette.find("touch up", 5)).extracting(PaletteItem::title).containsExactly(AssetVerb.TOUCH_UP_MASK.title());
        for (AssetVerb verb : AssetVerb.values()) {
            if (verb != AssetVerb.REMOVE_BACKGROUND && verb != AssetVerb.COMPARE && verb.title().chars().anyMatch(Character::isLetter)) {
                assertThat(palette.find(verb.title(), 50)).extracting(PaletteItem::title).first().isEqualTo(verb.title());
            }
        }
    }

    @Test
    void whatIsFoundAmongTheOperationsIsNotOfferedTwice() {
        assertThat(new VerbPalette().find("background", 50)).isEmpty();
    }

    @Test
    void noTwoVerbsDoTheSameOrHaveTheSameKey() {
        for (AssetVerb verb : AssetVerb.values()) {
            verb.perform((CullCommands) grid, work);
        }
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(Arrays.stream(AssetVerb.values()).map(AssetVerb::key).filter(key -> key != null)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(AssetVerb.values()).map(verb -> verb.part().submenu() + verb.title())).doesNotHaveDuplicates();
    }

    @Test
    void theContextMenuAndTheMenuBarHoldEveryVerbInTheOrderOfTheTable() throws Exception {
        List<AssetVerb> chosen = new ArrayList<>();
        VerbsMenu context = new VerbsMenu(verb -> null, chosen::add);
        List<String> bar = titles(Arrays.stream(AssetMenu.items(verb -> true, verb -> null, chosen::add)));
        List<String> table = Arrays.stream(AssetVerb.values()).map(AssetVerb::title).toList();
        assertThat(bar).isEqualTo(table);
        assertThat(titles(Arrays.stream(context.getComponents()).map(JComponent.class::cast))).isEqualTo(table);
        // Of this module: every module has one of that name.
        Path classes = Path.of(AssetVerb.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        String layer = Files.readString(classes.resolve("META-INF/generated-layer.xml"));
        int asset = layer.indexOf("<folder name=\"Asset\">", layer.indexOf("<folder name=\"Menu\">"));
        assertThat(layer.substring(asset, layer.indexOf("</folder>", asset)))
                .as("the menu bar shows the table, and nothing of this module beside it")
                .contains("AssetMenuAction").doesNotContain("ApproveAction").doesNotContain("PreviewAction");
    }

    private static List<String> titles(Stream<JComponent> items) {
        return items.flatMap(item -> item instanceof JMenu menu
                ? Arrays.stream(menu.getMenuComponents()).map(JMenuItem.class::cast)
                : item instanceof JMenuItem one ? Stream.of(one) : Stream.empty()).map(JMenuItem::getText).toList();
    }

    @Test
    void everyTitleAndEveryReasonCanBeTranslated() {
        List<String> translatable = Stream.of(NbBundle.getBundle(AssetVerb.class), NbBundle.getBundle(LabelTitles.class))
                .flatMap(texts -> texts.keySet().stream().map(texts::getString)).toList();
        for (AssetVerb verb : AssetVerb.values()) {
            assertThat(translatable).containsAll(Stream.of(verb.title(), verb.part().submenu())
                    .filter(text -> text.chars().anyMatch(Character::isLetter)).toList());
            String why = Obstacles.to(verb, List.of(), Set.of(), GridContent.EMPTY);
            assertThat(translatable).contains(why);
        }
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        JMenuItem item = (JMenuItem) AssetMenu.items(verb -> true, verb -> "Select an asset first", verb -> { })[0];
        assertThat(item.isEnabled()).isFalse();
        assertThat(item.getToolTipText()).isEqualTo("Select an asset first");
    }
}
