package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.Token;

/** Rows on one raised ground with round corners, with a hairline between those that are seen. */
public final class Card extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int ARC_PX = px(16);
    private static final int SIDE_PX = px(16);

    public Card() {
        super(new Column(1));
        setOpaque(false);
        setBorder(new EmptyBorder(px(4), SIDE_PX, px(4), SIDE_PX));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        ground(g, getWidth(), getHeight());
        Insets in = getInsets();
        boolean first = true;
        for (Component row : getComponents()) {
            if (row.isVisible()) {
                if (!first) {
                    g.fillRect(in.left, row.getY() - 1, getWidth() - in.left - in.right, 1);
                }
                first = false;
            }
        }
        g.dispose();
    }

    /** Paints the ground of a card and leaves the colour of lines set. */
    static void ground(Graphics2D g, int width, int height) {
        Paint.shapes(g);
        g.setColor(Token.RAISED.color());
        g.fillRoundRect(0, 0, width - 1, height - 1, ARC_PX, ARC_PX);
        g.setColor(Token.LINE.color());
        g.drawRoundRect(0, 0, width - 1, height - 1, ARC_PX, ARC_PX);
    }
}
