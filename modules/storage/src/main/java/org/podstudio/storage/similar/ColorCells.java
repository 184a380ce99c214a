package org.podstudio.storage.similar;

import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.media.OkLab;

/**
 * Cubes of OKLab's space, numbered: what is near a colour lies in at most eight of them, and an index finds those. Stored, so that
 * side and numbers stay as they are as long as {@code Palette.VERSION} does.
 */
public final class ColorCells {
    /** Twice the distance that is near, in thousandths. */
    private static final int SIDE = 160;

    /** Added to {@code a} and {@code b}, which lie between -0.4 and 0.4. */
    private static final int SHIFT = 480;

    private static final int ACROSS = 16;

    private ColorCells() {}

    /** The cell of a colour. */
    public static int of(OkLab color) {
        return number(color.thousandths(0) / SIDE, (color.thousandths(1) + SHIFT) / SIDE, (color.thousandths(2) + SHIFT) / SIDE);
    }

    private static int number(int light, int a, int b) {
        return (light * ACROSS + a) * ACROSS + b;
    }

    /** The cells in which colours lie that are that far at most. @param thousandths no more than half a cell */
    public static List<Integer> around(OkLab color, int thousandths) {
        List<Integer> cells = new ArrayList<>();
        for (int light = from(color.thousandths(0) - thousandths); light <= (color.thousandths(0) + thousandths) / SIDE; light++) {
            for (int a = from(color.thousandths(1) + SHIFT - thousandths); a <= (color.thousandths(1) + SHIFT + thousandths) / SIDE; a++) {
                for (int b = from(color.thousandths(2) + SHIFT - thousandths); b <= (color.thousandths(2) + SHIFT + thousandths) / SIDE; b++) {
                    cells.add(number(light, a, b));
                }
            }
        }
        return cells;
    }

    private static int from(int least) {
        return Math.max(0, least) / SIDE;
    }
}
