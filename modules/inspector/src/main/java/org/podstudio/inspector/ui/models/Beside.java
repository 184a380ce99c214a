package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.ui.part.ByOrder;

/**
 * A shape or label at the leading side and paragraphs beside it, one below the other, a button at the end where there is one. Text that
 * wraps gets its width before it is asked for its height, so that all is right at the first layout.
 */
final class Beside implements ByOrder {
    /** Constraint of the part at the end. */
    static final String END = "end";

    private final int leadingPx;
    private final int gapPx;
    private final int betweenPx;
    private @Nullable Component end;

    /** @param leadingPx width of the first part @param gapPx beside it @param betweenPx between paragraphs */
    Beside(int leadingPx, int gapPx, int betweenPx) {
        this.leadingPx = leadingPx;
        this.gapPx = gapPx;
        this.betweenPx = betweenPx;
    }

    @Override
    public void addLayoutComponent(String name, Component part) {
        if (END.equals(name)) {
            end = part;
        }
    }

    private List<Component> paragraphs(Container parent) {
        return Arrays.stream(parent.getComponents()).skip(1).filter(part -> part != end).toList();
    }

    private int room(Container parent) {
        Insets in = parent.getInsets();
        int all = (parent.getWidth() > 0 ? parent.getWidth() : px(320)) - in.left - in.right;
        return Math.max(px(40), all - leadingPx - gapPx - (end == null ? 0 : end.getPreferredSize().width + px(4)));
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        int width = room(parent);
        int height = 0;
        for (Component part : paragraphs(parent)) {
            height += (height > 0 ? betweenPx : 0) + high(part, width);
        }
        Insets in = parent.getInsets();
        int least = Math.max(parent.getComponent(0).getPreferredSize().height, end == null ? 0 : end.getPreferredSize().height);
        return new Dimension(px(200), Math.max(height, least) + in.top + in.bottom);
    }

    private static int high(Component part, int width) {
        part.setSize(width, Math.max(1, part.getHeight())); // without a height, text does not take its width
        return part.getPreferredSize().height;
    }

    @Override
    public void layoutContainer(Container parent) {
        Insets in = parent.getInsets();
        boolean turned = !parent.getComponentOrientation().isLeftToRight();
        int width = parent.getWidth();
        int room = room(parent);
        Component first = parent.getComponent(0);
        place(first, in.left, in.top, leadingPx, first.getPreferredSize().height, width, turned);
        int x = in.left + leadingPx + gapPx;
        int y = in.top;
        for (Component part : paragraphs(parent)) {
            int height = high(part, room);
            place(part, x, y, room, height, width, turned);
            y += height + betweenPx;
        }
        if (end != null) {
            Dimension size = end.getPreferredSize();
            place(end, width - in.right - size.width, in.top, size.width, size.height, width, turned);
        }
    }

    private static void place(Component part, int x, int y, int w, int h, int width, boolean turned) {
        part.setBounds(turned ? width - x - w : x, y, w, h);
    }
}
