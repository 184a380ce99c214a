package org.podstudio.ui.part;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;

/** Parts side by side, as large as they like, on as many lines as it takes; its height follows the width it has. */
public final class WrappingRow implements ByOrder {
    private final int gapPx;

    /** @param gapPx between parts and between lines */
    public WrappingRow(int gapPx) {
        this.gapPx = gapPx;
    }

    @Override
    public Dimension preferredLayoutSize(Container row) {
        return flow(row, row.getWidth() <= 0 ? Dialogs.WIDTH_PX : row.getWidth(), false);
    }

    @Override
    public Dimension minimumLayoutSize(Container row) {
        return preferredLayoutSize(row);
    }

    @Override
    public void layoutContainer(Container row) {
        flow(row, row.getWidth(), true);
    }

    private Dimension flow(Container row, int width, boolean place) {
        Insets insets = row.getInsets();
        int end = width - insets.right;
        int x = insets.left;
        int y = insets.top;
        int line = 0;
        for (Component part : row.getComponents()) {
            if (!part.isVisible()) {
                continue;
            }
            Dimension size = part.getPreferredSize();
            if (x > insets.left && x + size.width > end) {
                x = insets.left;
                y += line + gapPx;
                line = 0;
            }
            if (place) {
                int left = row.getComponentOrientation().isLeftToRight() ? x : width - x - size.width;
                part.setBounds(left, y, size.width, size.height);
            }
            x += size.width + gapPx;
            line = Math.max(line, size.height);
        }
        return new Dimension(width, y + line + insets.bottom);
    }
}
