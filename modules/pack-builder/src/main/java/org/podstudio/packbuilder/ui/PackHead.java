package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The line above a pack: the drafts, and the preview where it has no place of its own. */
@Messages({"head.title=Pack Builder", "head.preview=Preview", "head.preview.tip=Show the preview instead of the step (Alt+P)"})
final class PackHead extends TokenPanel {
    private static final long serialVersionUID = 1L;

    private final JToggleButton previewing = new JToggleButton(Bundle.head_preview(), Glyph.EYE.icon(16, Token.SECOND));

    /** @param preview told whether it is to be shown instead of the step */
    PackHead(DraftsButton drafts, Consumer<Boolean> preview) {
        super(new BorderLayout(), Token.PANEL, Line.BOTTOM);
        setBorder(new EmptyBorder(px(4), px(16), px(4), px(8)));
        setPreferredSize(new Dimension(px(10), px(40)));
        add(new ThemedLabel(Bundle.head_title(), StudioFonts::section, Token.TEXT), BorderLayout.LINE_START);
        JPanel trail = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(4), px(2)));
        trail.setOpaque(false);
        previewing.setName("previewing");
        previewing.setToolTipText(Bundle.head_preview_tip());
        previewing.putClientProperty("FlatLaf.style", "margin:4,8,4,8;arc:6");
        previewing.addActionListener(e -> preview.accept(previewing.isSelected()));
        previewing.setVisible(false);
        trail.add(previewing);
        trail.add(drafts);
        add(trail, BorderLayout.LINE_END);
    }

    void offerPreview(boolean offered) {
        previewing.setVisible(offered);
    }

    /** As if its button was pressed. */
    void togglePreview() {
        previewing.doClick();
    }
}
