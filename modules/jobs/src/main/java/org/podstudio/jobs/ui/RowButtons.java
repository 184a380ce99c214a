package org.podstudio.jobs.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * Buttons at the end of a row that are painted while the pointer is over the row or the keyboard is in it. They are always there for the
 * keyboard and for screen readers.
 */
final class RowButtons extends JPanel {
    private static final long serialVersionUID = 1L;

    private final JComponent row;
    private boolean hovered;

    /** @param row holds this panel @param others parts of the row that listen to the pointer or take the keyboard themselves */
    RowButtons(JComponent row, List<JButton> buttons, List<JComponent> others, int widthPx) {
        super(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        this.row = row;
        setOpaque(false);
        setPreferredSize(new Dimension(widthPx, px(28)));
        Watch watch = new Watch();
        watch.follow(row);
        others.forEach(watch::follow);
        for (JButton button : buttons) {
            add(button);
            watch.follow(button);
        }
    }

    boolean seen() {
        Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return hovered || focused != null && SwingUtilities.isDescendingFrom(focused, row);
    }

    boolean hovered() {
        return hovered;
    }

    @Override
    protected void paintChildren(Graphics g) {
        if (seen()) {
            super.paintChildren(g);
        }
    }

    /** From part to part the pointer leaves one and enters the next; it has left the row when it is outside of it. */
    private final class Watch extends MouseAdapter implements FocusListener {
        void follow(JComponent part) {
            part.addMouseListener(this);
            part.addFocusListener(this);
        }

        @Override
        public void mouseEntered(MouseEvent e) {
            at(e);
        }

        @Override
        public void mouseExited(MouseEvent e) {
            at(e);
        }

        private void at(MouseEvent e) {
            hovered = row.contains(SwingUtilities.convertPoint(e.getComponent(), e.getPoint(), row));
            row.repaint();
        }

        @Override
        public void focusGained(FocusEvent e) {
            row.repaint();
        }

        @Override
        public void focusLost(FocusEvent e) {
            row.repaint();
        }
    }
}
