package org.podstudio.library.ui;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.until;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.thumb.MissingThumbnails;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.toast.Toast;

/** A window of the library in a frame, with real keys and a real mouse for the tests that extend it. */
abstract class ShownLibrary {
    @TempDir
    Path folder;

    final List<JobRequest> submitted = Collections.synchronizedList(new ArrayList<>());
    final List<Asset> assets = IntStream.range(0, 60).mapToObj(i -> SampleAssets.image("picture_" + i + ".png")).toList();
    MemoryProject project;
    LibraryWindow window;
    Robot robot;
    FrameFixture frame;

    @BeforeEach
    void openWindow() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        FailOnThreadViolationRepaintManager.install();
        project = new MemoryProject(folder);
        project.assets().add(assets);
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "subscribe" -> (Subscription) () -> { };
                    case "submit" -> {
                        submitted.add((JobRequest) args[1]);
                        yield List.of();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            LibraryWindow.Outside outside = (LibraryWindow.Outside) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {LibraryWindow.Outside.class}, (proxy, method, args) -> null);
            Notices notices = new Notices() {
                @Override
                public void toast(Toast toast) {
                    // Shown in the main window only.
                }

                @Override
                public void problem(Problem problem) {
                    ShownLibrary.this.problem(problem);
                }
            };
            window = new LibraryWindow(Work.threads("test", 2), queue, Decoders.NONE, () -> "copy",
                    (p, changed) -> new ThumbnailLoader(p, new MissingThumbnails(queue, MissingThumbnails.Asking.NO),
                            Work.threads("paint", 1), changed),
                    notices, outside, new ModelConsent(Optional.empty(), (what, why, choices) -> java.util.OptionalInt.empty(),
                            Work.direct(), notices), selection -> { });
            JFrame made = new JFrame("library");
            made.setContentPane(window.component());
            made.setSize(630, 460);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(frame.target());
        frame.show();
        GuiActionRunner.execute(() -> {
            window.show(Optional.of(project));
            window.focusGrid();
        });
        until(() -> GuiActionRunner.execute(() -> window.presenter().content().size() == assets.size()
                && window.presenter().content().cell(0) != null && grid().isShowing()));
        GuiActionRunner.execute(() -> window.focusGrid());
        robot.waitForIdle();
    }

    /** What the user is told; for most tests none is to be expected. */
    void problem(Problem problem) {
        throw new AssertionError(problem.lines());
    }

    @AfterEach
    void closeWindow() {
        if (frame != null) {
            GuiActionRunner.execute(() -> window.close());
            frame.cleanUp();
            FailOnThreadViolationRepaintManager.uninstall();
        }
    }

    AssetGrid grid() {
        return (AssetGrid) robot.finder().findByName("grid", false);
    }

    /** Without a held key it is repeated until it is heard: a new window's first click may meet a layout that is still on the move. */
    void click(int at, int... held) {
        if (held.length > 0) {
            clickOnce(at, held);
            return;
        }
        until("the click on " + at, () -> {
            clickOnce(at);
            return GuiActionRunner.execute(() -> window.presenter().selection().lead() == at && window.presenter().selection().count() == 1);
        });
    }

    private void clickOnce(int at, int... held) {
        Rectangle cell = GuiActionRunner.execute(() -> grid().geometry().cell(at));
        for (int key : held) {
            robot.pressKey(key);
        }
        robot.click(grid(), new java.awt.Point(cell.x + cell.width / 2, cell.y + cell.height / 2));
        for (int key : held) {
            robot.releaseKey(key);
        }
        robot.waitForIdle();
    }

    Asset stored(int at) {
        return project.assets().find(GuiActionRunner.execute(() -> window.presenter().content().id(at))).orElseThrow();
    }

    int selected() {
        return GuiActionRunner.execute(() -> window.presenter().selection().count());
    }
}
