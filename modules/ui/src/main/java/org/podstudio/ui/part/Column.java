package org.podstudio.ui.part;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;

/** Stacks components from the top, each as wide as the container, {@code gap} pixels apart; hidden ones take no room. */
public record Column(int gapPx) implements ByOrder {
    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return size(parent, false);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return size(parent, true);
    }

    private Dimension size(Container parent, boolean minimum) {
        Insets in = parent.getInsets();
        int width = 0;
        int height = 0;
        for (Component c : parent.getComponents()) {
            if (c.isVisible()) {
                Dimension d = c.getPreferredSize();
                width = Math.max(width, minimum ? c.getMinimumSize().width : d.width);
                height += (height > 0 ? gapPx : 0) + d.height;
            }
        }
        return new Dimension(width + in.left + in.right, height + in.top + in.bottom);
    }

    @Override
    public void layoutContainer(Container parent) {
        Insets in = parent.getInsets();
        int width = parent.getWidth() - in.left - in.right;
        int y = in.top;
        for (Component c : parent.getComponents()) {
            if (c.isVisible()) {
                // The width comes first: text that wraps only then knows its height.
                c.setSize(width, c.getHeight());
                if (c instanceof Container inner && inner.getLayout() instanceof Column) {
                    inner.doLayout(); // so does the text within it
                }
                int height = c.getPreferredSize().height;
                c.setBounds(in.left, y, width, height);
                y += height + gapPx;
            }
        }
    }
}
