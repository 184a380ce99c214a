package org.podstudio.packbuilder.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.JFrame;
import javax.swing.JList;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/** The Pack Builder with real keys, from assets to the built pack. Needs a display, such as xvfb gives. */
class PackBuilderWindowTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    private final List<Asset> three = List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png"), SampleAssets.image("c.png"));
    private final ScriptedQueue queue = new ScriptedQueue();
    private final List<Toast> toasts = Collections.synchronizedList(new ArrayList<>());
    private MemoryProject project;
    private PackBuilderPanel panel;
    private PackBuilderPresenter presenter;
    private Robot robot;
    private FrameFixture frame;

    @BeforeEach
    void openWindow() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        FailOnThreadViolationRepaintManager.install();
        project = new MemoryProject(folder);
        project.assets().add(three);
        project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(three.get(1).id()));
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            panel = new PackBuilderPanel((id, px) -> null, toasts::add);
            presenter = new PackBuilderPresenter(panel, queue, pack -> new VerifyReport(List.of()),
                    List.of(new ChosenStore("standard"), new ChosenStore("other")), Optional.empty(), Optional.empty(), Work.direct(),
                    Clock.systemUTC(), action -> action);
            panel.attach(presenter);
            JFrame made = new JFrame("pack builder");
            made.setContentPane(panel);
            made.setSize(1000, 640);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(frame.target());
        frame.show();
        GuiActionRunner.execute(() -> {
            presenter.add(project, three.stream().map(Asset::id).toList());
            panel.focusStep();
        });
        robot.waitForIdle();
    }

    @AfterEach
    void closeWindow() {
        if (frame != null) {
            GuiActionRunner.execute(() -> {
                presenter.close();
                panel.detach();
            });
            frame.cleanUp();
            FailOnThreadViolationRepaintManager.uninstall();
        }
    }

    @Test
    void aPackIsOrderedNamedCheckedBuiltAndVerifiedByTheKeyboardAlone() throws Exception {
        JList<?> list = frame.list("assets").target();
        assertThat(inEdt(() -> list.isFocusOwner() && list.getLeadSelectionIndex() == 0 && list.isSelectionEmpty())).as("the ring shows where the keyboard is")
                .isTrue();
        press(KeyEvent.VK_HOME);
        alt(KeyEvent.VK_DOWN);
        assertThat(names()).containsExactly("b.png", "a.png", "c.png");
        alt(KeyEvent.VK_RIGHT);
        alt(KeyEvent.VK_UP);
        alt(KeyEvent.VK_LEFT);
        assertThat(names()).as("the moved one stays selected").containsExactly("a.png", "b.png", "c.png");
        alt(KeyEvent.VK_2);
        robot.enterText("dragons");
        robot.waitForIdle();
        // On a busy machine the window system repeats a key that is held: what stands there is what must be kept.
        String typed = frame.textBox("name").text();
        assertThat(project.packs().list().getFirst().name()).isEqualTo(typed).startsWith("d");
        alt(KeyEvent.VK_3);
        press(KeyEvent.VK_SPACE);
        assertThat(frame.checkBox("store-other").target().isSelected()).as("the first store by its title").isTrue();
        alt(KeyEvent.VK_4);
        assertThat(inEdt(() -> robot.finder().findByName("fix-TakeOut", true).isFocusOwner())).isTrue();
        press(KeyEvent.VK_SPACE);
        assertThat(names()).as("the rejected one was taken out by the button of its finding").containsExactly("a.png", "c.png");
        assertThat(inEdt(() -> robot.finder().findByName("fix-NameAuthor", true).isFocusOwner())).as("on to the next finding").isTrue();
        alt(KeyEvent.VK_5);
        press(KeyEvent.VK_SPACE);
        assertThat(queue.requests.getFirst().settings()).containsEntry("name", typed).containsEntry("targets", List.of("standard", "other"));
        assertThat(inEdt(() -> String.valueOf(java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner().getName()))).isEqualTo("cancel");
        Path built = Files.createDirectory(folder.resolve("built"));
        Files.writeString(built.resolve("store_copy.txt"), "TITLE\n\nDragons\n");
        inEdt(() -> {
            queue.now(new JobState.Success(NOW, NOW, List.of()), Map.of("dir", built.toString(), "files", 9, "bytes", 1234));
            return true;
        });
        robot.waitForIdle();
        frame.button("open-folder").requireVisible();
        frame.button("copy-text").click();
        assertThat(java.awt.Toolkit.getDefaultToolkit().getSystemClipboard().getData(java.awt.datatransfer.DataFlavor.stringFlavor))
                .isEqualTo("TITLE\n\nDragons\n");
        frame.button("verify").click();
        robot.waitForIdle();
        assertThat(sentences(panel)).contains("All well: Verified: every checksum holds and every file decodes.");
    }

    @Test
    void draggingAnAssetToThePlaceBeforeAnotherMovesItThere() {
        JList<?> list = (JList<?>) robot.finder().findByName("assets", true);
        Rectangle last = inEdt(() -> list.getCellBounds(2, 2));
        Rectangle first = inEdt(() -> list.getCellBounds(0, 0));
        frame.robot().pressMouse(list, new java.awt.Point(last.x + last.width / 2, last.y + last.height / 2));
        for (int step = 1; step <= 10; step++) {
            robot.moveMouse(list, last.x + last.width / 2 + (first.x + 4 - last.x - last.width / 2) * step / 10, last.y + last.height / 2 - step);
        }
        robot.releaseMouseButtons();
        robot.waitForIdle();
        assertThat(names()).containsExactly("c.png", "a.png", "b.png");
    }

    @Test
    void whatTakesTheKeyboardHasANameAndNothingIsCutOffInASmallWindow() {
        inEdt(() -> {
            frame.target().setSize(640, 520);
            frame.target().validate();
            return true;
        });
        robot.waitForIdle();
        for (PackStep step : PackStep.values()) {
            inEdt(() -> {
                presenter.go(step);
                return true;
            });
            robot.waitForIdle();
            List<String> wrong = inEdt(() -> {
                List<String> found = new ArrayList<>();
                found.addAll(AccessibleTree.faults(panel));
                inspect(panel, found);
                return found;
            });
            assertThat(wrong).as("step " + step).isEmpty();
        }
        frame.toggleButton("previewing").click();
        assertThat(inEdt(() -> robot.finder().findByName("preview", false).isShowing())).isTrue();
    }

    /** Lists buttons that do not lie in their parent as a whole. */
    private static void inspect(Component part, List<String> found) {
        if (!part.isShowing()) {
            return;
        }
        boolean cut = part instanceof javax.swing.JButton && part.getParent() != null && part.getName() != null
                && (part.getX() < 0 || part.getX() + part.getWidth() > part.getParent().getWidth() || part.getWidth() < part.getPreferredSize().width);
        if (cut) {
            found.add("cut off: " + part.getName() + " " + part.getBounds());
        }
        if (part instanceof java.awt.Container all) {
            for (Component child : all.getComponents()) {
                inspect(child, found);
            }
        }
    }

    private List<String> names() {
        JList<?> list = (JList<?>) robot.finder().findByName("assets", false);
        return inEdt(() -> Collections.list(((javax.swing.DefaultListModel<?>) list.getModel()).elements()).stream()
                .map(asset -> ((Asset) asset).filename()).toList());
    }

    private static List<String> sentences(java.awt.Container part) {
        return inEdt(() -> {
            List<String> said = new ArrayList<>();
            collect(part, said);
            return said;
        });
    }

    private static void collect(java.awt.Container part, List<String> said) {
        for (Component child : part.getComponents()) {
            if (child instanceof org.podstudio.ui.part.WrappedText text) {
                said.add(text.getAccessibleContext().getAccessibleName());
            } else if (child instanceof java.awt.Container inner) {
                collect(inner, said);
            }
        }
    }

    private void press(int key) {
        robot.pressAndReleaseKey(key);
        robot.waitForIdle();
    }

    private void alt(int key) {
        robot.pressKey(KeyEvent.VK_ALT);
        robot.pressAndReleaseKey(key);
        robot.releaseKey(KeyEvent.VK_ALT);
        robot.waitForIdle();
    }

    private static <T> T inEdt(Callable<T> task) {
        return GuiActionRunner.execute(task);
    }
}
