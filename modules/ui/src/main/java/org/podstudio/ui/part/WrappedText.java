package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.util.function.Supplier;
import javax.swing.JTextArea;
import javax.swing.border.EmptyBorder;
import javax.swing.text.DefaultCaret;
import org.podstudio.ui.Token;

/** A paragraph that wraps, long names behind their marks, and can be selected and copied, but not edited. */
public final class WrappedText extends JTextArea {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Font> type;
    private final Token color;
    private boolean file;

    public WrappedText(String text, Supplier<Font> type, Token color) {
        super(text);
        this.type = type;
        this.color = color;
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setOpaque(false);
        setCaret(new SelectingCaret());
        // Tab leaves the text, as it does everywhere but in an editor.
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        setBorder(new EmptyBorder(0, 0, 0, 0));
        updateUI();
    }

    /** A file's name, which is read as {@link org.podstudio.ui.Texts#file} has it; what is selected and copied is the name itself. */
    public void showFile(String name) {
        setText("");
        file = true;
        super.setText(name);
    }

    @Override
    public void setText(String words) {
        file = false;
        super.setText(words);
    }

    /** Whether it is a file's name, and no sentence. */
    boolean file() {
        return file;
    }

    @Override
    public void updateUI() {
        setUI(new WrapUI());
        setOpaque(false);
        setBorder(new EmptyBorder(0, 0, 0, 0));
        if (type != null) {
            setFont(type.get());
            setForeground(color.color());
        }
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(px(40), super.getMinimumSize().height);
    }

    /** Selects, but is not seen: nothing can be typed here. It never scrolls the text into view by itself either. */
    private static final class SelectingCaret extends DefaultCaret {
        private static final long serialVersionUID = 1L;

        @Override
        public void paint(Graphics g) {
            // The selection is painted by the highlighter.
        }

        @Override
        protected void adjustVisibility(Rectangle place) {
            // As above.
        }
    }
}
