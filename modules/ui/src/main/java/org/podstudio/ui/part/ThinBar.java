package org.podstudio.ui.part;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.AccessibleRole;
import org.podstudio.ui.Token;

/** Progress as a bar 4 px high. */
public final class ThinBar extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = 4;

    private int percent;
    private Token color = Token.ACCENT;

    public ThinBar() {
        super(AccessibleRole.PROGRESS_BAR);
    }

    /** @param percent 0 to 100 */
    public void show(int percent, Token color) {
        this.percent = Math.clamp(percent, 0, 100);
        this.color = color;
        getAccessibleContext().setAccessibleName(this.percent + " percent");
        repaint();
    }

    public int percent() {
        return percent;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(80, HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int y = (getHeight() - HEIGHT_PX) / 2;
        g.setColor(Token.LINE.color());
        g.fillRoundRect(0, y, getWidth(), HEIGHT_PX, HEIGHT_PX, HEIGHT_PX);
        g.setColor(color.color());
        g.fillRoundRect(0, y, getWidth() * percent / 100, HEIGHT_PX, HEIGHT_PX, HEIGHT_PX);
        g.dispose();
    }
}
