package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseWheelEvent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/**
 * A place to write or to choose in that scrolls: outlined like a field, and with the ring of one while what is in it has the keyboard.
 * The ring lies in the edges, which what is in it never paints over.
 */
public final class FieldScroll extends JScrollPane {
    private static final long serialVersionUID = 1L;

    /** @param view stays the only one */
    public FieldScroll(Component view) {
        super(view);
        putClientProperty("FlatLaf.style", "border:2,2,2,2,$Component.borderColor,1,6");
        view.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    /** Where there is nothing to scroll here, the wheel is meant for what lies around. */
    @Override
    protected void processMouseWheelEvent(MouseWheelEvent e) {
        if (getParent() == null || getVerticalScrollBar().isVisible() || getHorizontalScrollBar().isVisible()) {
            super.processMouseWheelEvent(e);
        } else {
            getParent().dispatchEvent(SwingUtilities.convertMouseEvent(this, e, getParent()));
        }
    }

    @Override
    public void paint(Graphics graphics) {
        super.paint(graphics);
        Component view = getViewport().getView();
        if (view != null && view.isFocusOwner()) {
            Graphics2D g = (Graphics2D) graphics.create();
            double half = px(2) / 2.0;
            Paint.ring(g, half, half, getWidth() - 2 * half, getHeight() - 2 * half, px(6));
            g.dispose();
        }
    }
}
