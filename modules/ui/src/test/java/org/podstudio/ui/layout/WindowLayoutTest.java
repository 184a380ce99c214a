package org.podstudio.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.prefs.BackingStoreException;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemoryPreferences;

class WindowLayoutTest {
    private static final String FILTERS = "FiltersTopComponent";
    private static final String LISTENER = "ListenerTopComponent";
    private static final String INSPECTOR = "InspectorTopComponent";

    private final MemoryDocks windows = new MemoryDocks()
            .with(WindowLayout.LIBRARY, "editor").with(FILTERS, "explorer").with(LISTENER, "collections").with(INSPECTOR, "properties");
    private final SavedLayouts saved = new SavedLayouts(new MemoryPreferences());

    @Test
    void cullingLeavesTheGridAndThePicture() {
        NamedLayout.CULL.layout().apply(windows);
        assertThat(windows.places()).containsExactlyInAnyOrder("LibraryTopComponent@editor", "PreviewTopComponent@preview");
        assertThat(windows.active).isEqualTo(WindowLayout.LIBRARY);
    }

    @Test
    void theStandardComesBackFromEveryOther() {
        NamedLayout.STANDARD.layout().apply(windows);
        List<String> standard = windows.places();
        for (NamedLayout other : NamedLayout.values()) {
            other.layout().apply(windows);
            NamedLayout.STANDARD.layout().apply(windows);
            assertThat(windows.places()).as("after " + other).containsExactlyInAnyOrderElementsOf(standard);
        }
    }

    @Test
    void whatIsWhereItBelongsIsLeftAlone() {
        NamedLayout.STANDARD.layout().apply(windows);
        windows.opened.clear();
        windows.closed.clear();
        NamedLayout.STANDARD.layout().apply(windows);
        assertThat(windows.opened).isEmpty();
        assertThat(windows.closed).isEmpty();
    }

    @Test
    void aLayoutOfOnesOwnIsKeptWithPlacesAndShapes() {
        windows.open(LISTENER, "properties");
        WindowLayout mine = WindowLayout.of(windows);
        saved.save("Mine / مِلفّي", mine);
        NamedLayout.CULL.layout().apply(windows);
        saved.find("Mine / مِلفّي").orElseThrow().apply(windows);
        assertThat(WindowLayout.of(windows)).isEqualTo(mine);
        assertThat(windows.shaped).containsAll(mine.shapes());
    }

    @Test
    void aNameIsThereOnceUntilItIsDeleted() {
        saved.save("B", NamedLayout.CULL.layout());
        saved.save("a", NamedLayout.PACK.layout());
        saved.save("B", NamedLayout.ENHANCE.layout());
        assertThat(saved.names()).containsExactly("a", "B");
        assertThat(saved.find("B").orElseThrow().docks()).isEqualTo(NamedLayout.ENHANCE.layout().docks());
        saved.delete("B");
        assertThat(saved.names()).containsExactly("a");
        assertThat(saved.find("B")).isEmpty();
    }

    @Test
    void aSideThatIsHiddenComesBackAsItWas() throws BackingStoreException {
        MemoryPreferences memory = new MemoryPreferences();
        windows.close("CollectionsTopComponent");
        new SideToggle(windows, memory).toggle(Side.LEFT);
        assertThat(windows.places()).containsExactlyInAnyOrder("LibraryTopComponent@editor", "InspectorTopComponent@properties");
        new SideToggle(windows, memory).toggle(Side.LEFT); // another start of the studio
        assertThat(windows.places()).containsExactlyInAnyOrder("LibraryTopComponent@editor", "InspectorTopComponent@properties",
                "FiltersTopComponent@explorer", "ListenerTopComponent@collections");
        assertThat(memory.keys()).containsExactly("hidden.LEFT");
    }

    @Test
    void aSideThatWasClosedByHandShowsTheUsual() {
        windows.close(INSPECTOR);
        new SideToggle(windows, new MemoryPreferences()).toggle(Side.RIGHT);
        assertThat(windows.places()).contains("InspectorTopComponent@properties");
    }

    @Test
    void leftAndRightAreWhatLiesBesideTheCentre() {
        java.awt.Rectangle centre = new java.awt.Rectangle(264, 100, 856, 700);
        assertThat(WindowDocks.side(new java.awt.Rectangle(0, 100, 260, 300), centre)).contains(Side.LEFT);
        assertThat(WindowDocks.side(new java.awt.Rectangle(1124, 100, 320, 700), centre)).contains(Side.RIGHT);
        assertThat(WindowDocks.side(new java.awt.Rectangle(0, 800, 1440, 200), centre)).isEmpty();
    }
}
