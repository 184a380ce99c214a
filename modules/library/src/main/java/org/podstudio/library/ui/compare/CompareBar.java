package org.podstudio.library.ui.compare;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.loupe.Zoom;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.OneOf;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The line over compared pictures: how they lie, and buttons for what the keys do. */
@Messages({
    "Bar_side=Side by side", "Bar_slider=Slider", "Bar_survey=All at once", "Bar_two=The slider takes two pictures",
    "Bar_full=Actual size", "Bar_fit=Fit to the window", "Bar_ground=Background of pictures", "Bar_diff=Metadata",
    "Bar_screen=Full screen", "# {0} - how many", "Bar_assets={0,choice,1#1 asset|1<{0} assets}",
    "# {0} - percent", "Bar_scale={0} %",
    "Bar_play=Play, and hear the other one with the arrow keys", "Bar_pause=Pause",
    "# {0} - time", "Bar_heard={0}, made equally loud", "# {0} - time", "Bar_measuring={0}, loudness is being measured"
})
final class CompareBar extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(36);

    private final Map<Layout, JToggleButton> layouts = new EnumMap<>(Layout.class);
    private final JToggleButton differences;
    private final JButton full;
    private final JButton ground;
    private final ThemedLabel words = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final JButton play;
    private final ThemedLabel heard = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private boolean silent;
    private Runnable playing = () -> { };
    private final ThemedLabel scale = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private Layout shown = Layout.SURVEY;
    private boolean any;

    CompareBar(Consumer<Layout> layout, Runnable toggleFull, Runnable nextGround, Runnable toggleDifferences, Runnable fullScreen) {
        super(new BorderLayout(px(12), 0), Token.PANEL, Line.BOTTOM);
        setPreferredSize(new Dimension(px(300), HEIGHT_PX));
        setBorder(new EmptyBorder(0, px(8), 1, px(8)));
        JPanel start = row(FlowLayout.LEADING);
        OneOf group = new OneOf();
        for (Layout each : Layout.values()) {
            JToggleButton button = toggle(switch (each) {
                case SIDE_BY_SIDE -> Bundle.Bar_side();
                case SLIDER -> Bundle.Bar_slider();
                case SURVEY -> Bundle.Bar_survey();
            }, each == Layout.SURVEY ? LibraryKey.SURVEY : LibraryKey.SLIDER);
            button.addActionListener(e -> layout.accept(each));
            group.add(button);
            layouts.put(each, button);
            start.add(button);
        }
        start.add(words);
        play = button(Glyph.PLAY, Bundle.Bar_play(), LibraryKey.PREVIEW, () -> playing.run());
        play.setName("compare-play");
        heard.setName("compare-heard");
        start.add(play);
        start.add(heard);
        showHeard(Listening.State.NONE);
        differences = toggle(Bundle.Bar_diff(), LibraryKey.DIFFERENCES);
        differences.addActionListener(e -> toggleDifferences.run());
        full = button(Glyph.ZOOM_IN, Bundle.Bar_full(), LibraryKey.FULL_SIZE, toggleFull);
        ground = button(Glyph.CONTRAST, Bundle.Bar_ground(), LibraryKey.GROUND, nextGround);
        full.setName("compare-full");
        ground.setName("compare-ground");
        JPanel end = row(FlowLayout.TRAILING);
        end.add(scale);
        end.add(full);
        end.add(ground);
        end.add(differences);
        end.add(button(Glyph.FULLSCREEN, Bundle.Bar_screen(), LibraryKey.FULL_SCREEN, fullScreen));
        add(start, BorderLayout.LINE_START);
        add(end, BorderLayout.LINE_END);
    }

    private static JToggleButton toggle(String what, LibraryKey key) {
        JToggleButton button = new JToggleButton();
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.style", "arc:6;margin:4,4,4,4");
        KeyTips.name(button, what, key);
        button.setFocusable(false);
        return button;
    }

    private static JButton button(Glyph glyph, String what, LibraryKey key, Runnable action) {
        JButton button = Buttons.icon(glyph, what, e -> action.run());
        KeyTips.name(button, what, key);
        // The keyboard stays with the pictures: their keys do the same.
        button.setFocusable(false);
        return button;
    }

    private static JPanel row(int align) {
        JPanel row = new JPanel(new FlowLayout(align, px(4), px(3)));
        row.setOpaque(false);
        return row;
    }

    boolean shows(Layout layout) {
        return any && shown == layout;
    }

    void show(Layout layout, int pictures, boolean withDifferences) {
        any = true;
        shown = layout;
        layouts.forEach((each, button) -> {
            button.setSelected(each == layout);
            button.setIcon(glyph(each).icon(16, each == layout ? Token.ACCENT : Token.SECOND));
        });
        JToggleButton slider = layouts.get(Layout.SLIDER);
        slider.setEnabled(pictures == 2);
        if (pictures == 2) {
            KeyTips.tip(slider, Bundle.Bar_slider(), LibraryKey.SLIDER);
        } else {
            KeyTips.plain(slider, Bundle.Bar_two());
        }
        differences.setSelected(withDifferences);
        differences.setIcon(Glyph.LIST.icon(16, withDifferences ? Token.ACCENT : Token.SECOND));
        words.setText(Bundle.Bar_assets(pictures));
    }

    /** Sounds alone have neither pixels nor anything behind them. */
    void showLooking(boolean pictures) {
        full.setVisible(pictures);
        ground.setVisible(pictures);
    }

    void onPlay(Runnable toggle) {
        playing = toggle;
    }

    /** What is heard of compared sounds; without any there is nothing to play. */
    void showHeard(Listening.State state) {
        play.setVisible(state.possible());
        play.setIcon((state.playing() ? Glyph.PAUSE : Glyph.PLAY).icon(16, state.playing() ? Token.ACCENT : Token.SECOND));
        KeyTips.name(play, state.playing() ? Bundle.Bar_pause() : Bundle.Bar_play(), LibraryKey.PREVIEW);
        String time = Texts.duration(state.seconds());
        boolean said = state.possible() && state.match() != Listening.Match.UNKNOWN;
        silent = silent && said;
        if (silent) {
            return; // for as long as these are compared
        }
        heard.setColor(Token.SECOND);
        heard.setText(!said ? "" : state.match() == Listening.Match.EQUAL ? Bundle.Bar_heard(time) : Bundle.Bar_measuring(time));
        heard.setToolTipText(null);
    }

    /** Why nothing is heard. */
    void showSilence(Problem why) {
        silent = true;
        heard.setColor(Token.WARN);
        heard.setText(why.what());
        heard.setToolTipText(why.why() + " " + why.next());
    }

    private static Glyph glyph(Layout layout) {
        return switch (layout) {
            case SIDE_BY_SIDE -> Glyph.COLUMNS_2;
            case SLIDER -> Glyph.SQUARE_SPLIT_HORIZONTAL;
            case SURVEY -> Glyph.LAYOUT_GRID;
        };
    }

    void showZoom(Zoom zoom) {
        scale.setText(zoom.fits() ? "" : Bundle.Bar_scale(Math.round(zoom.scale() * 100)));
        String what = zoom.fits() ? Bundle.Bar_full() : Bundle.Bar_fit();
        KeyTips.name(full, what, LibraryKey.FULL_SIZE);
    }
}
