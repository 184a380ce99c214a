package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import javax.swing.JMenuItem;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.podstudio.library.ui.cull.ViewMode;

/** The View menu on the library's own window. */
class ViewDeskTest extends ShownLibrary {
    private String whyNot(ViewVerb verb) {
        return GuiActionRunner.execute(() -> String.valueOf(window.looking().whyNot(verb)));
    }

    private void perform(ViewVerb verb) {
        GuiActionRunner.execute(() -> window.looking().perform(verb));
        robot.waitForIdle();
    }

    private ViewMode mode() {
        return GuiActionRunner.execute(() -> window.desk().views().mode());
    }

    private JMenuItem item(ViewVerb verb) {
        return GuiActionRunner.execute(() -> Arrays.stream(ViewMenu.items(Optional.of(window.looking())))
                .filter(item -> ("view-" + verb.name()).equals(item.getName())).map(JMenuItem.class::cast).findFirst().orElseThrow());
    }

    @Test
    void eachWayToLookIsOneItemAwayAndMarked() {
        assertThat(item(ViewVerb.GRID).isSelected()).isTrue();
        for (ViewVerb verb : new ViewVerb[] {ViewVerb.LOUPE, ViewVerb.COMPARE, ViewVerb.SURVEY, ViewVerb.GRID}) {
            perform(verb);
            assertThat(mode()).isEqualTo(ViewMode.valueOf(verb.name()));
            assertThat(item(verb).isSelected()).isTrue();
        }
        assertThat(item(ViewVerb.LOUPE).isSelected()).isFalse();
    }

    @Test
    void zoomIsThatOfWhatIsShown() {
        int before = GuiActionRunner.execute(() -> grid().picturePx());
        perform(ViewVerb.LARGER);
        assertThat(GuiActionRunner.execute(() -> grid().picturePx())).isGreaterThan(before);
        perform(ViewVerb.STANDARD_SIZE);
        assertThat(GuiActionRunner.execute(() -> grid().picturePx())).isEqualTo(TabLooks.STANDARD_PX);
        GuiActionRunner.execute(() -> window.presenter().choose(TabLooks.Layout.LIST));
        assertThat(whyNot(ViewVerb.LARGER)).contains("as a grid");
    }

    @Test
    void whatTheShownViewHasNotSaysWhereItIs() {
        assertThat(whyNot(ViewVerb.FULL_SIZE)).contains("loupe");
        assertThat(whyNot(ViewVerb.SLIDER)).contains("compare");
        perform(ViewVerb.COMPARE);
        assertThat(whyNot(ViewVerb.FULL_SIZE)).isEqualTo("null");
        assertThat(whyNot(ViewVerb.SLIDER)).isEqualTo("null");
        perform(ViewVerb.GRID);
    }

    @Test
    void autoAdvanceAndTheOrderAreSwitchedAndMarked() {
        perform(ViewVerb.AUTO_ADVANCE);
        assertThat(item(ViewVerb.AUTO_ADVANCE).isSelected()).isTrue();
        perform(ViewVerb.AUTO_ADVANCE);
        assertThat(item(ViewVerb.AUTO_ADVANCE).isSelected()).isFalse();
        GuiActionRunner.execute(() -> window.looking().order(SortChoice.NAME_DOWN));
        assertThat(GuiActionRunner.execute(() -> window.looking().order())).isEqualTo(SortChoice.NAME_DOWN);
        assertThat(GuiActionRunner.execute(() -> window.looking().orders())).as("one that only a column gives stands with the others")
                .contains(SortChoice.NAME_DOWN);
    }

    @Test
    void withoutAssetsNothingCanBeLookedAt() throws Exception {
        GuiActionRunner.execute(() -> window.show(Optional.empty()));
        robot.waitForIdle();
        assertThat(whyNot(ViewVerb.LOUPE)).contains("no asset");
        assertThat(whyNot(ViewVerb.LARGER)).contains("no asset");
    }
}
