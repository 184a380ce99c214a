package org.podstudio.library.ui;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;

/** The shape of the grid while a project is opened: not at once, because what comes at once needs no sign. */
@Messages("Skeleton_theProjectIsBeing=The project is being opened")
final class Skeleton extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Source: UX10. */
    private static final int PATIENCE_MS = 150;
    private static final int NAME_PX = 18;

    private boolean shown;

    Skeleton() {
        setOpaque(false);
        getAccessibleContext().setAccessibleName(Bundle.Skeleton_theProjectIsBeing());
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
        if (!shown) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.RAISED.color(0.6));
        GridGeometry geometry = new GridGeometry(200, getWidth(), TabLooks.STANDARD_PX, NAME_PX, TabLooks.Layout.GRID, getComponentOrientation());
        for (int at : geometry.touching(new Rectangle(getSize()))) {
            Rectangle cell = geometry.cell(at);
            int side = cell.width - 2 * GridGeometry.PAD_PX;
            g.fill(new RoundRectangle2D.Double(cell.x + GridGeometry.PAD_PX, cell.y + GridGeometry.PAD_PX, side, side, 12, 12));
            g.fill(new RoundRectangle2D.Double(cell.getCenterX() - side * 0.3, cell.y + side + 14, side * 0.6, 6, 6, 6));
        }
        g.dispose();
    }
}
