package org.podstudio.inspector.ui;

import java.awt.Cursor;
import java.awt.Point;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Excerpt.Box;

/**
 * A frame that is being moved or sized within a picture.
 *
 * @param from where on the screen the drag began
 * @param box the frame then, in pixels of the picture
 * @param edges that go along; {@link #MOVE} when the frame moves as a whole
 */
record FrameDrag(Point from, Box box, int edges, PixelSize within) {
    static final int MOVE = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int TOP = 4;
    static final int BOTTOM = 8;

    /** The least side of a frame: smaller ones cannot be taken hold of. */
    private static final int LEAST_PX = 16;

    /** The frame after so many pixels of the picture; never outside of it. */
    Box to(int x, int y) {
        if (edges == MOVE) {
            return new Box(Math.clamp((long) box.x() + x, 0, within.width() - box.width()),
                    Math.clamp((long) box.y() + y, 0, within.height() - box.height()), box.width(), box.height());
        }
        int[] across = side(box.x(), box.width(), within.width(), x, (edges & LEFT) != 0, (edges & RIGHT) != 0);
        int[] down = side(box.y(), box.height(), within.height(), y, (edges & TOP) != 0, (edges & BOTTOM) != 0);
        return new Box(across[0], down[0], across[1], down[1]);
    }

    private static int[] side(int start, int length, int most, int by, boolean first, boolean last) {
        int least = Math.min(LEAST_PX, most);
        int end = start + length;
        int begin = first ? Math.clamp((long) start + by, 0, Math.max(0, end - least)) : start;
        int stop = last ? Math.clamp((long) end + by, Math.min(most, begin + least), most) : end;
        return new int[] {begin, stop - begin};
    }

    /** As the pointer looks over it. */
    int cursor() {
        return switch (edges) {
            case LEFT -> Cursor.W_RESIZE_CURSOR;
            case RIGHT -> Cursor.E_RESIZE_CURSOR;
            case TOP -> Cursor.N_RESIZE_CURSOR;
            case BOTTOM -> Cursor.S_RESIZE_CURSOR;
            case LEFT | TOP -> Cursor.NW_RESIZE_CURSOR;
            case RIGHT | TOP -> Cursor.NE_RESIZE_CURSOR;
            case LEFT | BOTTOM -> Cursor.SW_RESIZE_CURSOR;
            case RIGHT | BOTTOM -> Cursor.SE_RESIZE_CURSOR;
            default -> Cursor.MOVE_CURSOR;
        };
    }
}
