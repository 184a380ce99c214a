package org.podstudio.ui.play;

import static org.podstudio.ui.Scale.px;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/** A time line: click or drag to go to a time. Arrows go on by a hundredth, Page keys by a tenth. */
@Messages("Play_position=Position")
final class ScrubBar extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(28);
    private static final int LINE_PX = px(4);
    private static final int KNOB_PX = px(12);

    private final transient DoubleConsumer moved;
    private final transient DoubleFunction<String> time;
    private double share;
    private boolean dragging;

    /** @param moved takes the share of the length, 0 to 1; @param time says it in words */
    ScrubBar(DoubleConsumer moved, DoubleFunction<String> time) {
        super(AccessibleRole.SLIDER);
        this.moved = moved;
        this.time = time;
        setName("scrub");
        setFocusable(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        getAccessibleContext().setAccessibleName(Bundle.Play_position());
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                dragging = true;
                go(at(e));
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                go(at(e));
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                dragging = false;
                repaint();
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                setToolTipText(time.apply(at(e)));
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        key(KeyEvent.VK_LEFT, () -> share - 0.01);
        key(KeyEvent.VK_RIGHT, () -> share + 0.01);
        key(KeyEvent.VK_PAGE_UP, () -> share - 0.1);
        key(KeyEvent.VK_PAGE_DOWN, () -> share + 0.1);
        key(KeyEvent.VK_HOME, () -> 0);
        key(KeyEvent.VK_END, () -> 1);
    }

    private void key(int code, java.util.function.DoubleSupplier to) {
        getInputMap().put(KeyStroke.getKeyStroke(code, 0), code);
        getActionMap().put(code, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(java.awt.event.ActionEvent e) {
                go(to.getAsDouble());
            }
        });
    }

    private double at(MouseEvent e) {
        return Math.clamp((e.getX() - KNOB_PX / 2.0) / Math.max(1, getWidth() - KNOB_PX), 0, 1);
    }

    private void go(double to) {
        share = Math.clamp(to, 0, 1);
        moved.accept(share);
        repaint();
    }

    /** What is played; while somebody drags, the knob stays in the hand. */
    void show(double played) {
        if (!dragging && played != share) {
            share = played;
            getAccessibleContext().setAccessibleDescription(time.apply(played));
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(120), HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        int y = (getHeight() - LINE_PX) / 2;
        int wide = getWidth() - KNOB_PX;
        int x = (int) Math.round(share * wide);
        g.setColor(Token.TRACK.color());
        g.fillRoundRect(KNOB_PX / 2, y, wide, LINE_PX, LINE_PX, LINE_PX);
        g.setColor(Token.ACCENT.color());
        g.fillRoundRect(KNOB_PX / 2, y, x, LINE_PX, LINE_PX, LINE_PX);
        g.fillOval(x, (getHeight() - KNOB_PX) / 2, KNOB_PX, KNOB_PX);
        if (isFocusOwner()) {
            Paint.ring(g, 1, 1, getWidth() - 3, getHeight() - 3, px(6));
        }
        g.dispose();
    }
}
