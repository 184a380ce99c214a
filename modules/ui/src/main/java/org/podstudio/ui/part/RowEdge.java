package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.Token;

/** The edge of a row in a list: room at both ends and, at the row that has the keyboard, the ring. */
public final class RowEdge extends EmptyBorder {
    private static final long serialVersionUID = 1L;

    private final boolean focused;

    /** @param left in pixels, as {@code right}; the row's height is its own @param focused what a renderer is told */
    public RowEdge(int left, int right, boolean focused) {
        super(0, left, 0, right);
        this.focused = focused;
    }

    @Override
    public void paintBorder(Component c, Graphics graphics, int x, int y, int width, int height) {
        if (focused) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setColor(Token.FOCUS.color());
            g.setStroke(new BasicStroke(px(2)));
            double half = px(2) / 2.0;
            g.draw(new Rectangle2D.Double(x + half, y + half, width - 2 * half, height - 2 * half));
            g.dispose();
        }
    }
}
