package org.podstudio.ui.play;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** Play, time line, time, speed, loop and volume, in one row. */
@Messages({"Play_play=Play", "Play_pause=Pause", "Play_mute=Mute", "Play_sound=Sound on",
    "Play_loop=Loop", "Play_loopTip=Loop without a gap", "Play_volume=Volume"})
final class PlayBar extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int VOLUME_PX = px(80);
    private static final int VOLUME_STEPS = 100;

    private final JButton play;
    private final JButton mute;
    private final JToggleButton loop;
    private final JSlider volume = new JSlider(0, VOLUME_STEPS);
    private final ScrubBar scrub;
    private final ThemedLabel time = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel speedLabel = new ThemedLabel("", StudioFonts::caption, Token.ACCENT);
    private boolean filling;
    private double length;

    PlayBar(PlayPresenter presenter) {
        super(new BorderLayout(px(8), 0), Token.PANEL, Line.TOP);
        setBorder(BorderFactory.createEmptyBorder(px(4), px(12), px(4), px(12)));
        play = Buttons.icon(Glyph.PLAY, Bundle.Play_play(), e -> presenter.toggle());
        play.setName("play");
        mute = Buttons.icon(Glyph.VOLUME_2, Bundle.Play_mute(), e -> presenter.mute());
        mute.setName("mute");
        loop = new JToggleButton(Glyph.REPEAT.icon(16, Token.SECOND));
        loop.putClientProperty("JButton.buttonType", "toolBarButton");
        loop.putClientProperty("FlatLaf.style", "arc:6;margin:4,4,4,4");
        loop.setName("loop");
        loop.setToolTipText(Bundle.Play_loopTip());
        loop.getAccessibleContext().setAccessibleName(Bundle.Play_loop());
        loop.addActionListener(e -> presenter.loop(loop.isSelected()));
        scrub = new ScrubBar(presenter::seek, share -> Texts.duration(share * length));
        volume.setName("volume");
        volume.setOpaque(false);
        volume.setPreferredSize(new Dimension(VOLUME_PX, Buttons.HEIGHT_PX));
        volume.getAccessibleContext().setAccessibleName(Bundle.Play_volume());
        volume.addChangeListener(e -> {
            if (!filling) {
                presenter.volume(volume.getValue() / (double) VOLUME_STEPS);
            }
        });
        add(play, BorderLayout.LINE_START);
        add(scrub, BorderLayout.CENTER);
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(4), 0));
        end.setOpaque(false);
        end.add(speedLabel);
        end.add(time);
        end.add(loop);
        end.add(mute);
        end.add(volume);
        add(end, BorderLayout.LINE_END);
    }

    void opened(PlayedMedia media) {
        length = media.seconds();
        mute.setVisible(media.sound());
        volume.setVisible(media.sound());
        scrub.setEnabled(length > 0);
        moved(0, 0);
        revalidate();
    }

    void moved(double seconds, double speed) {
        boolean plays = speed != 0;
        play.setIcon((plays ? Glyph.PAUSE : Glyph.PLAY).icon(16, Token.TEXT));
        String name = plays ? Bundle.Play_pause() : Bundle.Play_play();
        KeyTips.name(play, name, PlayerKey.PLAY);
        scrub.show(length > 0 ? Math.clamp(seconds / length, 0, 1) : 0);
        time.setText(length > 0 ? Texts.duration(seconds) + " / " + Texts.duration(length) : Texts.duration(seconds));
        speedLabel.setText(speed == 0 || speed == 1 ? "" : (speed < 0 ? "−" : "") + Math.round(Math.abs(speed)) + "×");
    }

    void choices(boolean again, double loudness) {
        filling = true;
        loop.setSelected(again);
        loop.setIcon(Glyph.REPEAT.icon(16, again ? Token.ACCENT : Token.SECOND));
        volume.setValue((int) Math.round(loudness * VOLUME_STEPS));
        mute.setIcon((loudness > 0 ? Glyph.VOLUME_2 : Glyph.VOLUME_X).icon(16, Token.SECOND));
        String name = loudness > 0 ? Bundle.Play_mute() : Bundle.Play_sound();
        KeyTips.name(mute, name, PlayerKey.MUTE);
        filling = false;
    }
}
