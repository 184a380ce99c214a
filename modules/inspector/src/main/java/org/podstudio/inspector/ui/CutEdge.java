package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/**
 * One end of what is kept of a sound: dragged, or moved with the arrow keys by a hundredth of a second, with Shift by a thousandth, with
 * the page keys by a second; Home takes it back to the file's own.
 */
final class CutEdge extends PaintedPart {
    private static final long serialVersionUID = 1L;
    /** Wide enough to be taken hold of. */
    static final int WIDTH_PX = px(14);
    private static final int GRIP_PX = px(20);
    private static final double STEP = 0.01;
    private static final double FINE_STEP = 0.001;
    private static final double LARGE_STEP = 1;

    private final boolean first;
    private boolean dragging;
    /** Where it was taken hold of, from the border of what is kept: it stays as far from the pointer. */
    private int held;

    /** What moving an end asks of the strip that it stands on. */
    interface Moves {
        /** To a place on the strip. @param x in pixels of the strip */
        void dragged(int x);

        /** The drag is over: what it came to counts. */
        void dropped();

        void by(double seconds);

        void home();
    }

    /** @param first whether it is the beginning of what is kept */
    CutEdge(boolean first, String name, String tip, Moves moves) {
        super(AccessibleRole.SLIDER);
        this.first = first;
        setName(first ? "cut-start" : "cut-end");
        setFocusable(true);
        setToolTipText(tip);
        getAccessibleContext().setAccessibleName(name);
        setCursor(Cursor.getPredefinedCursor(first ? Cursor.W_RESIZE_CURSOR : Cursor.E_RESIZE_CURSOR));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                dragging = true;
                held = e.getX() - border();
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                moves.dragged(getX() + e.getX() - held);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                dragging = false;
                moves.dropped();
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        key("LEFT", () -> moves.by(-STEP));
        key("RIGHT", () -> moves.by(STEP));
        key("shift LEFT", () -> moves.by(-FINE_STEP));
        key("shift RIGHT", () -> moves.by(FINE_STEP));
        key("PAGE_UP", () -> moves.by(-LARGE_STEP));
        key("PAGE_DOWN", () -> moves.by(LARGE_STEP));
        key("HOME", moves::home);
    }

    private void key(String stroke, Runnable done) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                done.run();
            }
        });
    }

    boolean dragging() {
        return dragging;
    }

    /** Where in its own width what is kept begins or ends. */
    private int border() {
        return first ? WIDTH_PX : 0;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.ACCENT.color());
        g.fillRect(first ? WIDTH_PX - px(2) : 0, 0, px(2), getHeight());
        int x = px(2);
        int wide = WIDTH_PX - px(4);
        int y = (getHeight() - GRIP_PX) / 2;
        g.fillRoundRect(x, y, wide, GRIP_PX, px(4), px(4));
        g.setColor(Token.ON_ACCENT.color());
        int middle = x + wide / 2;
        g.fillRect(middle - px(2), y + px(5), px(1), GRIP_PX - px(10));
        g.fillRect(middle + px(1), y + px(5), px(1), GRIP_PX - px(10));
        if (isFocusOwner()) {
            Paint.focus(g, 0, 0, getWidth(), getHeight(), px(6));
        }
        g.dispose();
    }
}
