package org.podstudio.ui.play;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.prefs.Preferences;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.keys.KeyBindings;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/**
 * Plays a film or a sound in a window: canvas and bar. Keys work while it or a part of it has the focus: Space plays and pauses, J, K and L
 * shuttle, comma and full stop go by pictures, M mutes. A window that keeps the focus elsewhere hands keys on with {@link #key}. On the EDT.
 */
@Messages({"# {0} - file", "Play_waveOf=Waveform of {0}", "# {0} - file", "Play_film=Film {0}"})
public final class PlayerPart extends TokenPanel {
    private static final long serialVersionUID = 1L;

    private final transient PlayPresenter presenter;
    private final PlayCanvas canvas;
    private final PlayBar bar;
    private final ThemedLabel notice = new ThemedLabel("", StudioFonts::caption, Token.WARN);
    private double length;

    /** @param preferences keep loop and volume */
    public PlayerPart(Players players, Work work, Preferences preferences) {
        super(new BorderLayout(), Token.CANVAS, Line.NONE);
        presenter = new PlayPresenter(players, work, preferences, new View());
        canvas = new PlayCanvas(room -> presenter.fit(room));
        bar = new PlayBar(presenter);
        notice.setBorder(BorderFactory.createEmptyBorder(0, px(12), px(4), px(12)));
        notice.setVisible(false);
        canvas.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (SwingUtilities.isLeftMouseButton(e)) {
                    presenter.toggle();
                }
            }
        });
        canvas.setInheritsPopupMenu(true);
        JPanel below = new JPanel(new BorderLayout());
        below.setOpaque(false);
        below.add(notice, BorderLayout.NORTH);
        below.add(bar, BorderLayout.CENTER);
        add(canvas, BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        for (PlayerKey key : PlayerKey.values()) {
            KeyBindings.bind(this, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key, () -> key(key));
        }
    }

    /** Opens a file and shows its first picture. @param name as the user knows it; @param sound whether it has no picture */
    public void open(Playable what, String name, boolean sound) {
        canvas.getAccessibleContext().setAccessibleName(sound ? Bundle.Play_waveOf(name) : Bundle.Play_film(name));
        notice.setVisible(false);
        presenter.open(what, sound);
    }

    /** Opens and plays. */
    public void play(Playable what, String name, boolean sound) {
        open(what, name, sound);
        presenter.toggle();
    }

    public void close() {
        presenter.close();
    }

    /** @return whether something is open, which then has heard the key */
    public boolean key(PlayerKey key) {
        if (!presenter.open()) {
            return false;
        }
        switch (key) {
            case PLAY -> presenter.toggle();
            case BACK -> presenter.shuttle(false);
            case PAUSE -> presenter.pause();
            case ON -> presenter.shuttle(true);
            case FRAME_BACK -> presenter.step(-1);
            case FRAME_ON -> presenter.step(1);
            case MUTE -> presenter.mute();
        }
        return true;
    }

    private final class View implements PlayView {
        @Override
        public void empty() {
            canvas.empty();
            length = 0;
        }

        @Override
        public void opened(PlayedMedia media) {
            length = media.seconds();
            bar.opened(media);
        }

        @Override
        public void picture(BufferedImage picture) {
            canvas.picture(picture);
        }

        @Override
        public void peaks(float[] peaks) {
            canvas.peaks(peaks);
        }

        @Override
        public void moved(double seconds, double speed) {
            bar.moved(seconds, speed);
            canvas.played(length > 0 ? seconds / length : 0);
        }

        @Override
        public void choices(boolean loop, double volume) {
            bar.choices(loop, volume);
        }

        @Override
        public void silent(Problem why) {
            say(why, Token.WARN);
        }

        @Override
        public void failed(Problem problem) {
            say(problem, Token.BAD);
        }

        private void say(Problem problem, Token color) {
            notice.setText(problem.what() + " " + problem.why() + " " + problem.next());
            notice.setToolTipText(notice.getText());
            notice.setVisible(true);
            revalidate();
        }
    }
}
