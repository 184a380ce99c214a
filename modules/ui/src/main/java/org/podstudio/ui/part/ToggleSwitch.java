package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import javax.swing.JCheckBox;
import org.podstudio.ui.Token;

/** A check box that looks like a switch: for what takes effect at once. */
public final class ToggleSwitch extends JCheckBox {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH_PX = px(36);
    private static final int HEIGHT_PX = px(20);
    private static final int GAP_PX = px(3);

    /** @param name what it switches, for assistive technology; the label stands elsewhere */
    public ToggleSwitch(String name) {
        setOpaque(false);
        setName(name);
        getAccessibleContext().setAccessibleName(name);
        setIcon(new Pill());
    }

    /** Round ends, a knob on the side that holds; the side says it without colour too. */
    private final class Pill implements Icon {
        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create(x, y, WIDTH_PX, HEIGHT_PX);
            Paint.shapes(g);
            Token ground = !isEnabled() ? Token.LINE : isSelected() ? Token.ACCENT : Token.SECOND;
            // With the keyboard it draws in its edges: between it and the ring the ground shows.
            double edge = isFocusOwner() ? px(3) + 0.5 : 0.5;
            double high = HEIGHT_PX - 2 * edge;
            RoundRectangle2D pill = new RoundRectangle2D.Double(edge, edge, WIDTH_PX - 2 * edge, high, high, high);
            g.setColor(ground.color());
            if (isSelected()) {
                g.fill(pill);
            }
            g.draw(pill);
            if (isFocusOwner()) {
                Paint.ring(g, 1, 1, WIDTH_PX - 2, HEIGHT_PX - 2, HEIGHT_PX - 2);
            }
            double knob = HEIGHT_PX - 2 * GAP_PX - 2 * edge - 1;
            g.setColor(isSelected() ? Token.ON_ACCENT.color() : ground.color());
            double rim = edge + GAP_PX + 0.5;
            boolean right = isSelected() == getComponentOrientation().isLeftToRight();
            g.fill(new Ellipse2D.Double(right ? WIDTH_PX - rim - knob : rim, rim, knob, knob));
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return WIDTH_PX;
        }

        @Override
        public int getIconHeight() {
            return HEIGHT_PX;
        }
    }
}
