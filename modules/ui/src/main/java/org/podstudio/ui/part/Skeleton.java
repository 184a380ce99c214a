package org.podstudio.ui.part;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.HierarchyEvent;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.podstudio.ui.Token;

/** The shapes of what is on its way: not at once, because what comes at once needs no sign. */
public abstract class Skeleton extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Source: UX10. */
    private static final int PATIENCE_MS = 150;

    private boolean shown;

    /** @param name what is waited for, for those who hear it */
    protected Skeleton(String name) {
        setOpaque(false);
        getAccessibleContext().setAccessibleName(name);
        Timer patience = new Timer(PATIENCE_MS, e -> {
            shown = true;
            repaint();
        });
        patience.setRepeats(false);
        addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                shown = false;
                patience.stop();
                if (isShowing()) {
                    patience.start();
                }
            }
        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (shown) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setColor(Token.RAISED.color(0.6));
            paintShapes(g);
            g.dispose();
        }
    }

    /** Where what comes will stand. @param g with the colour of the shapes */
    protected abstract void paintShapes(Graphics2D g);
}
