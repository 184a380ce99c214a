package org.podstudio.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.Work;

class KeyMapTest {
    private final FakeCommand approve = FakeCommand.in(KeyPlace.GRID, "library.ok", "A", "P");
    private final FakeCommand stack = FakeCommand.in(KeyPlace.GRID, "library.stack", "S");
    private final FakeCommand zoom = FakeCommand.in(KeyPlace.COMPARE, "library.zoom", "S");
    private final FakeCommand jobs = FakeCommand.in(KeyPlace.WINDOW, "Actions/Window/Jobs", "D-J");
    private final MemorySettings settings = new MemorySettings();
    private final RecordingWindowKeys window = new RecordingWindowKeys(approve, stack, zoom, jobs);
    private final KeyMap map = map();

    private KeyMap map() {
        return new KeyMap(Optional.of(settings), window, Work.direct());
    }

    private static KeyStroke key(String name) {
        return KeyNames.parse(name).getFirst();
    }

    @Test
    void onlyWhatDiffersIsKeptAndTheNextRunReadsIt() {
        map.set(approve, KeyNames.parse("DO-K"));
        assertThat(settings.all()).isEqualTo(Map.of("keys.library.ok", "DO-K"));
        assertThat(map().keys(approve)).isEqualTo(KeyNames.parse("DO-K"));
        map.reset(approve);
        assertThat(settings.all()).isEmpty();
        assertThat(map.keys(approve)).isEqualTo(approve.standard());
    }

    @Test
    void noKeyAtAllIsKeptToo() {
        map.set(approve, List.of());
        assertThat(map().keys(approve)).isEmpty();
        assertThat(map().changed(approve)).isTrue();
        assertThat(map.with("Approve", approve)).isEqualTo("Approve");
    }

    @Test
    void keysOfTheWholeWindowReachThePlatformAtOnce() {
        map.set(jobs, KeyNames.parse("F9"));
        assertThat(window.applied).containsEntry(jobs.id(), KeyNames.parse("F9"));
        map.resetAll();
        assertThat(window.applied).isEmpty();
    }

    @Test
    void aBoundComponentAndItsTooltipFollowAChangeAtOnce() {
        JPanel panel = new JPanel();
        bindOn(panel, approve);
        map.follow(panel, "tip", () -> panel.setToolTipText(map.with("Approve", approve)));
        assertThat(panel.getToolTipText()).isEqualTo("Approve (A)");
        map.set(approve, KeyNames.parse("Q"));
        assertThat(panel.getToolTipText()).isEqualTo("Approve (Q)");
        assertThat(panel.getInputMap(JComponent.WHEN_FOCUSED).get(key("A"))).isNull();
        assertThat(panel.getInputMap(JComponent.WHEN_FOCUSED).get(key("Q"))).isEqualTo(approve.id());
    }

    @Test
    void aKeyThatGoesFromOneCommandToAnotherStaysWithTheLatter() {
        JPanel panel = new JPanel();
        bindOn(panel, stack);
        bindOn(panel, approve);
        map.set(stack, List.of());
        map.set(approve, KeyNames.parse("S"));
        assertThat(panel.getInputMap(JComponent.WHEN_FOCUSED).get(key("S"))).isEqualTo(approve.id());
        map.resetAll();
        assertThat(panel.getInputMap(JComponent.WHEN_FOCUSED).get(key("S"))).isEqualTo(stack.id());
        assertThat(panel.getInputMap(JComponent.WHEN_FOCUSED).get(key("A"))).isEqualTo(approve.id());
    }

    private void bindOn(JPanel panel, KeyCommand command) {
        KeyBindings.bind(map, panel, JComponent.WHEN_FOCUSED, command, () -> { });
    }

    @Test
    void commandsMeetWhereTheirPlacesDoAndThoseOfTheWindowEverywhere() {
        assertThat(map.holders(key("S"), approve)).containsExactly(stack);
        assertThat(map.holders(key("S"), jobs)).containsExactly(stack, zoom);
        assertThat(map.holders(key("D-J"), zoom)).containsExactly(jobs);
        assertThat(map.holders(key("A"), zoom)).as("other places").isEmpty();
        assertThat(map.holders(key("A"), approve)).as("its own").isEmpty();
    }

    @Test
    void otherFilesThanTheStandardOnesSayWhatTheKeysAre() {
        Map<KeyStroke, String> names = Map.of(key("D-J"), "D-J", key("DS-C"), "SD-C");
        Map<KeyStroke, String> standard = Map.of(key("D-J"), "jobs", key("DS-C"), "cancel");
        assertThat(PlatformKeys.overruling(Map.of(), names, standard)).isEmpty();
        assertThat(PlatformKeys.overruling(Map.of("jobs", List.of(key("F9"))), names, standard))
                .isEqualTo(Map.of("D-J.removed", "", "F9.shadow", "jobs"));
        assertThat(PlatformKeys.overruling(Map.of("jobs", List.of(key("DS-C")), "cancel", List.of()), names, standard))
                .as("the name the layer has given the key").isEqualTo(Map.of("D-J.removed", "", "SD-C.shadow", "jobs"));
        assertThat(PlatformKeys.overruling(Map.of("jobs", List.of(key("D-J"), key("F9"))), names, standard))
                .isEqualTo(Map.of("F9.shadow", "jobs"));
    }
}
