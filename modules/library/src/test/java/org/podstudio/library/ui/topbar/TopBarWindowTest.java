package org.podstudio.library.ui.topbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.toast.Notifications;

/** The bar's search with real keys. Needs a display, such as xvfb gives. */
class TopBarWindowTest {
    @TempDir
    Path folder;

    private final SearchHub hub = new SearchHub();
    private final JButton found = new JButton("found");
    private Robot robot;
    private FrameFixture frame;
    private SearchBox box;
    private SearchPresenter presenter;

    @BeforeEach
    void openWindow() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(SampleAssets.generatedImage("dragon.png", "a red dragon")));
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            Tied tied = new Tied();
            box = new SearchBox(tied);
            presenter = new SearchPresenter(tied, Work.threads("test", 1), hub, new RecentSearches(Optional.of(new MemorySettings())));
            presenter.show(Optional.of(project));
            JFrame made = new JFrame("bar");
            made.add(new TopBar(new JButton("project"), box, new JButton("jobs")), java.awt.BorderLayout.NORTH);
            made.add(found);
            made.setSize(700, 200);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(frame.target());
        frame.show(new Dimension(700, 200));
    }

    @AfterEach
    void closeWindow() {
        if (frame != null) {
            GuiActionRunner.execute(presenter::close);
            frame.cleanUp();
        }
    }

    /** The field and the presenter as the main window ties them. */
    private final class Tied implements SearchBox.Wishes, SearchView {
        @Override
        public void typed(String text) {
            presenter.typed(text);
        }

        @Override
        public void left(String text) {
            presenter.left(text);
        }

        @Override
        public void entered(String text) {
            presenter.entered(text);
        }

        @Override
        public void remove(QueryPart part) {
            presenter.remove(part);
        }

        @Override
        public void clear() {
            presenter.clear();
        }

        @Override
        public void complete(String text, int caret) {
            presenter.complete(text, caret);
        }

        @Override
        public void completeNothing() {
            presenter.completeNothing();
        }

        @Override
        public void leave() {
            found.requestFocusInWindow();
        }

        @Override
        public void show(String text, List<QueryPart> parts, Optional<QuerySyntaxException> mistake) {
            box.show(text, parts, mistake);
        }

        @Override
        public void offer(String typed, List<Offer> offers) {
            box.offer(typed, offers);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.lines());
        }
    }

    private boolean showing(String name) {
        return robot.finder().findAll(c -> name.equals(c.getName()) && c.isShowing()).size() > 0;
    }

    @Test
    void whatIsTypedIsSearchedForAndStandsThereAsChipsOnceTheFieldIsLeft() throws Exception {
        frame.textBox("search").click().enterText("dragon is:approved");
        untilSeen(() -> hub.current().text().equals("dragon is:approved"));
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        untilSeen(() -> robot.finder().findAll(c -> "chip".equals(c.getName()) && c.isShowing()).size() == 2);
        assertThat(GuiActionRunner.execute(found::isFocusOwner)).isTrue();
        frame.button(new org.assertj.swing.core.GenericTypeMatcher<>(JButton.class, true) {
            @Override
            protected boolean isMatching(JButton button) {
                return "chip-remove".equals(button.getName()) && button.getToolTipText().contains("approved");
            }
        }).click();
        untilSeen(() -> hub.current().text().equals("dragon"));
    }

    @Test
    void whatTakesTheKeyboardHasANameAndWhatIsDisabledAReason() {
        List<String> faults = GuiActionRunner.execute(() -> {
            List<String> all = new java.util.ArrayList<>(AccessibleTree.faults(box));
            List.of(new JobsBadge(() -> { }).component(), new Bell(new Notifications()).component())
                    .forEach(part -> all.addAll(AccessibleTree.faults(part)));
            return all;
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aCompletionIsTakenWithTheKeyboard() throws Exception {
        frame.textBox("search").click().enterText("typ");
        untilSeen(() -> showing("search-offers"));
        robot.pressAndReleaseKey(KeyEvent.VK_DOWN);
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        untilSeen(() -> frame.textBox("search").target().getText().equals("type:"));
        untilSeen(() -> showing("search-offers"));
        robot.pressAndReleaseKey(KeyEvent.VK_DOWN);
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        untilSeen(() -> hub.current().text().strip().equals("type:image"));
    }
}
