package org.podstudio.library.ui.filters;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.WrappedText;

/** Below the facets: that colours are not counted yet, in a library from before they were, and what finds them out. */
@Messages({
    "# {0} - how many", "# {1} - the same as a number",
    "UNSEEN_colors={0,choice,1#The colours of 1 picture are|1<The colours of {1} pictures are} not known yet.",
    "UNSEEN_find=Find out"
})
final class UnseenLine extends JPanel {
    private static final long serialVersionUID = 1L;

    private final WrappedText words = new WrappedText("", StudioFonts::caption, Token.SECOND);

    UnseenLine(Runnable find) {
        super(new Column(px(4)));
        setOpaque(false);
        setName("filters-unseen");
        setBorder(new EmptyBorder(px(8), px(12), px(4), px(8)));
        add(words);
        JButton button = Buttons.plain(Bundle.UNSEEN_find(), e -> find.run());
        button.setName("find-colors");
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        row.add(button, BorderLayout.LINE_START);
        add(row);
        show(0);
    }

    /** @param pictures whose colours are not known */
    void show(int pictures) {
        setVisible(pictures > 0);
        words.setText(Bundle.UNSEEN_colors(pictures, Texts.count(pictures)));
        words.getAccessibleContext().setAccessibleName(words.getText());
    }
}
