package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.openide.util.Utilities;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyCommands;
import org.podstudio.ui.keys.KeyPlace;

/** Every key that is promised does one thing. Source: UX1, UX2 and section 9 of the product's description. */
class KeysTest {
    private static final Pattern SHORTCUTS = Pattern.compile("<folder name=\"Shortcuts\">.*?</folder>", Pattern.DOTALL);
    private static final Pattern SHADOW = Pattern.compile(
            "<file name=\"([^\"]+)\\.shadow\">(?:(?!</file>).)*?originalFile\" stringvalue=\"([^\"]+)\"", Pattern.DOTALL);

    private static final Pattern HIDDEN = Pattern.compile("<file name=\"([^\"]+)\\.shadow_hidden\"/>");

    private record Shortcut(String key, String action) {}

    private static List<Shortcut> shortcuts() throws IOException {
        List<Shortcut> found = new ArrayList<>();
        for (URL layer : Collections.list(KeysTest.class.getClassLoader().getResources("META-INF/generated-layer.xml"))) {
            try (InputStream in = layer.openStream()) {
                read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                        .filter(shortcut -> shortcut.action().contains("org-podstudio")).forEach(found::add);
            }
        }
        found.addAll(read(Files.readString(Path.of("").toAbsolutePath().resolveSibling("branding")
                .resolve("src/main/resources/org/podstudio/branding/layer.xml"))));
        return found;
    }

    private static List<Shortcut> read(String layer) {
        return SHORTCUTS.matcher(layer).results().flatMap(part -> SHADOW.matcher(part.group()).results())
                .map(match -> new Shortcut(match.group(1), match.group(2))).toList();
    }

    /** What hides a key of the platform hides ours of the same name, too: Ctrl+4 did nothing. */
    @Test
    void noKeyOfOursIsHidden() throws IOException {
        String branding = Files.readString(Path.of("").toAbsolutePath().resolveSibling("branding")
                .resolve("src/main/resources/org/podstudio/branding/layer.xml"));
        List<String> hidden = SHORTCUTS.matcher(branding).results().flatMap(part -> HIDDEN.matcher(part.group()).results())
                .map(match -> match.group(1)).toList();
        assertThat(hidden).isNotEmpty().doesNotContainAnyElementsOf(shortcuts().stream().map(Shortcut::key).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "D-N, File/org-podstudio-library-ui-NewProjectAction",
        "D-O, File/org-podstudio-library-ui-OpenProjectAction",
        "D-S, Asset/org-podstudio-library-ui-SaveCopyAction",
        "D-COMMA, Edit/org-podstudio-ui-settings-SettingsAction",
        "D-Q, System/org-netbeans-core-actions-SystemExit",
        "D-F, Edit/org-podstudio-library-ui-FindAction",
        "D-SLASH, Help/org-podstudio-ui-keys-ShortcutsAction",
        "D-1, View/org-podstudio-library-ui-ShowImagesAction",
        "D-2, View/org-podstudio-library-ui-ShowAudioAction",
        "D-3, View/org-podstudio-library-ui-ShowVideoAction",
        "D-4, View/org-podstudio-library-ui-ShowAllAction",
        "D-J, Window/org-podstudio-jobs-ui-JobsTopComponent",
        "DS-N, Window/org-podstudio-ui-toast-NotificationsAction",
        "D-B, Window/org-podstudio-ui-layout-LeftSideAction",
        "D-I, Window/org-podstudio-ui-layout-RightSideAction",
        "D-A, Edit/org-podstudio-library-ui-SelectAllAction",
        "DS-A, Edit/org-podstudio-library-ui-SelectNoneAction",
        "F5, View/org-podstudio-library-ui-RefreshAction",
        "F2, Asset/org-podstudio-library-ui-RenameAction",
        "D-R, Asset/org-podstudio-library-ui-RenameAction",
        "D-E, Asset/org-podstudio-inspector-ui-EnhanceAction",
        "D-P, Asset/org-podstudio-packbuilder-ui-BuildPackAction",
        "DS-C, Jobs/org-podstudio-jobs-ui-CancelAllAction",
        "DS-R, Jobs/org-podstudio-jobs-ui-RetryFailedAction",
        "D-Z, Edit/org-podstudio-library-ui-UndoAction",
        "DS-Z, Edit/org-podstudio-library-ui-RedoAction",
        "D-Y, Edit/org-podstudio-library-ui-RedoAction",
        "DO-C, Asset/org-podstudio-library-ui-CopyPromptAction",
        "DO-V, Asset/org-podstudio-library-ui-PastePromptAction",
        "F6, Window/org-podstudio-ui-region-NextRegionAction",
        "S-F6, Window/org-podstudio-ui-region-PreviousRegionAction",
        "D-K, Edit/org-podstudio-ui-palette-PaletteAction",
        "F1, Help/org-podstudio-ui-help-HelpAction",
    })
    void eachKeyOfTheWindowBelongsToOneActionThatCanBeDone(String key, String action) throws IOException {
        KeyStroke wanted = Utilities.stringToKey(key);
        assertThat(shortcuts().stream().filter(shortcut -> wanted.equals(Utilities.stringToKey(shortcut.key()))).map(Shortcut::action))
                .as(key).containsExactly("Actions/" + action + ".instance");
        if (action.contains("org-podstudio") && !action.contains("TopComponent")) { // docks need a window system to be made
            Action made = FileUtil.getConfigObject("Actions/" + action + ".instance", Action.class);
            assertThat(made).as(action).isNotNull();
            assertThat(made.isEnabled()).as("%s can be done", action).isTrue();
            assertThat(String.valueOf(made.getValue(Action.NAME))).as("name of %s", action).isNotBlank();
        }
    }

    @Test
    void noTwoActionsOfTheWindowShareAKey() throws IOException {
        assertThat(shortcuts().stream().map(shortcut -> Utilities.stringToKey(shortcut.key())).toList()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void noTwoCommandsOfOnePlaceShareAKey() {
        List<KeyCommand> commands = Lookup.getDefault().lookupAll(KeyCommands.class).stream()
                .flatMap(some -> some.commands().stream()).map(KeyCommand.class::cast).toList();
        for (KeyPlace place : KeyPlace.values()) {
            List<KeyStroke> keys = commands.stream().filter(command -> command.places().contains(place))
                    .flatMap(command -> command.standard().stream()).toList();
            assertThat(keys).as("keys in %s", place).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A, library.approve", "P, library.approve", "R, library.reject", "X, library.reject", "DELETE, library.reject",
        "S-DELETE, library.discard", "U, library.unflag", "0, library.rate_0", "1, library.rate_1", "5, library.rate_5",
        "6, library.red", "9, library.blue", "SPACE, library.preview", "D-SPACE, library.toggle", "ENTER, library.inspect",
        "ESCAPE, library.step_back", "G, library.grid", "E, library.loupe", "C, library.compare", "N, library.survey",
        "T, library.tag", "D-T, library.tag", "DS-T, library.repeat_tag", "S, library.stack", "S-F10, library.menu",
        "D-C, library.copy", "D-V, library.paste", "LEFT, library.left", "HOME, library.home", "PAGE_DOWN, library.page_down",
    })
    void eachKeyOfTheGridIsOneCommand(String key, String id) {
        KeyStroke wanted = Utilities.stringToKey(key);
        assertThat(Lookup.getDefault().lookupAll(KeyCommands.class).stream().flatMap(some -> some.commands().stream())
                .filter(command -> command.places().contains(KeyPlace.GRID) && command.standard().contains(wanted))
                .map(KeyCommand::id).collect(Collectors.toSet())).as(key).containsExactly(id);
    }

    @Test
    void everyCommandHasANameAndAHeading() {
        Lookup.getDefault().lookupAll(KeyCommands.class).stream().flatMap(some -> some.commands().stream()).forEach(command -> {
            assertThat(command.title()).as(command.id()).isNotBlank();
            assertThat(command.group()).as(command.id()).isNotBlank();
        });
    }
}
