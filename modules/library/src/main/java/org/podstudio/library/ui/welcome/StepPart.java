package org.podstudio.library.ui.welcome;

import static org.podstudio.ui.Scale.px;

import javax.swing.JPanel;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;

/** One step: a question, a sentence about it, and what it is answered with. */
abstract class StepPart extends JPanel {
    private static final long serialVersionUID = 1L;

    StepPart(String question, String words) {
        super(new Column(px(8)));
        setOpaque(false);
        add(new ThemedLabel(question, StudioFonts::section, Token.TEXT));
        WrappedText text = new WrappedText(words, StudioFonts::body, Token.SECOND);
        text.setFocusable(false);
        add(text);
    }
}
