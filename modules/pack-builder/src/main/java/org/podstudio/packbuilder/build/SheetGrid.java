package org.podstudio.packbuilder.build;

/**
 * Where the pictures of a contact sheet stand, in pixels of the sheet; the first {@link #MAX_CELLS} assets, row by row.
 *
 * @param cells how many pictures, at least 1
 */
public record SheetGrid(int cells) {
    /** Width of a store's large picture. Source: STORES.md, at least 2000 px a side for Etsy. */
    public static final int WIDTH_PX = 2048;

    /** Grey of the ground, in each channel. */
    public static final int GROUND = 0x24;

    private static final int MAX_CELLS = 64;
    private static final int GUTTER_PX = 16;

    public SheetGrid {
        if (cells < 1) {
            throw new IllegalArgumentException("a sheet shows at least one picture, was " + cells);
        }
    }

    /** Of a pack of so many assets. */
    public static SheetGrid of(int assets) {
        return new SheetGrid(Math.min(MAX_CELLS, assets));
    }

    private int columns() {
        return (int) Math.ceil(Math.sqrt(cells));
    }

    /** Side of the square each picture fits into. */
    public int cellPx() {
        return (WIDTH_PX - GUTTER_PX * (columns() + 1)) / columns();
    }

    public int heightPx() {
        int rows = (cells + columns() - 1) / columns();
        return GUTTER_PX + rows * (cellPx() + GUTTER_PX);
    }

    /** Left edge of a square. */
    public int x(int cell) {
        return GUTTER_PX + cell % columns() * (cellPx() + GUTTER_PX);
    }

    /** Upper edge of a square. */
    public int y(int cell) {
        return GUTTER_PX + cell / columns() * (cellPx() + GUTTER_PX);
    }
}
