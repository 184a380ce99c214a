package org.podstudio.library.ui;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each cell of a grid lies. Rows are as high as a square picture and a line of name; columns share the width evenly.
 *
 * @param count cells in all
 * @param widthPx of the component
 * @param picturePx side of the square that a picture is fitted in
 * @param nameLinePx height of the line under it
 */
record GridGeometry(int count, int widthPx, int picturePx, int nameLinePx) {
    /** Around the picture, inside the ring of a selected cell. */
    static final int PAD_PX = 5;
    /** Between cells; with twice the padding this is the gutter of 12 px between pictures. */
    static final int GAP_PX = 2;
    /** Around the whole grid. */
    static final int MARGIN_PX = 10;
    static final int MIN_PICTURE_PX = 64;
    static final int MAX_PICTURE_PX = 512;

    int cellWidth() {
        return picturePx + 2 * PAD_PX;
    }

    int cellHeight() {
        return picturePx + 2 * PAD_PX + nameLinePx;
    }

    int columns() {
        return Math.max(1, (widthPx - 2 * MARGIN_PX + GAP_PX) / (cellWidth() + GAP_PX));
    }

    int rows() {
        return (count + columns() - 1) / columns();
    }

    private int rowPitch() {
        return cellHeight() + GAP_PX;
    }

    /** Distance from one cell's left to the next's: what is left over is shared between the columns. */
    private double columnPitch() {
        int columns = columns();
        double free = widthPx - 2.0 * MARGIN_PX - columns * cellWidth();
        return columns == 1 ? cellWidth() : cellWidth() + Math.max(GAP_PX, free / (columns - 1));
    }

    int height() {
        return rows() == 0 ? 0 : rows() * rowPitch() - GAP_PX + 2 * MARGIN_PX;
    }

    Rectangle cell(int at) {
        int column = at % columns();
        int row = at / columns();
        return new Rectangle((int) Math.round(MARGIN_PX + column * columnPitch()), MARGIN_PX + row * rowPitch(),
                cellWidth(), cellHeight());
    }

    /** The cell at a point, -1 between and beyond cells. */
    int at(int x, int y) {
        int row = Math.floorDiv(y - MARGIN_PX, rowPitch());
        int column = (int) Math.floor((x - MARGIN_PX) / columnPitch());
        int at = row * columns() + column;
        boolean inside = row >= 0 && column >= 0 && column < columns() && at < count;
        return inside && cell(at).contains(x, y) ? at : -1;
    }

    /** The cells that a rectangle touches, in order. */
    List<Integer> touching(Rectangle area) {
        List<Integer> found = new ArrayList<>();
        int firstRow = Math.max(0, Math.floorDiv(area.y - MARGIN_PX, rowPitch()));
        int lastRow = Math.min(rows() - 1, Math.floorDiv(area.y + area.height - MARGIN_PX, rowPitch()));
        for (int at = firstRow * columns(); at < Math.min(count, (lastRow + 1) * columns()); at++) {
            if (cell(at).intersects(area)) {
                found.add(at);
            }
        }
        return found;
    }
}
