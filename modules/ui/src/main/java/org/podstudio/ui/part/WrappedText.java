package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.JTextArea;
import javax.swing.border.EmptyBorder;
import javax.swing.text.DefaultCaret;
import org.podstudio.ui.Token;

/**
 * A paragraph that wraps, long names behind their marks, and can be selected and copied with the mouse, but not edited. Tab passes it
 * by: nothing can be done there, and nothing would show that the keyboard is. A {@link #value} is reached, and has a ring then.
 */
public final class WrappedText extends JTextArea {
    private static final long serialVersionUID = 1L;
    /** Of a value, around its text. */
    public static final int RING_PX = px(4);

    private final transient Supplier<Font> type;
    private final Token color;
    private boolean file;
    /** Whether Tab stops here. */
    private boolean reached;
    /** Whether the mouse is selecting here. */
    private boolean pressed;

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
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                pressed = false;
                repaint();
            }
        });
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

    /** Something to copy, which the keyboard reaches as well. It has room for a ring around it, {@link #RING_PX} at each side. */
    public static WrappedText value(String text, Supplier<Font> type, Token color) {
        WrappedText value = new WrappedText(text, type, color);
        value.reached = true;
        value.updateUI();
        return value;
    }

    @Override
    public boolean isFocusable() {
        return super.isFocusable() && (reached || pressed);
    }

    @Override
    protected void processMouseEvent(MouseEvent event) {
        if (event.getID() == MouseEvent.MOUSE_PRESSED) {
            pressed = true;
        }
        super.processMouseEvent(event);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (reached && isFocusOwner()) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            Paint.focus(g, 0, 0, getWidth(), getHeight(), px(4));
            g.dispose();
        }
    }

    @Override
    public void updateUI() {
        setUI(new WrapUI());
        setOpaque(false);
        int room = reached ? RING_PX : 0;
        setBorder(new EmptyBorder(room, room, room, room));
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
