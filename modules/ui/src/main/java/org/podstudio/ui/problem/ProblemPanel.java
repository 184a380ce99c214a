package org.podstudio.ui.problem;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.WrappedText;

/** A problem in three sentences: what happened, why, and what to do next. */
public final class ProblemPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    public ProblemPanel(Problem problem) {
        super(new BorderLayout(px(12), 0));
        setOpaque(false);
        JLabel shape = new JLabel(Glyph.TRIANGLE_ALERT.icon(20, Token.BAD));
        shape.setVerticalAlignment(SwingConstants.TOP);
        shape.setBorder(new EmptyBorder(1, 0, 0, 0));
        add(shape, BorderLayout.LINE_START);
        JPanel words = new JPanel(new Column(px(8)));
        words.setOpaque(false);
        words.add(new WrappedText(problem.what(), StudioFonts::section, Token.TEXT));
        words.add(new WrappedText(problem.why(), StudioFonts::body, Token.SECOND));
        words.add(new WrappedText(WindowWords.next(problem), StudioFonts::body, Token.TEXT));
        add(words, BorderLayout.CENTER);
        getAccessibleContext().setAccessibleName(problem.what());
        getAccessibleContext().setAccessibleDescription(problem.why() + " " + WindowWords.next(problem));
    }
}
