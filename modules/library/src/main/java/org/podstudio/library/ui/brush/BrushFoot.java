package org.podstudio.library.ui.brush;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.cull.NameLabel;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The line under the picture: what just happened, how it is looked at, and the way out. */
@Messages({
    "BrushFoot_result=Show the result instead of the mask (V)", "BrushFoot_ground=Background of pictures (B)",
    "BrushFoot_full=Actual size (Z)", "BrushFoot_fit=Fit to the window (Z)",
    "# {0} - strokes, see below", "# {1} - percent", "BrushFoot_facts={0} · {1} %",
    "BrushFoot_cancel=Cancel", "BrushFoot_cancelTip=Leave without a new cut-out (Esc)", "BrushFoot_apply=Apply",
    "BrushFoot_applyTip=Makes a new cut-out; the one there is stays (Ctrl+Enter)",
    "BrushFoot_applyWhy=Paint first: nothing differs from the mask as it is",
    "# {0} - number of strokes", "BrushFoot_strokes={0,choice,0#no strokes|1#1 stroke|1<{0} strokes}"
})
final class BrushFoot extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(44);

    private final NameLabel name = new NameLabel(StudioFonts::body, Token.TEXT);
    private final ThemedLabel strokes = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel told = new ThemedLabel("", StudioFonts::caption, Token.ACCENT);
    private int count;
    private Optional<Long> percent = Optional.empty();
    private final JToggleButton result = new JToggleButton();
    private final JButton full;
    private final JButton apply;

    BrushFoot(BrushKeys.Commands commands) {
        super(new BorderLayout(px(12), 0), Token.PANEL, Line.TOP);
        setPreferredSize(new Dimension(px(300), HEIGHT_PX));
        setBorder(new EmptyBorder(1, px(12), 0, px(8)));
        name.setHorizontalAlignment(SwingConstants.LEADING);
        told.setName("brush-told");
        strokes.setName("brush-strokes");
        result.putClientProperty("JButton.buttonType", "toolBarButton");
        result.putClientProperty("FlatLaf.style", "arc:6;margin:4,4,4,4");
        result.setName("brush-result");
        result.setToolTipText(Bundle.BrushFoot_result());
        result.getAccessibleContext().setAccessibleName(Bundle.BrushFoot_result());
        result.addActionListener(e -> commands.toggleShow());
        full = Buttons.icon(Glyph.ZOOM_IN, Bundle.BrushFoot_full(), e -> commands.toggleFull());
        apply = Buttons.primary(Bundle.BrushFoot_apply(), e -> commands.apply());
        apply.setName("brush-apply");
        JButton cancel = Buttons.plain(Bundle.BrushFoot_cancel(), e -> commands.leave());
        cancel.setName("brush-cancel");
        cancel.setToolTipText(Bundle.BrushFoot_cancelTip());
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(6), px(7)));
        end.setOpaque(false);
        end.add(told);
        end.add(strokes);
        end.add(full);
        end.add(Buttons.icon(Glyph.CONTRAST, Bundle.BrushFoot_ground(), e -> commands.nextGround()));
        end.add(result);
        end.add(cancel);
        end.add(apply);
        add(name, BorderLayout.CENTER);
        add(end, BorderLayout.EAST);
        showStrokes(0, false);
        showResult(false);
    }

    void showName(String filename) {
        name.show(filename);
    }

    void showStrokes(int painted, boolean canApply) {
        count = painted;
        showFacts();
        apply.setEnabled(canApply);
        apply.setToolTipText(canApply ? Bundle.BrushFoot_applyTip() : Bundle.BrushFoot_applyWhy());
    }

    void showResult(boolean on) {
        result.setSelected(on);
        result.setIcon(Glyph.EYE.icon(16, on ? Token.ACCENT : Token.SECOND));
    }

    private void showFacts() {
        String painted = Bundle.BrushFoot_strokes(count);
        strokes.setText(percent.map(known -> Bundle.BrushFoot_facts(painted, known)).orElse(painted));
    }

    void showScale(long now, boolean fits) {
        percent = Optional.of(now);
        showFacts();
        String what = fits ? Bundle.BrushFoot_full() : Bundle.BrushFoot_fit();
        full.setToolTipText(what);
        full.getAccessibleContext().setAccessibleName(what);
    }

    void told(String what) {
        told.setText(what);
        if (!what.isEmpty()) {
            told.getAccessibleContext().setAccessibleDescription(what);
        }
    }
}
