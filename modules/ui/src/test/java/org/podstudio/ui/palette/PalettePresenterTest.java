package org.podstudio.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemoryPreferences;
import org.podstudio.ui.Work;

class PalettePresenterTest {
    private final List<PaletteView.Group> shown = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Preferences kept = new MemoryPreferences();
    private final List<Runnable> behind = new ArrayList<>();
    private boolean complete;

    private PaletteItem item(String name, boolean enabled) {
        return NamedSource.item(name, enabled, done);
    }

    private PaletteSource source(String title, int position, String... names) {
        return new NamedSource(title, position, Stream.of(names).map(name -> item(name, true)).toList());
    }

    private PalettePresenter presenter(Work work, PaletteSource... sources) {
        return new PalettePresenter(List.of(sources), work, kept, (groups, all) -> {
            shown.clear();
            shown.addAll(groups);
            complete = all;
        });
    }

    private List<String> titles() {
        return shown.stream().flatMap(group -> group.items().stream().map(found -> group.title() + ": " + found.title())).toList();
    }

    @Test
    void sourcesStandInTheirOrderWhateverAnswersFirst() {
        presenter(Work.direct(), source("Assets", 400, "build.png"), source("Actions", 100, "Build Pack")).type("build");
        assertThat(titles()).containsExactly("Actions: Build Pack", "Assets: build.png");
    }

    @Test
    void whereTheNameFitsBestComesFirst() {
        PalettePresenter presenter = presenter(Work.direct(), source("Actions", 100, "Include prompts"), source("Operations", 120, "Crop and resize…"),
                source("Assets", 400, "fox.cropped.png"));
        presenter.type("crop");
        assertThat(titles()).as("mere letters are left out").containsExactly("Operations: Crop and resize…", "Assets: fox.cropped.png");
        presenter.type("icp");
        assertThat(titles()).containsExactly("Actions: Include prompts");
    }

    @Test
    void whatIsFoundByMoreThanItsNameComesBeforeMereLetters() {
        PaletteSource prompts = new PaletteSource() {
            @Override
            public String title() {
                return "Assets";
            }

            @Override
            public int position() {
                return 400;
            }

            @Override
            public List<PaletteItem> find(String words, int most) {
                return List.of(item("00012.png", true));
            }
        };
        presenter(Work.direct(), source("Actions", 100, "Form of a box"), prompts).type("fox");
        assertThat(titles()).containsExactly("Assets: 00012.png");
    }

    @Test
    void allHaveAnsweredWhenTheLastHas() {
        PalettePresenter presenter = presenter(new Work(behind::add, Runnable::run), source("Actions", 100, "Approve"), source("Assets", 400, "approved.png"));
        presenter.type("app");
        behind.removeFirst().run();
        assertThat(complete).isFalse();
        behind.removeFirst().run();
        assertThat(complete).isTrue();
    }

    @Test
    void answersToOlderLettersAreNotShown() {
        PalettePresenter presenter = presenter(new Work(behind::add, Runnable::run), source("Actions", 100, "Approve", "Reject"));
        presenter.type("app");
        presenter.type("rej");
        behind.reversed().forEach(Runnable::run);
        assertThat(titles()).containsExactly("Actions: Reject");
    }

    @Test
    void whatWasChosenLatelyComesFirstTheNextTime() {
        PalettePresenter presenter = presenter(Work.direct(), source("Actions", 100, "Approve", "Reject", "Undo"));
        presenter.choose(item("Reject", true));
        presenter.choose(item("Undo", true));
        presenter.type("");
        assertThat(titles()).containsExactly("Recently used: Undo", "Recently used: Reject", "Actions: Approve");
        assertThat(done).containsExactly("Reject", "Undo");
    }

    @Test
    void oneThatCannotBeDoneIsNotDone() {
        assertThat(presenter(Work.direct()).choose(item("Redo", false))).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void aSourceThatFailsLeavesTheOthers() {
        PaletteSource broken = new PaletteSource() {
            @Override
            public String title() {
                return "Broken";
            }

            @Override
            public int position() {
                return 1;
            }

            @Override
            public List<PaletteItem> find(String words, int most) {
                throw new IllegalStateException("a plug-in's mistake");
            }
        };
        presenter(Work.direct(), broken, source("Actions", 100, "Approve")).type("a");
        assertThat(titles()).containsExactly("Actions: Approve");
        assertThat(complete).isTrue();
    }
}
