package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JToggleButton;
import org.podstudio.ui.Token;

/** One of several pages of the same place: underlined while it shows, ringed while it has the keyboard, which the look does not do. */
public final class TabButton extends JToggleButton {
    private static final long serialVersionUID = 1L;

    public TabButton(String title) {
        super(title);
        putClientProperty("JButton.buttonType", "tab");
        putClientProperty("FlatLaf.style", "tab.underlineHeight:2;margin:4,10,4,10;tab.selectedBackground:null");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (isFocusOwner()) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setColor(Token.FOCUS.color());
            g.setStroke(new BasicStroke(px(2)));
            double in = px(4);
            g.draw(new RoundRectangle2D.Double(px(1), in, getWidth() - 2 * px(1), getHeight() - 2 * in, px(6), px(6)));
            g.dispose();
        }
    }
}
