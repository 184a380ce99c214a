package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.Moment;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;

/** Under the settings of an operation that keeps a part of a sound: its waveform with both ends, what they come to, and a button to hear it. */
@Messages({
    "CutPanel_play=Hear what is kept (Space)", "CutPanel_stop=Stop (Space)", "CutPanel_longer=Show less, larger (+)", "CutPanel_shorter=Show more (-)",
    "# {0} - start", "# {1} - end", "# {2} - seconds", "CutPanel_words={0} to {1}, {2} s kept"
})
final class CutPanel extends JPanel implements CutView {
    private static final long serialVersionUID = 1L;
    private static final double ZOOM = 2;

    /** Puts a value into the form. */
    private final transient BiConsumer<String, String> typed;
    private final CutStrip strip;
    private final JButton play;
    private final ThemedLabel words = new ThemedLabel("", StudioFonts::caption, Token.SECOND);

    /** What the waveform asks for. */
    interface Wishes {
        void startsAt(double seconds);

        void endsAt(double seconds);

        /** Plays what is kept, or falls silent. */
        void hear();
    }

    /** @param typed puts a value into the form */
    CutPanel(Wishes wishes, BiConsumer<String, String> typed) {
        super(new Column(px(4)));
        this.typed = typed;
        setOpaque(false);
        setVisible(false);
        strip = new CutStrip(wishes::startsAt, wishes::endsAt);
        strip.addPropertyChangeListener("kept", e -> tell());
        play = Buttons.icon(Glyph.PLAY, Bundle.CutPanel_play(), e -> wishes.hear());
        play.setName("cut-play");
        JButton longer = Buttons.icon(Glyph.ZOOM_IN, Bundle.CutPanel_longer(), e -> zoom(ZOOM));
        JButton shorter = Buttons.icon(Glyph.ZOOM_OUT, Bundle.CutPanel_shorter(), e -> zoom(1 / ZOOM));
        JPanel zooms = new JPanel(new BorderLayout());
        zooms.setOpaque(false);
        zooms.add(shorter, BorderLayout.LINE_START);
        zooms.add(longer, BorderLayout.LINE_END);
        JPanel row = new JPanel(new BorderLayout(px(4), 0));
        row.setOpaque(false);
        row.add(play, BorderLayout.LINE_START);
        row.add(words, BorderLayout.CENTER);
        row.add(zooms, BorderLayout.LINE_END);
        add(strip);
        add(row);
        key("SPACE", wishes::hear);
        key("typed +", () -> zoom(ZOOM));
        key("typed -", () -> zoom(1 / ZOOM));
    }

    /** While one of its ends has the keyboard. */
    private void key(String stroke, Runnable done) {
        strip.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), stroke);
        strip.getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                done.run();
            }
        });
    }

    /** Around the middle of what is kept. */
    private void zoom(double times) {
        strip.kept().ifPresent(now -> strip.zoom(times, (now.start() + now.end()) / 2));
    }

    private void tell() {
        strip.kept().ifPresent(now -> words.setText(Bundle.CutPanel_words(Moment.text(now.start()), Moment.text(now.end()),
                Moment.text(now.end() - now.start()))));
    }

    @Override
    public void cut(Optional<Kept> kept) {
        setVisible(kept.isPresent());
        kept.ifPresent(strip::show);
        revalidate();
    }

    @Override
    public void peaks(float[] peaks) {
        strip.peaks(peaks);
    }

    @Override
    public void reading(boolean on) {
        strip.reading(on);
    }

    @Override
    public void type(String setting, String value) {
        typed.accept(setting, value);
    }

    @Override
    public void heard(Optional<Double> at) {
        strip.heard(at);
        play.setIcon((at.isPresent() ? Glyph.SQUARE : Glyph.PLAY).icon(16, Token.SECOND));
        String name = at.isPresent() ? Bundle.CutPanel_stop() : Bundle.CutPanel_play();
        play.setToolTipText(name);
        play.getAccessibleContext().setAccessibleName(name);
    }

    @Override
    public void cutProblem(Problem problem) {
        words.setText(problem.what());
        words.setToolTipText(problem.why());
    }
}
