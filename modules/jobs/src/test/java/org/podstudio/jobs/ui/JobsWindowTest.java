package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.jobs.Engines;
import org.podstudio.jobs.JobsOfAProject;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.testsupport.SampleFiles;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.WrappedText;

/** The Jobs window over a real queue, with real keys. Needs a display, such as xvfb gives. */
class JobsWindowTest extends JobsOfAProject implements JobsPanel.Wishes {

    private final AtomicBoolean inTheWay = new AtomicBoolean(true);
    private JobQueue queue;
    private JobsPresenter presenter;
    private Robot robot;
    private FrameFixture frame;

    /** No settings at all. */
    record Nothing() implements JobSettings {}

    /** Fails as long as something is in the way. */
    private final class Fussy implements FileOperation<Nothing> {
        @Override
        public KindCard<Nothing> card() {
            return new KindCard<>("fussy", "Fussy", new Nothing(), Set.of(MediaType.IMAGE), Lane.CPU);
        }

        @Override
        public Requirement requirement(Nothing settings, InputFile input) {
            return Requirement.NONE;
        }

        @Override
        public List<OutputFile> apply(Nothing settings, InputFile input, JobContext context) throws StudioException {
            if (inTheWay.get()) {
                throw StudioException.of("in-the-way", "The picture was not framed.", "A cat sits on it.", "Lift the cat.");
            }
            return List.of(new OutputFile(SampleFiles.png(context.workDir().resolve("out.png"), 8, 8, 5), OutputFile.MAIN, "edits", "_framed",
                    List.of()));
        }
    }

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        FailOnThreadViolationRepaintManager.install();
        queue = Engines.of(2, Engines.GENEROUS, new Fussy());
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            JobsPanel panel = new JobsPanel(this);
            presenter = new JobsPresenter(new JobsView() {
                @Override
                public void show(List<JobRow> rows, long more) {
                    panel.show(rows, more);
                }

                @Override
                public void showCounts(Map<JobTab, Long> numbers, boolean paused) {
                    panel.showCounts(numbers, paused);
                }

                @Override
                public void problem(Problem problem) {
                    throw new AssertionError(problem.lines());
                }
            }, queue, Work.threads("jobs window test", 1), InstantSource.system());
            presenter.show(Optional.of(project));
            JFrame made = new JFrame("jobs");
            made.setContentPane(panel);
            made.setSize(900, 400);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(frame.target());
        frame.show();
    }

    @AfterEach
    void close() {
        if (frame != null) {
            GuiActionRunner.execute(() -> presenter.close());
            frame.cleanUp();
            FailOnThreadViolationRepaintManager.uninstall();
        }
    }

    @Test
    void aFailedJobUnfoldsWhatWhyAndNextAndItsRetryDoesTheWork() throws Exception {
        AssetId cat = imported("cat.png").id();
        JobId failed = queue.submit(project, new JobRequest("fussy", Map.of(), List.of(cat)), JobQueue.Force.NO).getFirst().id();
        assertThat(queue.await(project, failed).state()).isInstanceOf(JobState.Failed.class);
        untilSeen("the row unfolds by itself", () -> told("The picture was not framed.") && told("A cat sits on it.") && told("Lift the cat."));

        press("What happened");
        untilSeen("it folds", () -> !told("A cat sits on it."));
        press("What happened");
        untilSeen("and unfolds", () -> told("A cat sits on it.") && told("Lift the cat."));

        inTheWay.set(false);
        press("Retry");
        untilSeen("the work is done", () -> project.jobs().list(null, 10).stream()
                .anyMatch(job -> failed.equals(job.retryOf()) && job.state() instanceof JobState.Success));
        untilSeen("and its row is there", () -> rows() == 2);
        assertThat(outputs(failed)).hasSize(1);
    }

    @Test
    void aWaitingJobIsMovedWithTheKeyboardAndItsMenuOpens() throws Exception {
        queue.pause();
        List<AssetId> inputs = List.of(imported("a.png").id(), imported("b.png").id(), imported("c.png").id());
        List<JobId> ids = queue.submit(project, new JobRequest("fussy", Map.of(), inputs), JobQueue.Force.NO).stream().map(Job::id).toList();
        JobsPanel panel = (JobsPanel) ((JFrame) frame.target()).getContentPane();
        untilSeen("all three are there", () -> order().equals(ids));
        GuiActionRunner.execute(() -> java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().clearFocusOwner());
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(panel::takeKeyboard)).isTrue();
        untilSeen("who comes in is at the first one", () -> robot.finder().find(frame.target(), showing(JobRowPanel.class,
                row -> row.row().id().equals(ids.getFirst()))).isFocusOwner());
        JobRowPanel last = robot.finder().find(frame.target(), showing(JobRowPanel.class, row -> row.row().id().equals(ids.getLast())));
        GuiActionRunner.execute(() -> last.requestFocusInWindow());
        untilSeen("the keyboard is at the last one", last::isFocusOwner);
        robot.pressKey(KeyEvent.VK_ALT);
        robot.pressAndReleaseKey(KeyEvent.VK_UP);
        robot.releaseKey(KeyEvent.VK_ALT);
        untilSeen("it goes before the second", () -> order().equals(List.of(ids.get(0), ids.get(2), ids.get(1))));
        untilSeen("and has the keyboard still", last::isFocusOwner);
        assertThat(project.jobs().queued()).extracting(Job::id).containsExactly(ids.get(0), ids.get(2), ids.get(1));
        robot.pressKey(KeyEvent.VK_SHIFT);
        robot.pressAndReleaseKey(KeyEvent.VK_F10);
        robot.releaseKey(KeyEvent.VK_SHIFT);
        untilSeen("its menu is open", () -> robot.findActivePopupMenu() != null);
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        queue.release(project, JobQueue.Leaving.CANCEL);
    }

    private List<JobId> order() {
        return robot.finder().findAll(frame.target(), showing(JobRowPanel.class, row -> true)).stream()
                .sorted(java.util.Comparator.comparingInt(Component::getY)).map(row -> row.row().id()).toList();
    }

    private List<AssetId> outputs(JobId retried) {
        Job done = project.jobs().list(null, 10).stream().filter(job -> retried.equals(job.retryOf())).findFirst().orElseThrow();
        return ((JobState.Success) done.state()).outputs();
    }

    private int rows() {
        return robot.finder().findAll(frame.target(), showing(JobRowPanel.class, row -> true)).size();
    }

    private boolean told(String text) {
        return !robot.finder().findAll(frame.target(), showing(WrappedText.class, part -> part.getText().equals(text))).isEmpty();
    }

    /** With the keyboard: the row's width is meant for the studio's look, and this test has the platform's. */
    private void press(String name) throws Exception {
        JButton button = robot.finder().find(frame.target(),
                showing(JButton.class, one -> name.equals(one.getAccessibleContext().getAccessibleName())));
        GuiActionRunner.execute(() -> button.requestFocusInWindow());
        untilSeen("the keyboard is at " + name, button::isFocusOwner);
        robot.pressAndReleaseKey(KeyEvent.VK_SPACE);
        robot.waitForIdle();
    }

    /** Which of the parts is meant. */
    private interface Meant<T> {
        boolean is(T part);
    }

    private static <T extends Component> GenericTypeMatcher<T> showing(Class<T> type, Meant<T> meant) {
        return new GenericTypeMatcher<>(type, true) {
            @Override
            protected boolean isMatching(T part) {
                return meant.is(part);
            }
        };
    }

    @Override
    public void retry(JobId id) {
        presenter.retry(id);
    }

    @Override
    public void cancel(JobId id) {
        presenter.cancel(id);
    }

    @Override
    public void move(JobId id, Shift shift) {
        presenter.move(id, shift);
    }

    @Override
    public void tab(JobTab tab) {
        presenter.tab(tab);
    }

    @Override
    public void more() {
        presenter.more();
    }

    @Override
    public void showLog(JobId id) {
        throw new AssertionError("nobody asked for the log");
    }

    @Override
    public void pauseOrResume() {
        presenter.pauseOrResume();
    }

    @Override
    public void tryAgain(String model) {
        throw new AssertionError("no card here");
    }

    @Override
    public void retryFailed() {
        presenter.retryFailed();
    }

    @Override
    public void cancelAll() {
        presenter.cancelAll();
    }
}
