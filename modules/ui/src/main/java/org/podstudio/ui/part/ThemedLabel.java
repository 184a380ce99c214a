package org.podstudio.ui.part;

import java.awt.Font;
import java.util.function.Supplier;
import javax.swing.JLabel;
import org.podstudio.ui.Token;

/** A label whose font and colour follow the theme. */
public class ThemedLabel extends JLabel {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Font> type;
    private Token color;

    public ThemedLabel(String text, Supplier<Font> type, Token color) {
        // Names of files and tags are text, whatever they look like.
        putClientProperty("html.disable", Boolean.TRUE);
        setText(text);
        this.type = type;
        this.color = color;
        updateUI();
    }

    public void setColor(Token color) {
        this.color = color;
        setForeground(color.color());
    }

    /** Between icon and text. @param atHundred px at 100 %: FlatLaf scales a label's gap itself, and not a button's */
    public void gap(int atHundred) {
        setIconTextGap(atHundred);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (type != null) {
            setFont(type.get());
            setForeground(color.color());
        }
    }
}
