package org.podstudio.library.ui.brush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.until;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.core.api.stroke.Strokes;
import org.podstudio.library.ui.loupe.PictureReader;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.ui.Work;

/** The mask brush with a real mouse and real keys. Needs a display, such as xvfb gives. */
class MaskBrushWindowTest implements BrushOutside {
    private static final int SIDE = 240;

    @TempDir
    Path folder;

    private final AtomicReference<Optional<TouchUp>> closed = new AtomicReference<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Painted painted;
    private BrushPanel panel;
    private Robot robot;
    private FrameFixture frame;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        FailOnThreadViolationRepaintManager.install();
        painted = new Painted(folder, SIDE, SIDE);
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            panel = new BrushPanel(new PictureReader(Optional.of(Lookup.getDefault().lookup(ImageCodec.class))), Work.threads("decode", 2),
                    Work.threads("look", 1), this, view -> new BrushPresenter(view, painted.project, painted.queue, painted.finder(),
                            Work.threads("read", 2), Work.threads("paint", 1), Work.threads("save", 1)));
            JFrame made = new JFrame("mask");
            made.setContentPane(panel);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(frame.target());
        frame.show(new Dimension(690, 460));
        GuiActionRunner.execute(() -> panel.presenter().open(painted.picture.id(), Map.of()));
        until(() -> robot.finder().findByName("brush-size").isEnabled() && panel.layer().getHeight() > SIDE && at(SIDE / 2.0, SIDE / 2.0).isPresent());
        until(() -> {
            GuiActionRunner.execute(() -> panel.layer().requestFocusInWindow());
            return GuiActionRunner.execute(() -> panel.layer().isFocusOwner());
        });
    }

    @AfterEach
    void close() {
        if (frame != null) {
            GuiActionRunner.execute(() -> panel.close());
            frame.cleanUp();
            FailOnThreadViolationRepaintManager.uninstall();
        }
        if (painted != null) {
            painted.close();
        }
    }

    @Test
    void whatTakesTheKeyboardHasANameAndWhatIsDisabledAReason() {
        List<String> faults = GuiActionRunner.execute(() -> AccessibleTree.faults(panel));
        assertThat(faults).isEmpty();
    }

    @Override
    public void named(String filename) {
        assertThat(filename).isEqualTo("cat.png");
    }

    @Override
    public void problem(Problem problem) {
        throw new AssertionError(problem.lines());
    }

    @Override
    public void close(Optional<TouchUp> applied) {
        closed.set(applied);
    }

    @Override
    public Leaving ask(int strokes) {
        asked.incrementAndGet();
        return Leaving.KEEP;
    }

    /** Where a point of the picture is shown. */
    private Optional<Point> at(double x, double y) {
        return GuiActionRunner.execute(() -> panel.layer().look().map(look -> new Point((int) Math.round(look.at().left() + x * look.at().scale()),
                (int) Math.round(look.at().top() + y * look.at().scale()))));
    }

    private int strokes() {
        return GuiActionRunner.execute(() -> panel.presenter().strokes().size());
    }

    private void drag(double x0, double y0, double x1, double y1) throws InterruptedException {
        int before = strokes();
        Point from = at(x0, y0).orElseThrow();
        Point to = at(x1, y1).orElseThrow();
        robot.moveMouse(panel.layer(), from);
        robot.pressMouse(MouseButton.LEFT_BUTTON);
        robot.moveMouse(panel.layer(), new Point((from.x + to.x) / 2, (from.y + to.y) / 2));
        robot.moveMouse(panel.layer(), to);
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        until(() -> strokes() == before + 1);
    }

    private void key(int code, BooleanSupplier heard) throws InterruptedException {
        robot.pressAndReleaseKey(code);
        until(heard::getAsBoolean);
    }

    private Strokes painted() {
        return new Strokes(new org.podstudio.core.api.media.PixelSize(SIDE, SIDE), GuiActionRunner.execute(() -> panel.presenter().strokes()));
    }

    @Test
    void whatIsPaintedWithTheMouseIsUndoneRedoneAndAppliedAsTheCommandWould() throws Exception {
        robot.pressAndReleaseKey(KeyEvent.VK_E);
        drag(80, 80, 160, 120);
        robot.pressAndReleaseKey(KeyEvent.VK_CLOSE_BRACKET);
        robot.pressAndReleaseKey(KeyEvent.VK_X);
        drag(10, 10, 200, 12);
        drag(20, 220, 200, 222);
        String facts = GuiActionRunner.execute(() -> robot.finder().findByName("brush-strokes", javax.swing.JLabel.class).getText());
        assertThat(facts).matches("3 strokes · [0-9]+ %");
        assertThat(painted().strokes()).extracting(Stroke::mode).containsExactly(Stroke.Mode.ERASE, Stroke.Mode.KEEP, Stroke.Mode.KEEP);
        assertThat(painted().strokes().get(1).radius()).isGreaterThan(painted().strokes().get(0).radius());
        robot.pressKey(KeyEvent.VK_CONTROL);
        key(KeyEvent.VK_Z, () -> strokes() == 2);
        key(KeyEvent.VK_Z, () -> strokes() == 1);
        key(KeyEvent.VK_Y, () -> strokes() == 2);
        Strokes strokes = painted();
        key(KeyEvent.VK_ENTER, () -> closed.get() != null);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        assertThat(closed.get()).isPresent();
        Asset child = painted.made(painted.project.jobs().list(null, 1));
        assertThat(child.parentId()).isEqualTo(painted.picture.id());
        assertThat(painted.bytes(child)).isEqualTo(painted.byCommand(Map.of("strokes", strokes.text())));
    }

    @Test
    void withoutAMouseArrowsMoveTheCrossAndSpacePaints() throws Exception {
        robot.pressAndReleaseKey(KeyEvent.VK_SPACE);
        for (int i = 0; i < 10; i++) {
            robot.pressAndReleaseKey(KeyEvent.VK_RIGHT);
        }
        key(KeyEvent.VK_SPACE, () -> strokes() == 1);
        List<Stroke.Point> points = painted().strokes().getFirst().points();
        assertThat(points.getFirst().x()).isCloseTo(SIDE / 2.0, org.assertj.core.api.Assertions.within(1.5));
        assertThat(points.getLast().x()).isGreaterThan(points.getFirst().x() + 40);
        assertThat(points).allSatisfy(point -> assertThat(point.y()).isEqualTo(points.getFirst().y()));
        robot.pressAndReleaseKey(KeyEvent.VK_SPACE);
        robot.pressAndReleaseKey(KeyEvent.VK_DOWN);
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE); // takes the brush up, and the stroke with it
        until(() -> !GuiActionRunner.execute(() -> panel.presenter().painting()));
        assertThat(strokes()).isEqualTo(1);
        assertThat(closed.get()).isNull();
        assertThat(GuiActionRunner.execute(() -> panel.layer().getAccessibleContext().getAccessibleName())).contains("cat.png").contains("Space");
        key(KeyEvent.VK_ESCAPE, () -> closed.get() != null);
        assertThat(asked).hasValue(1);
        assertThat(closed.get()).isEmpty();
    }

    @Test
    void leavingWithoutAStrokeAsksNothing() throws Exception {
        key(KeyEvent.VK_V, () -> GuiActionRunner.execute(() -> panel.layer().showsAs() == MaskLook.Show.RESULT));
        key(KeyEvent.VK_ESCAPE, () -> closed.get() != null);
        assertThat(asked).hasValue(0);
    }
}
