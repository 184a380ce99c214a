package org.podstudio.library.ui.brush;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.OneOf;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The line over the picture: which brush, how large, how hard, undo and redo. */
@Messages({
    "BrushBar_keep=Keep", "BrushBar_keepTip=Paint what stays (K; X switches)", "BrushBar_erase=Erase",
    "BrushBar_eraseTip=Paint what goes (E; X switches)", "BrushBar_size=Size", "BrushBar_sizeTip=Size of the brush ([ and ], or the wheel)",
    "# {0} - diameter", "BrushBar_px={0} px", "BrushBar_hardness=Hardness", "BrushBar_hardnessTip=How sharp the edge of the brush is",
    "# {0} - percent", "BrushBar_percent={0} %", "BrushBar_undo=Undo the last stroke (Ctrl+Z)", "BrushBar_redo=Redo the stroke (Ctrl+Shift+Z)",
    "BrushBar_nothingToUndo=No stroke to undo", "BrushBar_nothingToRedo=No stroke to redo", "BrushBar_notYet=The picture is being opened"
})
final class BrushBar extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(40);
    private static final int STEPS = 100;
    private static final int SIZE_PX = px(110);
    private static final int HARDNESS_PX = px(80);

    private final Map<Stroke.Mode, JToggleButton> modes = new EnumMap<>(Stroke.Mode.class);
    private final JSlider size;
    private final JSlider hardness;
    private final ThemedLabel diameter = value();
    private final ThemedLabel percent = value();
    private final JButton undo;
    private final JButton redo;
    private boolean showing;

    /** What the bar asks for. */
    interface Wishes {
        void use(Stroke.Mode mode);

        /** @param part from the least to the largest, 0 to 1 */
        void size(double part);

        void hardness(double hardness);

        void undo();

        void redo();

        /** The keyboard goes back to the picture. */
        void done();
    }

    BrushBar(Wishes wishes) {
        super(new BorderLayout(px(12), 0), Token.PANEL, Line.BOTTOM);
        setPreferredSize(new Dimension(px(300), HEIGHT_PX));
        setBorder(new EmptyBorder(0, px(8), 1, px(8)));
        JPanel start = new JPanel(new FlowLayout(FlowLayout.LEADING, px(4), px(5)));
        start.setOpaque(false);
        OneOf group = new OneOf();
        for (Stroke.Mode mode : Stroke.Mode.values()) {
            boolean keep = mode == Stroke.Mode.KEEP;
            JToggleButton button = new JToggleButton(keep ? Bundle.BrushBar_keep() : Bundle.BrushBar_erase());
            button.setName("brush-" + mode.name().toLowerCase(Locale.ROOT));
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            button.putClientProperty("FlatLaf.style", "arc:6;margin:4,8,4,10");
            button.setToolTipText(keep ? Bundle.BrushBar_keepTip() : Bundle.BrushBar_eraseTip());
            button.addActionListener(e -> {
                wishes.use(mode);
                wishes.done();
            });
            group.add(button);
            modes.put(mode, button);
            start.add(button);
        }
        size = slider(Bundle.BrushBar_size(), Bundle.BrushBar_sizeTip(), SIZE_PX, wishes::size);
        hardness = slider(Bundle.BrushBar_hardness(), Bundle.BrushBar_hardnessTip(), HARDNESS_PX, wishes::hardness);
        size.setName("brush-size");
        hardness.setName("brush-hardness");
        start.add(label(Bundle.BrushBar_size(), size));
        start.add(size);
        start.add(diameter);
        start.add(label(Bundle.BrushBar_hardness(), hardness));
        start.add(hardness);
        start.add(percent);
        undo = Buttons.icon(Glyph.UNDO_2, Bundle.BrushBar_undo(), e -> wishes.undo());
        redo = Buttons.icon(Glyph.REDO_2, Bundle.BrushBar_redo(), e -> wishes.redo());
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(4), px(5)));
        end.setOpaque(false);
        end.add(undo);
        end.add(redo);
        add(start, BorderLayout.CENTER);
        add(end, BorderLayout.EAST);
        showStrokes(false, false);
    }

    private JSlider slider(String name, String tip, int widthPx, DoubleConsumer moved) {
        JSlider slider = new JSlider(0, STEPS);
        slider.setOpaque(false);
        slider.setPreferredSize(new Dimension(widthPx, Buttons.HEIGHT_PX));
        slider.setToolTipText(tip);
        slider.getAccessibleContext().setAccessibleName(name);
        slider.addChangeListener(e -> {
            if (!showing) {
                moved.accept((double) slider.getValue() / STEPS);
            }
        });
        return slider;
    }

    private static ThemedLabel label(String text, JSlider of) {
        ThemedLabel label = new ThemedLabel(text, StudioFonts::caption, Token.SECOND);
        label.setBorder(new EmptyBorder(0, px(8), 0, 0));
        label.setLabelFor(of);
        return label;
    }

    /** As wide as the longest value, so that nothing moves while it changes. */
    private static ThemedLabel value() {
        ThemedLabel label = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
        label.setPreferredSize(new Dimension(px(52), px(18)));
        return label;
    }

    void show(Brush brush) {
        showing = true;
        modes.forEach((mode, button) -> {
            boolean chosen = mode == brush.mode();
            button.setSelected(chosen);
            button.setIcon((mode == Stroke.Mode.KEEP ? Glyph.BRUSH : Glyph.ERASER).icon(16, chosen ? Token.ACCENT : Token.SECOND));
        });
        size.setValue((int) Math.round(brush.part() * STEPS));
        hardness.setValue((int) Math.round(brush.hardness() * STEPS));
        double px = 2 * brush.radius();
        diameter.setText(Bundle.BrushBar_px(px < 10 ? String.format(Locale.ROOT, "%.1f", px) : String.valueOf(Math.round(px))));
        percent.setText(Bundle.BrushBar_percent(Math.round(brush.hardness() * 100)));
        showing = false;
    }

    void showStrokes(boolean canUndo, boolean canRedo) {
        Buttons.enable(undo, canUndo, Bundle.BrushBar_undo(), Bundle.BrushBar_nothingToUndo());
        Buttons.enable(redo, canRedo, Bundle.BrushBar_redo(), Bundle.BrushBar_nothingToRedo());
    }

    void enableTools(boolean on) {
        modes.forEach((mode, button) -> Buttons.enable(button, on,
                mode == Stroke.Mode.KEEP ? Bundle.BrushBar_keepTip() : Bundle.BrushBar_eraseTip(), Bundle.BrushBar_notYet()));
        size.setEnabled(on);
        hardness.setEnabled(on);
    }
}
