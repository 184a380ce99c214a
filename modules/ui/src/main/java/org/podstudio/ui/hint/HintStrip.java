package org.podstudio.ui.hint;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.HierarchyEvent;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;

/**
 * A quiet line with a hint for who is here for the first time, and a button that dismisses it for good. It has a place of its own among the
 * parts of a window, covers nothing, takes no room while its hint is not seen, and never takes the keyboard.
 */
@Messages({"HINT_gotIt=Got it", "# {0} - the hint", "HINT_dismiss=Got it: {0}", "HINT_tip=Do not show this hint again"})
public class HintStrip extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Hints hints;
    private final String hint;
    private final transient BooleanSupplier here;
    private final JPanel strip = new TokenPanel(new BorderLayout(px(8), 0), Token.RAISED, TokenPanel.Line.TOP);
    private final WrappedText words;
    private final JButton gotIt;

    /** @param hint its name, which is kept @param here whether what it speaks of can be done now, where that is not always so */
    public HintStrip(Hints hints, String hint, String words, BooleanSupplier here) {
        super(new BorderLayout());
        this.hints = hints;
        this.hint = hint;
        this.here = here;
        setOpaque(false);
        setName("hint-" + hint);
        ThemedLabel sign = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
        sign.setIcon(Glyph.INFO.icon(16, Token.INFO));
        this.words = new WrappedText(words, StudioFonts::caption, Token.SECOND);
        this.words.setFocusable(false);
        gotIt = Buttons.plain(Bundle.HINT_gotIt(), e -> hints.dismiss(hint));
        gotIt.setName("got-it");
        gotIt.setToolTipText(Bundle.HINT_tip());
        // A click leaves the keyboard where it is; Tab still reaches it.
        gotIt.setRequestFocusEnabled(false);
        // In the middle of its words, on however many lines they are.
        JPanel end = new JPanel(new GridBagLayout());
        end.setOpaque(false);
        end.setBorder(new EmptyBorder(px(2), 0, px(2), 0));
        end.add(gotIt);
        JPanel middle = new JPanel(new GridBagLayout());
        middle.setOpaque(false);
        middle.add(this.words, new GridBagConstraints(0, 0, 1, 1, 1, 1, GridBagConstraints.CENTER, GridBagConstraints.HORIZONTAL,
                new Insets(0, 0, 0, 0), 0, 0));
        strip.setBorder(new EmptyBorder(px(3), px(12), px(2), px(8)));
        strip.add(sign, BorderLayout.LINE_START);
        strip.add(middle, BorderLayout.CENTER);
        strip.add(end, BorderLayout.LINE_END);
        strip.setVisible(false);
        add(strip);
        say(words);
        hints.add(this);
        addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                hints.choose();
            }
        });
    }

    /** Other words, such as with other keys. */
    public final void say(String hinted) {
        words.setText(hinted);
        gotIt.getAccessibleContext().setAccessibleName(Bundle.HINT_dismiss(hinted));
    }

    /** What it speaks of came or went. */
    public void look() {
        hints.choose();
    }

    String hint() {
        return hint;
    }

    boolean placed() {
        return isShowing() && here.getAsBoolean();
    }

    void reveal(boolean now) {
        if (strip.isVisible() != now) {
            strip.setVisible(now);
            revalidate();
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return strip.isVisible() ? super.getPreferredSize() : new Dimension(0, 0);
    }
}
