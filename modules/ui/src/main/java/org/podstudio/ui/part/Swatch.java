package org.podstudio.ui.part;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import org.podstudio.ui.Scale;
import org.podstudio.ui.Token;

/** A small field of one colour with a line around it, so that it is seen on any ground. What it shows is always said in words beside it. */
public final class Swatch implements Icon {
    private final Color color;
    private final int sidePx;

    /** @param rgb 0xRRGGBB. @param side at 100 % */
    public Swatch(int rgb, int side) {
        this.color = new Color(rgb);
        this.sidePx = Scale.px(side);
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        int round = Scale.px(5);
        g.setColor(color);
        g.fillRoundRect(x, y, sidePx, sidePx, round, round);
        g.setColor(Token.TEXT.color(0.35));
        g.drawRoundRect(x, y, sidePx - 1, sidePx - 1, round, round);
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return sidePx;
    }

    @Override
    public int getIconHeight() {
        return sidePx;
    }
}
