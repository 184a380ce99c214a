package org.podstudio.library.ui;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.JComponent;
import javax.swing.JViewport;
import org.podstudio.ui.part.Paint;

/** The ring around all assets while the keyboard is there and none of them has it. Lets the mouse through. */
final class GridRing extends JComponent {
    private static final long serialVersionUID = 1L;

    private final AssetGrid grid;
    private final JViewport under;

    /** @param under what the grid is scrolled in, and what the ring lies on */
    GridRing(AssetGrid grid, JViewport under) {
        this.grid = grid;
        this.under = under;
        setFocusable(false);
        setVisible(false);
        setName("grid-ring");
        grid.selection().listen(this::follow);
        grid.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                follow();
            }

            @Override
            public void focusLost(FocusEvent e) {
                follow();
            }
        });
    }

    private void follow() {
        boolean wanted = grid.isFocusOwner() && grid.selection().leadId().isEmpty();
        if (wanted != isVisible()) {
            // What is copied on while scrolling would take parts of the ring along.
            under.setScrollMode(wanted ? JViewport.SIMPLE_SCROLL_MODE : JViewport.BLIT_SCROLL_MODE);
            setVisible(wanted);
        }
    }

    @Override
    public boolean contains(int x, int y) {
        return false;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        Paint.focus(g, 0, 0, getWidth(), getHeight(), 0);
        g.dispose();
    }
}
