package org.podstudio.packbuilder.ui;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.WrappedText;

/** Findings under each other: a shape by weight, then the sentence. */
final class FindingsList extends JPanel {
    private static final long serialVersionUID = 1L;

    FindingsList() {
        super(new Column(8));
        setOpaque(false);
    }

    void show(List<PackFinding> findings) {
        removeAll();
        for (PackFinding finding : findings) {
            add(row(finding));
        }
        revalidate();
        repaint();
    }

    private static JPanel row(PackFinding finding) {
        JPanel row = new JPanel(new BorderLayout(8, 0));
        row.setOpaque(false);
        JLabel shape = new JLabel(switch (finding.weight()) {
            case BLOCKS -> Glyph.CIRCLE_X.icon(16, Token.BAD);
            case WARNS -> Glyph.TRIANGLE_ALERT.icon(16, Token.WARN);
            case GOOD -> Glyph.CIRCLE_CHECK.icon(16, Token.GOOD);
        });
        shape.setVerticalAlignment(SwingConstants.TOP);
        shape.getAccessibleContext().setAccessibleName(switch (finding.weight()) {
            case BLOCKS -> "Must be mended";
            case WARNS -> "Warning";
            case GOOD -> "All well";
        });
        row.add(shape, BorderLayout.WEST);
        row.add(new WrappedText(finding.sentence(), StudioFonts::body, Token.TEXT), BorderLayout.CENTER);
        return row;
    }
}
