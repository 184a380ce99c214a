package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.untilSeen;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.testsupport.FramePlace;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

/** What the guard says in the Enhance section, with real keys. Needs a display, such as xvfb gives. */
class EnhanceWindowTest {
    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    private final Asset cat = SampleAssets.image("cat.png");
    private final List<JobRequest> submitted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean asksFirst;
    private EnhancePresenter presenter;
    private EnhancePanel panel;
    private Robot robot;
    private FrameFixture frame;

    /** How many times as large. */
    record Settings(int scale) implements JobSettings {}

    /** Needs a gigabyte for each step of its scale; 8 is too much for the guard below, 4 is slow. */
    private static final class Enlarge implements FileOperation<Settings> {
        @Override
        public KindCard<Settings> card() {
            return new KindCard<>("enlarge", "Enlarge", new Settings(8), Set.of(MediaType.IMAGE), Lane.CPU);
        }

        @Override
        public Requirement requirement(Settings settings, InputFile input) {
            return new Requirement(settings.scale() * GIB, 0, 0, 1);
        }

        @Override
        public List<OutputFile> apply(Settings settings, InputFile input, JobContext context) {
            throw new UnsupportedOperationException();
        }
    }

    private static Verdict judge(String title, Requirement needs, Path target) {
        if (needs.ram() > 4 * GIB) {
            return new Verdict.Block(new Problem("blocked", title + " does not fit.", "It needs more memory than there is.", "Choose less."));
        }
        return needs.ram() < 4 * GIB ? new Verdict.Ok()
                : new Verdict.Warn(new Problem("slow", "It is slow.", "It takes about an hour here.", "Be patient, or choose less."));
    }

    private static Settings settings(JobRequest request) {
        return new Settings(Integer.parseInt(String.valueOf(request.settings().getOrDefault("scale", 8))));
    }

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        FailOnThreadViolationRepaintManager.install();
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(cat));
        Enlarge enlarge = new Enlarge();
        JobQueue queue = answering(JobQueue.class, (name, args) -> switch (name) {
            case "kinds" -> List.of(enlarge);
            case "kind" -> Optional.of(enlarge);
            case "paused" -> false;
            case "settingsOf" -> List.of(new SettingField("scale", "integer", 8, List.of()));
            case "requirement" -> {
                if (asksFirst && settings((JobRequest) args[0]).scale() == 8) {
                    throw StudioException.of("bad-setting", "Nothing was enlarged.", "No scale is set.", "Set a scale.");
                }
                yield enlarge.requirement(settings((JobRequest) args[0]), (InputFile) args[1]);
            }
            case "alternatives" -> List.of(Map.of("scale", 4), Map.of("scale", 2));
            case "submitEach" -> {
                submitted.add((JobRequest) args[1]);
                yield new JobQueue.Submitted(List.of(), Map.of());
            }
            default -> throw new UnsupportedOperationException(name);
        });
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown = GuiActionRunner.execute(() -> {
            panel = new EnhancePanel(answering(EnhancePanel.Wishes.class, this::wished));
            presenter = new EnhancePresenter(answering(EnhanceView.class, this::shown), queue, Optional.of((Guard) EnhanceWindowTest::judge),
                    Optional.empty(), Named.NOTHING, Work.threads("enhance window test", 1));
            JFrame made = new JFrame("enhance");
            made.setContentPane(panel);
            made.setSize(420, 640);
            return made;
        });
        frame = new FrameFixture(robot, shown);
        FramePlace.settle(frame.target());
        frame.show();
        GuiActionRunner.execute(() -> presenter.show(Optional.of(project), List.of(cat.id()), Optional.of(cat)));
    }

    @AfterEach
    void close() {
        if (frame != null) {
            frame.cleanUp();
            FailOnThreadViolationRepaintManager.uninstall();
        }
    }

    /** What a method of an interface answers. */
    private interface Answer {
        Object to(String name, Object[] args) throws Exception;
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(EnhanceWindowTest.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> answer.to(method.getName(), args)));
    }

    /** As the inspector's window hands it on. */
    @SuppressWarnings("unchecked")
    private Object wished(String name, Object... args) {
        switch (name) {
            case "choose" -> presenter.choose((String) args[0]);
            case "changed" -> presenter.typed((Map<String, Object>) args[0]);
            case "run" -> presenter.run((Map<String, Object>) args[0]);
            default -> { }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private Object shown(String name, Object... args) {
        switch (name) {
            case "showChoices" -> panel.showChoices((List<EnhanceView.Choice>) args[0], (String) args[1]);
            case "showSettings" -> panel.showSettings((List<SettingField>) args[0], (BiPredicate<String, Map<String, String>>) args[1], (String) args[2]);
            case "showVerdict" -> panel.showVerdict((EnhanceView.Verdict) args[0], (Optional<EnhanceView.Fetch>) args[1]);
            case "started" -> told.add((String) args[0]);
            case "problem" -> throw new AssertionError(((Problem) args[0]).lines());
            default -> { }
        }
        return null;
    }

    @Test
    void whatTheGuardBlocksHasAlternativesAsButtonsAndOneOfThemUnblocksIt() throws Exception {
        untilSeen("blocked", () -> says("It cannot run yet") && says("It needs more memory than there is.") && !run().isEnabled());
        assertThat(buttons("Scale: 4")).hasSize(1);
        press("Scale: 2");
        untilSeen("the form has it", () -> robot.finder().findByName(panel, "scale", JTextComponent.class).getText().equals("2"));
        untilSeen("nothing speaks against it", () -> says("This machine can do it") && run().isEnabled());
        assertThat(buttons("Scale: 4")).as("no more needed").isEmpty();
        press("Run");
        untilSeen("it runs as chosen", () -> submitted.size() == 1 && told.size() == 1);
        assertThat(settings(submitted.getFirst()).scale()).isEqualTo(2);
    }

    @Test
    void aFormThatNobodyHasFilledInYetAsksAndDoesNotAccuse() throws Exception {
        asksFirst = true;
        GuiActionRunner.execute(presenter::judgeAgain);
        untilSeen("asked", () -> says("Say what it is to do") && says("Set a scale.") && !run().isEnabled());
        JTextComponent scale = robot.finder().findByName(panel, "scale", JTextComponent.class);
        GuiActionRunner.execute(() -> scale.setText("16"));
        untilSeen("too much", () -> says("It cannot run yet") && says("It needs more memory than there is."));
        GuiActionRunner.execute(() -> scale.setText("2"));
        untilSeen("enough", () -> says("This machine can do it") && run().isEnabled());
    }

    @Test
    void aCautionIsSaidAndCanBeAccepted() throws Exception {
        untilSeen("blocked", () -> says("It cannot run yet"));
        press("Scale: 4");
        untilSeen("a caution", () -> says("It will be slow here") && says("It takes about an hour here.") && run().isEnabled());
        press("Run");
        untilSeen("it runs all the same", () -> submitted.size() == 1);
        assertThat(settings(submitted.getFirst()).scale()).isEqualTo(4);
    }

    private AbstractButton run() {
        return robot.finder().findByName(panel, "run", AbstractButton.class);
    }

    /** With the keyboard: in the platform's look the section is longer than the window. */
    private void press(String text) throws Exception {
        AbstractButton button = buttons(text).getFirst();
        GuiActionRunner.execute(() -> button.requestFocusInWindow());
        untilSeen("the keyboard is at " + text, button::isFocusOwner);
        robot.pressAndReleaseKey(KeyEvent.VK_SPACE);
        robot.waitForIdle();
    }

    private List<AbstractButton> buttons(String text) {
        return List.copyOf(robot.finder().findAll(panel, showing(AbstractButton.class, button -> text.equals(button.getText()))));
    }

    private boolean says(String text) {
        return !robot.finder().findAll(panel, showing(JLabel.class, label -> text.equals(label.getText()))).isEmpty()
                || !robot.finder().findAll(panel, showing(JTextComponent.class, words -> text.equals(words.getText()))).isEmpty();
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
}
