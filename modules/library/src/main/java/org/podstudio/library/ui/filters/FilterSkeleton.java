package org.podstudio.library.ui.filters;

import static org.podstudio.ui.Scale.px;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Skeleton;

/** The shapes of facets and their values until they are counted. */
@Messages("FilterSkeleton_counting=The assets are being counted")
final class FilterSkeleton extends Skeleton {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN_PX = px(16);
    private static final int ROW_PX = px(28);
    private static final int BAR_PX = px(8);
    private static final int NUMBER_PX = px(20);
    private static final int GROUPS = 3;
    /** How wide the values of a group are, as parts of the dock's width. */
    private static final double[] VALUES = {0.42, 0.3, 0.36, 0.24};

    FilterSkeleton() {
        super(Bundle.FilterSkeleton_counting());
    }

    @Override
    protected void paintShapes(Graphics2D g) {
        g.setColor(Token.LINE.color(0.7)); // raised is as light as a light panel
        int y = MARGIN_PX;
        for (int group = 0; group < GROUPS; group++) {
            bar(g, MARGIN_PX, y, getWidth() * 0.22);
            y += ROW_PX;
            for (double part : VALUES) {
                bar(g, MARGIN_PX * 2, y, getWidth() * part);
                bar(g, getWidth() - MARGIN_PX - NUMBER_PX, y, NUMBER_PX);
                y += ROW_PX;
            }
            y += MARGIN_PX;
        }
    }

    private void bar(Graphics2D g, double x, double y, double width) {
        double from = getComponentOrientation().isLeftToRight() ? x : getWidth() - x - width;
        g.fill(new RoundRectangle2D.Double(from, y, width, BAR_PX, BAR_PX, BAR_PX));
    }
}
