package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.ComponentOrientation;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.text.Bidi;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;

/**
 * A prompt to be read and written in place. It grows with its text up to a number of rows. Leaving it or Ctrl+Enter hands over what was
 * typed, Escape takes that back; what was not typed is never handed over.
 */
final class PromptField extends JTextArea {
    private static final long serialVersionUID = 1L;

    private final int mostRows;
    private final transient Predicate<String> save;
    private final transient Runnable left;
    private String hint = "";
    /** What it was when it was shown: only a change is handed over. */
    private String shown = "";

    /**
     * @param mostRows how many rows it grows to; more are scrolled
     * @param save takes what was typed, or tells that it cannot: then it stays to be mended
     * @param left by Escape
     */
    PromptField(String name, int mostRows, Predicate<String> save, Runnable left) {
        this.mostRows = mostRows;
        this.save = save;
        this.left = left;
        setName(name);
        setLineWrap(true);
        setWrapStyleWord(true);
        setFont(StudioFonts.mono());
        // Swing would write a tab, and nobody would come out of here by keys.
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                commit();
            }
        });
        key(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, InputEvent.CTRL_DOWN_MASK), "commit-prompt", this::commit);
        key(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "leave-prompt", this::revert);
    }

    private void key(KeyStroke stroke, String name, Runnable does) {
        getInputMap().put(stroke, name);
        getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(StudioFonts.mono());
    }

    /** Hands over what was typed, if anything was. */
    void commit() {
        if (!getText().equals(shown)) {
            String before = shown;
            shown = getText();
            if (!save.test(shown)) {
                shown = before;
            }
        }
    }

    private void revert() {
        setText(shown);
        left.run();
    }

    /** Other assets are going to be shown: what was typed belongs to those shown until now, and is not carried on. */
    void leave() {
        commit();
        shown = "";
        setText("");
    }

    /** @param text empty when several differ @param hint said where nothing is written */
    void show(Optional<String> text, String hint) {
        this.hint = hint;
        if (getText().equals(shown)) {
            boolean other = !text.orElse("").equals(shown);
            shown = text.orElse("");
            if (other) {
                setText(shown); // else the caret would jump
                setCaretPosition(0);
            }
        }
        boolean leftToRight = shown.isEmpty() ? getComponentOrientation().isLeftToRight()
                : new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        setComponentOrientation(leftToRight ? ComponentOrientation.LEFT_TO_RIGHT : ComponentOrientation.RIGHT_TO_LEFT);
        repaint();
    }

    /** Its scroll pane would keep to itself that the text has grown. */
    @Override
    public void revalidate() {
        super.revalidate();
        if (SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane scroll && scroll.getParent() instanceof JComponent around) {
            scroll.invalidate();
            around.revalidate();
        }
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        if (SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane scroll) {
            int width = scroll.getWidth() - scroll.getInsets().left - scroll.getInsets().right;
            if (width > 0 && width != getWidth()) {
                setSize(width, Math.max(1, getHeight())); // wrapped text knows its height only then
            }
        }
        int row = getRowHeight();
        int around = getInsets().top + getInsets().bottom;
        int height = Math.clamp(getPreferredSize().height, row + around, mostRows * row + around);
        return new Dimension(px(120), height);
    }

    /** The look and feel paints no hint into areas. */
    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (getText().isEmpty()) {
            Graphics2D words = (Graphics2D) g.create();
            Paint.text(words);
            words.setFont(StudioFonts.body());
            words.setColor(Token.SECOND.color());
            int width = words.getFontMetrics().stringWidth(hint);
            int x = getComponentOrientation().isLeftToRight() ? getInsets().left : getWidth() - getInsets().right - width;
            words.drawString(hint, x, getInsets().top + words.getFontMetrics().getAscent());
            words.dispose();
        }
    }
}
