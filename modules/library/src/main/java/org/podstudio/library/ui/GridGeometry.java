package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.ComponentOrientation;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each cell of a grid lies. Rows are as high as a square picture and a line of name; pictures grow until the columns that fit
 * fill the width, so that gutters stay narrow; what is left beyond that is shared between the columns.
 *
 * @param count cells in all
 * @param widthPx of the component
 * @param picturePx side that the square a picture is fitted in has at least; {@link #sidePx} is what it has
 * @param nameLinePx height of the line under it
 * @param layout a list is a grid of one column, as wide as it can be
 * @param direction where reading goes from right to left the first cell lies at the right
 * @param free places before the first cell that nothing lies in, fewer than a row has
 */
record GridGeometry(int count, int widthPx, int picturePx, int nameLinePx, TabLooks.Layout layout, ComponentOrientation direction, int free) {
    /** Around the picture, inside the ring of a selected cell. */
    static final int PAD_PX = px(5);
    /** Between cells; with twice the padding this is the gutter of 12 px between pictures. */
    static final int GAP_PX = px(2);
    /** Around the whole grid. */
    static final int MARGIN_PX = px(10);
    static final int MIN_PICTURE_PX = 64;
    static final int MAX_PICTURE_PX = 512;
    /** With three columns and more the width is always filled; a single picture does not fill a wide window unasked. */
    private static final double MOST_GROWTH = 1.45;

    GridGeometry(int count, int widthPx, int picturePx, int nameLinePx) {
        this(count, widthPx, picturePx, nameLinePx, TabLooks.Layout.GRID, ComponentOrientation.LEFT_TO_RIGHT, 0);
    }

    GridGeometry withFree(int places) {
        return new GridGeometry(count, widthPx, picturePx, nameLinePx, layout, direction, places);
    }

    /** The size of the pictures with which so many columns fill the width. */
    static int pictureFor(int columns, int widthPx) {
        int cell = (widthPx - 2 * MARGIN_PX - (columns - 1) * GAP_PX) / columns;
        return Math.clamp(cell - 2 * PAD_PX, MIN_PICTURE_PX, MAX_PICTURE_PX);
    }

    private boolean list() {
        return layout == TabLooks.Layout.LIST;
    }

    private int margin() {
        return list() ? 0 : MARGIN_PX;
    }

    private int gap() {
        return list() ? 0 : GAP_PX;
    }

    /** Side of the square that a picture is fitted in. */
    int sidePx() {
        int columns = columns();
        int full = (widthPx - 2 * MARGIN_PX - (columns - 1) * GAP_PX) / columns - 2 * PAD_PX;
        return Math.clamp(full, picturePx, (int) (picturePx * MOST_GROWTH));
    }

    int cellWidth() {
        return list() ? Math.max(1, widthPx) : sidePx() + 2 * PAD_PX;
    }

    int cellHeight() {
        return list() ? RowPainter.HEIGHT_PX : sidePx() + 2 * PAD_PX + nameLinePx;
    }

    int columns() {
        return list() ? 1 : Math.max(1, (widthPx - 2 * MARGIN_PX + GAP_PX) / (picturePx + 2 * PAD_PX + GAP_PX));
    }

    int rows() {
        return count == 0 ? 0 : (count + free + columns() - 1) / columns();
    }

    /** From 0. */
    int row(int at) {
        return (at + free) / columns();
    }

    /** From 0, in the direction of reading. */
    int column(int at) {
        return (at + free) % columns();
    }

    private int rowPitch() {
        return cellHeight() + gap();
    }

    /** Distance from one cell's left to the next's: what is left over is shared between the columns. */
    private double columnPitch() {
        int columns = columns();
        double free = widthPx - 2.0 * margin() - columns * cellWidth();
        return columns == 1 ? cellWidth() : cellWidth() + Math.max(GAP_PX, free / (columns - 1));
    }

    int height() {
        return rows() == 0 ? 0 : rows() * rowPitch() - gap() + 2 * margin();
    }

    Rectangle cell(int at) {
        int left = (int) Math.round(margin() + column(at) * columnPitch());
        return new Rectangle(direction.isLeftToRight() ? left : widthPx - left - cellWidth(), margin() + row(at) * rowPitch(),
                cellWidth(), cellHeight());
    }

    /** The cell at a point, -1 between and beyond cells. */
    int at(int x, int y) {
        int row = Math.floorDiv(y - margin(), rowPitch());
        int along = direction.isLeftToRight() ? x : widthPx - 1 - x;
        int column = (int) Math.floor((along - margin()) / columnPitch());
        int at = row * columns() + column - free;
        boolean inside = row >= 0 && column >= 0 && column < columns() && at >= 0 && at < count;
        return inside && cell(at).contains(x, y) ? at : -1;
    }

    /** The cells that a rectangle touches, in order. */
    List<Integer> touching(Rectangle area) {
        List<Integer> found = new ArrayList<>();
        int firstRow = Math.max(0, Math.floorDiv(area.y - margin(), rowPitch()));
        int lastRow = Math.min(rows() - 1, Math.floorDiv(area.y + area.height - margin(), rowPitch()));
        for (int at = Math.max(0, firstRow * columns() - free); at < Math.min(count, (lastRow + 1) * columns() - free); at++) {
            if (cell(at).intersects(area)) {
                found.add(at);
            }
        }
        return found;
    }
}
