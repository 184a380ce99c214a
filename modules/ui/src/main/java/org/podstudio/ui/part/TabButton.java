package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JToggleButton;

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
            Paint.ring(g, px(1), px(4), getWidth() - 2 * px(1), getHeight() - 2 * px(4), px(6));
            g.dispose();
        }
    }
}
