package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.region.Regions;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.thumb.WaveTint;

/** The tray under the grid, there while something is selected: what it is, and what can be done with it. */
@Messages({
    "Tray_name=Selection", "# {0} - how many", "Tray_count={0} selected", "Tray_clear=Clear the selection",
    "Tray_approve=Approve", "Tray_reject=Reject", "Tray_tag=Tag", "Tray_tag_tip=Give tags to what is selected",
    "Tray_enhance=Enhance", "Tray_enhance_tip=Make new files of what is selected",
    "Tray_cut=Remove background", "Tray_cut_tip=Make copies without background",
    "Tray_cut_some=Make copies without background of the selected pictures",
    "Tray_cut_none=Only pictures have a background, and none is selected",
    "Tray_build=Build Pack", "Tray_build_tip=Build a pack of what is selected"
})
final class SelectionTray extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(56);
    /** At its left. */
    static final int PICTURES = 4;

    private final ThemedLabel count = new ThemedLabel("", StudioFonts::strong, Token.TEXT);
    private final ThemedLabel size = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final Pictures pictures = new Pictures();
    private final StoreChips stores = new StoreChips();
    private final JButton removeBackground;
    /** What the buttons with a glyph say where there is room for words. */
    private final transient Map<JButton, String> worded = new LinkedHashMap<>();
    /** Widths of the buttons with and without words; 0 until they are measured. */
    private int wordsPx;
    private int iconsPx;
    private final JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, px(10), px(10)));
    private final JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), px(13)));

    /** @param verbs does what a button says, as the menu would @param clear takes the selection away */
    SelectionTray(Consumer<AssetVerb> verbs, Runnable clear) {
        super(new BorderLayout(px(12), 0), Token.RAISED, Line.TOP);
        setBorder(new EmptyBorder(1, px(12), 0, px(12)));
        setPreferredSize(new Dimension(px(400), HEIGHT_PX));
        left.setOpaque(false);
        left.setInheritsPopupMenu(true);
        left.add(pictures);
        pictures.setInheritsPopupMenu(true);
        JPanel words = new JPanel(new org.podstudio.ui.part.Column(px(2)));
        words.setOpaque(false);
        words.add(count);
        words.add(size);
        left.add(words);
        left.add(stores);
        add(left, BorderLayout.LINE_START);
        right.setOpaque(false);
        right.setInheritsPopupMenu(true);
        JButton nothing = Buttons.icon(Glyph.X, Bundle.Tray_clear(), e -> clear.run());
        KeyTips.name(nothing, Bundle.Tray_clear(), LibraryKey.STEP_BACK);
        right.add(nothing);
        right.add(keyed(Bundle.Tray_approve(), Glyph.CHECK, Bundle.Tray_approve(), LibraryKey.APPROVE, () -> verbs.accept(AssetVerb.APPROVE)));
        right.add(keyed(Bundle.Tray_reject(), Glyph.BAN, Bundle.Tray_reject(), LibraryKey.REJECT, () -> verbs.accept(AssetVerb.REJECT)));
        right.add(keyed(Bundle.Tray_tag(), Glyph.TAG, Bundle.Tray_tag_tip(), LibraryKey.TAG, () -> verbs.accept(AssetVerb.TAG)));
        right.add(keyed(Bundle.Tray_enhance(), Glyph.WAND_SPARKLES, Bundle.Tray_enhance_tip(), WindowAction.ENHANCE, () -> verbs.accept(AssetVerb.ENHANCE)));
        removeBackground = button(Bundle.Tray_cut(), Glyph.ERASER, Bundle.Tray_cut_tip(), () -> verbs.accept(AssetVerb.REMOVE_BACKGROUND));
        right.add(removeBackground);
        JButton build = Buttons.primary(Bundle.Tray_build(), e -> verbs.accept(AssetVerb.BUILD_PACK));
        KeyTips.tip(build, Bundle.Tray_build_tip(), WindowAction.BUILD_PACK);
        right.add(build);
        for (Component button : right.getComponents()) {
            // A click leaves the focus in the grid, where the keys work; Tab still reaches the buttons.
            ((JButton) button).setRequestFocusEnabled(false);
            ((JButton) button).setInheritsPopupMenu(true);
        }
        add(right, BorderLayout.LINE_END);
        for (Component part : right.getComponents()) {
            JButton button = (JButton) part;
            if (button.getIcon() != null && !button.getText().isEmpty()) {
                worded.put(button, button.getText());
                button.getAccessibleContext().setAccessibleName(button.getText());
            }
        }
        getAccessibleContext().setAccessibleName(Bundle.Tray_name());
        Regions.mark(this);
        HelpSection.SEARCH.mark(this);
        setVisible(false);
    }

    /** The look decides how wide words are. */
    @Override
    public void updateUI() {
        super.updateUI();
        wordsPx = 0;
    }

    /**
     * Where it is narrow the pictures give way, then the words of buttons that have a glyph; where those are gone there is room for pictures
     * again. Last go buttons, from the end: what they do is in the menus, too.
     */
    @Override
    public void doLayout() {
        if (wordsPx == 0) {
            measure();
        }
        int room = getWidth() - getInsets().left - getInsets().right;
        Optional<Shown> withWords = fitting(room - wordsPx, 0, stores.getComponentCount());
        word(withWords.isPresent());
        List<JButton> last = List.copyOf(worded.keySet()).reversed();
        int hidden = 0;
        int icons = iconsPx;
        Optional<Shown> shown = withWords.or(() -> fitting(room - iconsPx, 0, 0));
        while (shown.isEmpty() && hidden < last.size()) {
            icons -= last.get(hidden++).getPreferredSize().width + ((FlowLayout) right.getLayout()).getHgap();
            shown = fitting(room - icons, 0, 0);
        }
        for (int i = 0; i < last.size(); i++) {
            last.get(i).setVisible(i >= hidden);
        }
        pictures.most = shown.map(Shown::pictures).orElse(0);
        stores.most(shown.map(Shown::stores).orElse(0));
        left.invalidate();
        super.doLayout();
    }

    /** How many pictures and stores are seen. */
    private record Shown(int pictures, int stores) {}

    /** Fewer pictures, then fewer stores, down to so many, until the rest fits; nothing changes yet. Empty when it cannot. */
    private Optional<Shown> fitting(int room, int leastPictures, int leastStores) {
        int few = PICTURES;
        int chips = stores.getComponentCount();
        while (leftPx(few, chips) > room) {
            if (few > leastPictures) {
                few--;
            } else if (chips > leastStores) {
                chips--;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Shown(few, chips));
    }

    private int leftPx(int few, int chips) {
        int gap = ((FlowLayout) left.getLayout()).getHgap();
        int words = left.getComponent(1).getPreferredSize().width;
        return gap + pictures.widthOf(few) + gap + words + gap + (chips == 0 ? 0 : stores.widthOf(chips) + gap);
    }

    private void measure() {
        boolean words = worded();
        worded.keySet().forEach(button -> button.setVisible(true));
        word(false);
        iconsPx = right.getPreferredSize().width;
        word(true);
        wordsPx = right.getPreferredSize().width;
        word(words);
    }

    private boolean worded() {
        return !worded.keySet().iterator().next().getText().isEmpty();
    }

    /** Changes nothing where nothing is to be changed: it is asked while the window is laid out. */
    private void word(boolean words) {
        if (words != worded()) {
            worded.forEach((button, text) -> button.setText(words ? text : ""));
            right.invalidate();
        }
    }

    private static JButton button(String text, Glyph glyph, String tip, Runnable action) {
        JButton button = Buttons.plain(text, e -> action.run());
        button.setIcon(glyph.icon(16, Token.SECOND));
        button.setToolTipText(tip);
        return button;
    }

    private static JButton keyed(String text, Glyph glyph, String tip, KeyCommand key, Runnable action) {
        JButton button = button(text, glyph, tip, action);
        KeyTips.tip(button, tip, key);
        return button;
    }

    void use(Optional<ThumbnailLoader> loader) {
        pictures.thumbnails = loader;
    }

    /**
     * @param sound whether it is pictured by its waveform
     * @param broken the glyph of a file that is gone or cannot be read, which has no picture
     */
    record Pictured(AssetId id, boolean sound, Optional<Glyph> broken) {}

    void show(SelectionSummary selected, List<Pictured> first) {
        setVisible(selected.count() > 0);
        count.setText(Bundle.Tray_count(Texts.count(selected.count())));
        String told = selected.told();
        size.setText(told.isEmpty() ? " " : told);
        stores.show(selected.stores());
        boolean cuts = selected.types().isEmpty() || selected.types().contains(MediaType.IMAGE);
        removeBackground.setEnabled(cuts);
        removeBackground.setToolTipText(!cuts ? Bundle.Tray_cut_none()
                : selected.types().size() > 1 ? Bundle.Tray_cut_some() : Bundle.Tray_cut_tip());
        pictures.shown = first;
        pictures.revalidate();
        repaint();
    }

    private static final class Pictures extends JComponent {
        private static final long serialVersionUID = 1L;
        private static final int SIDE_PX = px(36);
        private transient List<Pictured> shown = List.of();
        private int most = PICTURES;
        private final transient WaveTint waves = new WaveTint();
        private transient Optional<ThumbnailLoader> thumbnails = Optional.empty();

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(widthOf(most), SIDE_PX);
        }

        private int widthOf(int few) {
            return Math.max(0, Math.min(few, shown.size()) * (SIDE_PX + px(4)) - px(4));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            for (int i = 0; i < Math.min(most, shown.size()); i++) {
                int x = i * (SIDE_PX + px(4));
                Pictured one = shown.get(i);
                Image image = one.broken().isPresent() ? null : thumbnails.map(t -> t.get(one.id(), SIDE_PX)).orElse(null);
                var square = new RoundRectangle2D.Double(x, 0, SIDE_PX, SIDE_PX, px(8), px(8));
                g.setColor(Token.CANVAS.color());
                g.fill(square);
                one.broken().ifPresent(glyph -> glyph.icon(16, Token.SECOND).paintIcon(this, g, x + (SIDE_PX - px(16)) / 2, (SIDE_PX - px(16)) / 2));
                if (image != null) {
                    // A waveform is seen whole: its middle alone would be a bar.
                    Image drawn = one.sound() ? waves.of(image) : image;
                    int w = image.getWidth(null);
                    int h = image.getHeight(null);
                    double scale = one.sound() ? Math.min((double) SIDE_PX / w, (double) SIDE_PX / h)
                            : Math.max((double) SIDE_PX / w, (double) SIDE_PX / h);
                    Graphics2D clipped = (Graphics2D) g.create();
                    clipped.clip(square);
                    clipped.drawImage(drawn, (int) (x + (SIDE_PX - w * scale) / 2), (int) ((SIDE_PX - h * scale) / 2),
                            (int) (w * scale), (int) (h * scale), null);
                    clipped.dispose();
                }
            }
            g.dispose();
        }
    }
}
