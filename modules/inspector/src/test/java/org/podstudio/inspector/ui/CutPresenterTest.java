package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.JobKind;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;

/** The presenter together with the parts that it shows itself in. */
class CutPresenterTest implements CutPanel.Wishes {
    private final Map<String, Object> form = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<PlayerListener> listeners = new ArrayList<>();
    private final CutPanel panel = new CutPanel(this, (setting, value) -> {
        form.put(setting, value);
        settings("trim");
    });
    private final CutPresenter presenter = new CutPresenter(panel, queue(), Optional.of(new Recorder()), Work.direct());

    @Test
    void theEndsStandWhereTheFormSaysInEveryWayOfWritingATime() {
        form.putAll(Map.of("start", "0:01.5", "end", "-2"));
        hear("a.wav", 10);
        settings("trim");
        assertThat(panel.isVisible()).isTrue();
        assertThat(strip().kept()).contains(new CutView.Kept(1.5, 8, 10));
        form.put("end", "no time");
        settings("trim");
        assertThat(panel.isVisible()).isFalse();
        form.put("end", "99");
        settings("trim");
        assertThat(strip().kept()).contains(new CutView.Kept(1.5, 10, 10));
    }

    @Test
    void otherOperationsPicturesAndSeveralFilesHaveNoWaveform() {
        hear("a.wav", 10);
        settings("normalize");
        assertThat(panel.isVisible()).isFalse();
        settings("trim");
        assertThat(panel.isVisible()).isTrue();
        presenter.subject(Optional.empty());
        assertThat(panel.isVisible()).isFalse();
        presenter.subject(Optional.of(new CutPresenter.Sound(playable("a.png"), SampleAssets.imageFacts(8, 8))));
        assertThat(panel.isVisible()).isFalse();
        assertThat(asked).containsExactly("peaks a.wav");
    }

    @Test
    void keysMoveAnEndAndTheFormFollows() {
        hear("a.wav", 10);
        settings("trim");
        press("cut-start", "PAGE_DOWN");
        press("cut-start", "shift RIGHT");
        press("cut-end", "LEFT");
        assertThat(form).containsEntry("start", "1.001").containsEntry("end", "9.99");
        press("cut-start", "HOME");
        press("cut-end", "HOME");
        assertThat(form).containsEntry("start", "").containsEntry("end", "");
    }

    @Test
    void anEndIsDraggedAndNeverPastTheOther() {
        hear("a.wav", 10);
        settings("trim");
        panel.setSize(428, 200);
        layOut(panel);
        Component start = part("cut-start");
        drag(start, 200);
        double to = Double.parseDouble((String) form.get("start"));
        assertThat(to).isCloseTo(5, within(0.2));
        drag(part("cut-end"), -1000);
        assertThat(Double.parseDouble((String) form.get("end"))).isGreaterThan(to);
        drag(start, -2000);
        assertThat(form).containsEntry("start", "");
    }

    @Test
    void aLongerViewMovesAnEndByLess() {
        hear("a.wav", 100);
        settings("trim");
        panel.setSize(428, 200);
        layOut(panel);
        for (int i = 0; i < 10; i++) {
            strip().zoom(2, 0);
        }
        drag(part("cut-start"), 200);
        assertThat(Double.parseDouble((String) form.get("start"))).isCloseTo(100 / 64.0 / 2, within(0.03));
    }

    @Test
    void whatIsKeptIsHeardFromItsStartToItsEnd() {
        form.putAll(Map.of("start", "2", "end", "4"));
        hear("a.wav", 10);
        settings("trim");
        press("cut-start", "SPACE");
        listeners.getLast().moved(0, 0);
        listeners.getLast().opened(null);
        listeners.getLast().moved(2.5, 1);
        assertThat(asked).containsExactly("peaks a.wav", "open a.wav", "seek 2.0", "play 1.0");
        listeners.getLast().moved(4.01, 1);
        assertThat(asked).endsWith("close");
        presenter.toggle();
        presenter.subject(Optional.empty());
        assertThat(asked).endsWith("open a.wav", "close");
    }

    @Test
    void everyPartHasANameAndShowsTheKeyboard() {
        hear("a.wav", 10);
        settings("trim");
        panel.setSize(428, 200);
        layOut(panel);
        assertThat(AccessibleTree.faults(panel)).isEmpty();
        assertThat(SeenFocus.unseen(panel)).isEmpty();
    }

    @Test
    void whileTheSoundIsReadAWordStandsThereAndNoFlatLine() {
        List<Runnable> later = new ArrayList<>();
        CutPresenter slow = new CutPresenter(panel, queue(), Optional.of(new Recorder()), new Work(later::add, Runnable::run));
        assertThat(part("cut-reading").isVisible()).isFalse();
        slow.settings(Optional.of(new JobRequest("trim", form, List.of())));
        slow.subject(Optional.of(new CutPresenter.Sound(playable("a.wav"), SampleAssets.audioFacts(10))));
        assertThat(part("cut-reading").isVisible()).isTrue();
        panel.setSize(428, 200);
        layOut(panel);
        int flat = bars();
        later.removeFirst().run();
        assertThat(part("cut-reading").isVisible()).isFalse();
        assertThat(flat).isZero();
        assertThat(bars()).as("silence is a line").isPositive();
        slow.subject(Optional.of(new CutPresenter.Sound(playable("b.wav"), SampleAssets.audioFacts(10))));
        slow.subject(Optional.empty());
        assertThat(part("cut-reading").isVisible()).isFalse();
    }

    /** Pixels in the colour of what is kept, in a line through the middle. */
    private int bars() {
        BufferedImage drawn = new BufferedImage(strip().getWidth(), strip().getHeight(), BufferedImage.TYPE_INT_RGB);
        strip().paintComponent(drawn.createGraphics());
        int bars = 0;
        for (int x = 0; x < drawn.getWidth(); x++) {
            bars += drawn.getRGB(x, drawn.getHeight() / 2) == Token.ACCENT.color().getRGB() ? 1 : 0;
        }
        return bars;
    }

    private void hear(String name, double seconds) {
        presenter.subject(Optional.of(new CutPresenter.Sound(playable(name), SampleAssets.audioFacts(seconds))));
    }

    private static Playable playable(String name) {
        return new Playable(Path.of(name), "0", name, DecodeJournal.NONE);
    }

    private void settings(String kind) {
        presenter.settings(Optional.of(new JobRequest(kind, form, List.of())));
    }

    private CutStrip strip() {
        return (CutStrip) part("cut-strip");
    }

    private Component part(String name) {
        return find(panel, name).orElseThrow();
    }

    private static Optional<Component> find(java.awt.Container in, String name) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) {
                return Optional.of(child);
            }
            Optional<Component> deeper = child instanceof java.awt.Container more ? find(more, name) : Optional.empty();
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static void layOut(java.awt.Container part) {
        part.doLayout();
        for (Component child : part.getComponents()) {
            if (child instanceof java.awt.Container more) {
                layOut(more);
            }
        }
    }

    private void press(String name, String stroke) {
        javax.swing.JComponent part = (javax.swing.JComponent) part(name);
        for (javax.swing.JComponent at = part; at != null; at = at.getParent() instanceof javax.swing.JComponent up ? up : null) {
            Object key = at.getInputMap(at == part ? javax.swing.JComponent.WHEN_FOCUSED : javax.swing.JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                    .get(KeyStroke.getKeyStroke(stroke));
            if (key != null) {
                at.getActionMap().get(key).actionPerformed(new java.awt.event.ActionEvent(at, KeyEvent.KEY_PRESSED, stroke));
                return;
            }
        }
        throw new AssertionError(name + " has no key " + stroke);
    }

    private static void drag(Component part, int by) {
        for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED}) {
            // The part follows the pointer with the drag: where it is let go, the pointer is where it was pressed.
            int x = id == MouseEvent.MOUSE_DRAGGED ? 5 + by : 5;
            part.dispatchEvent(new MouseEvent(part, id, 0, 0, x, 10, 1, false, MouseEvent.BUTTON1));
        }
    }

    @Override
    public void startsAt(double seconds) {
        presenter.startsAt(seconds);
    }

    @Override
    public void endsAt(double seconds) {
        presenter.endsAt(seconds);
    }

    @Override
    public void hear() {
        presenter.toggle();
    }

    private static JobQueue queue() {
        return (JobQueue) Proxy.newProxyInstance(CutPresenterTest.class.getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "kind" -> Optional.of(kind((String) args[0]));
                    case "settingsOf" -> args[0].toString().equals("trim")
                            ? List.of(new JobQueue.SettingField("start", "string", "", List.of()), new JobQueue.SettingField("end", "string", "", List.of()))
                            : List.of(new JobQueue.SettingField("lufs", "number", -14.0, List.of()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static JobKind<?> kind(String name) {
        return (JobKind<?>) Proxy.newProxyInstance(CutPresenterTest.class.getClassLoader(), new Class<?>[] {FileOperation.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("toString")) {
                        return name;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private final class Recorder implements Players {
        @Override
        public Player open(Playable what, PlayerListener listener) {
            asked.add("open " + what.path());
            listeners.add(listener);
            return (Player) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Player.class}, (proxy, method, args) -> {
                asked.add(method.getName() + (args == null ? "" : " " + args[0]));
                return null;
            });
        }

        @Override
        public float[] peaks(Path file, int count) {
            asked.add("peaks " + file.getFileName());
            return new float[count];
        }
    }
}
