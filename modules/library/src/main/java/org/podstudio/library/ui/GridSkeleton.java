package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.RoundRectangle2D;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.part.Skeleton;

/** The shape of the grid while a project is opened. */
@Messages("Skeleton_theProjectIsBeing=The project is being opened")
final class GridSkeleton extends Skeleton {
    private static final long serialVersionUID = 1L;
    private static final int NAME_PX = px(18);

    GridSkeleton() {
        super(Bundle.Skeleton_theProjectIsBeing());
    }

    @Override
    protected void paintShapes(Graphics2D g) {
        GridGeometry geometry = new GridGeometry(200, getWidth(), TabLooks.STANDARD_PX, NAME_PX, TabLooks.Layout.GRID, getComponentOrientation(), 0);
        for (int at : geometry.touching(new Rectangle(getSize()))) {
            Rectangle cell = geometry.cell(at);
            int side = cell.width - 2 * GridGeometry.PAD_PX;
            g.fill(new RoundRectangle2D.Double(cell.x + GridGeometry.PAD_PX, cell.y + GridGeometry.PAD_PX, side, side, px(12), px(12)));
            g.fill(new RoundRectangle2D.Double(cell.getCenterX() - side * 0.3, cell.y + side + px(14), side * 0.6, px(6), px(6), px(6)));
        }
    }
}
