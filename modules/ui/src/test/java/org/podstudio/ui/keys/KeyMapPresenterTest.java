package org.podstudio.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.ui.Work;
import org.podstudio.ui.keys.KeyMapPresenter.Wanted;

class KeyMapPresenterTest {
    private final FakeCommand approve = FakeCommand.in(KeyPlace.GRID, "library.approve_it", "A");
    private final FakeCommand stack = FakeCommand.in(KeyPlace.GRID, "library.stack_it", "S");
    private final FakeCommand jobs = FakeCommand.in(KeyPlace.WINDOW, "Actions/Window/Jobs", "D-J");
    private final KeyMap map = new KeyMap(Optional.of(new MemorySettings()), new RecordingWindowKeys(approve, stack, jobs), Work.direct());
    private final Shown view = new Shown();
    private final KeyMapPresenter presenter = new KeyMapPresenter(map, view);

    private static final class Shown implements KeyMapView {
        List<String> rows = new ArrayList<>();
        boolean anyChanged;
        State state = new State.Resting("");

        @Override
        public void show(List<Group> groups, boolean changed) {
            anyChanged = changed;
            rows = groups.stream().flatMap(group -> group.rows().stream())
                    .map(row -> row.command().title() + " " + row.keys() + (row.changed() ? " changed" : "")).toList();
        }

        @Override
        public void show(State next) {
            state = next;
        }

        String said() {
            return switch (state) {
                case State.Resting resting -> resting.said();
                case State.Listening listening -> listening.said();
                case State.Taken taken -> taken.said();
            };
        }
    }

    @BeforeEach
    void open() {
        presenter.open();
    }

    private void press(KeyCommand command, Wanted how, String key) {
        presenter.choose(Optional.of(command));
        presenter.listen(how);
        presenter.pressed(KeyNames.parse(key).getFirst());
    }

    @Test
    void aFreeKeyIsTakenAtOnceInPlaceOfTheOldOne() {
        press(approve, Wanted.INSTEAD, "Q");
        assertThat(map.keys(approve)).isEqualTo(KeyNames.parse("Q"));
        assertThat(view.rows).contains("library.approve_it [Q] changed");
        assertThat(view.anyChanged).isTrue();
        assertThat(view.said()).contains("library.approve_it").contains("Q");
        assertThat(presenter.listening()).isFalse();
    }

    @Test
    void oneMoreKeyLeavesTheOthers() {
        press(approve, Wanted.MORE, "Q");
        assertThat(map.keys(approve)).isEqualTo(KeyNames.parse("A", "Q"));
    }

    @Test
    void whoHasTheKeyIsToldAndNothingChangesUntilItIsTaken() {
        press(approve, Wanted.INSTEAD, "S");
        assertThat(view.state).isInstanceOf(KeyMapView.State.Taken.class);
        assertThat(view.said()).contains("stack_it").contains("S");
        assertThat(map.keys(approve)).isEqualTo(approve.standard());
        presenter.take();
        assertThat(map.keys(approve)).isEqualTo(KeyNames.parse("S"));
        assertThat(map.keys(stack)).isEmpty();
    }

    @Test
    void leavingADisputeChangesNothing() {
        press(approve, Wanted.INSTEAD, "S");
        presenter.leave();
        presenter.take();
        assertThat(map.anyChanged()).isFalse();
        assertThat(view.state).isInstanceOf(KeyMapView.State.Resting.class);
    }

    @Test
    void escapeLeavesAndIsNeverAKey() {
        press(approve, Wanted.INSTEAD, "ESCAPE");
        assertThat(map.anyChanged()).isFalse();
        assertThat(presenter.listening()).isFalse();
    }

    @Test
    void aLetterAloneCannotBelongToTheWholeWindowAndTabToNobody() {
        press(jobs, Wanted.INSTEAD, "Q");
        assertThat(view.said()).contains("text fields");
        press(approve, Wanted.INSTEAD, "TAB");
        assertThat(view.said()).contains("next");
        assertThat(map.anyChanged()).isFalse();
        press(jobs, Wanted.INSTEAD, "F9");
        assertThat(map.keys(jobs)).isEqualTo(KeyNames.parse("F9"));
    }

    @Test
    void resettingOneTakesItsKeyBackFromWhoHasIt() {
        press(approve, Wanted.INSTEAD, "S");
        presenter.take();
        presenter.choose(Optional.of(stack));
        presenter.reset();
        assertThat(map.keys(stack)).isEqualTo(KeyNames.parse("S"));
        assertThat(map.keys(approve)).isEmpty();
    }

    @Test
    void resettingAllLeavesNothingChanged() {
        press(approve, Wanted.INSTEAD, "Q");
        press(jobs, Wanted.INSTEAD, "F9");
        presenter.resetAll();
        assertThat(map.anyChanged()).isFalse();
        assertThat(view.anyChanged).isFalse();
    }

    @Test
    void commandsAreFoundByNameAndByKey() {
        presenter.type("stack");
        assertThat(view.rows).containsExactly("library.stack_it [S]");
        presenter.type("ctrl+j");
        assertThat(view.rows).containsExactly("Jobs [Ctrl+J]");
        presenter.type("");
        assertThat(view.rows).contains("library.approve_it [A]", "library.stack_it [S]", "Jobs [Ctrl+J]");
    }
}
