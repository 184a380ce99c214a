package org.podstudio.ui.part;

import java.awt.Dimension;
import java.awt.Font;
import java.util.function.Supplier;
import javax.swing.JTextArea;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.Token;

/** A paragraph that wraps and can be selected and copied, but not edited. */
public final class WrappedText extends JTextArea {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Font> type;
    private final Token color;

    public WrappedText(String text, Supplier<Font> type, Token color) {
        super(text);
        this.type = type;
        this.color = color;
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setOpaque(false);
        setFocusable(true);
        setBorder(new EmptyBorder(0, 0, 0, 0));
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setOpaque(false);
        setBorder(new EmptyBorder(0, 0, 0, 0));
        if (type != null) {
            setFont(type.get());
            setForeground(color.color());
        }
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(40, super.getMinimumSize().height);
    }
}
