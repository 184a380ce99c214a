package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.picture.Picture;

/**
 * Takes the background's colour out of half-transparent pixels, which else show as a fringe on any other background: see {@link
 * EdgeTile}. Works in tiles, so that memory does not grow with the picture. The mask stays as it is.
 */
final class EdgeColours {
    /** Also the furthest that a tile may look beyond itself: rows of tiles are written one late. */
    private static final int TILE_PX = 256;

    private final Picture picture;
    private final byte[] mask;
    private final BooleanSupplier cancelled;

    EdgeColours(Picture picture, byte[] mask, BooleanSupplier cancelled) {
        this.picture = picture;
        this.mask = mask;
        this.cancelled = cancelled;
    }

    /** Rows of tiles are written one late: the row below still reads the old colours of the row above. */
    void clean() throws CancelledException {
        byte[] waiting = null;
        int waitingFrom = 0;
        for (int y = 0; y < picture.height; y += TILE_PX) {
            int rows = Math.min(TILE_PX, picture.height - y);
            int from = y * picture.width * Picture.BANDS;
            byte[] strip = Arrays.copyOfRange(picture.abgr, from, from + rows * picture.width * Picture.BANDS);
            for (int x = 0; x < picture.width; x += TILE_PX) {
                if (cancelled.getAsBoolean()) {
                    throw new CancelledException();
                }
                tile(x, y, Math.min(TILE_PX, picture.width - x), rows, strip);
            }
            if (waiting != null) {
                System.arraycopy(waiting, 0, picture.abgr, waitingFrom, waiting.length);
            }
            waiting = strip;
            waitingFrom = from;
        }
        if (waiting != null) {
            System.arraycopy(waiting, 0, picture.abgr, waitingFrom, waiting.length);
        }
    }

    private void tile(int x, int y, int columns, int rows, byte[] strip) throws CancelledException {
        if (all(x, y, columns, rows, (byte) 255)) {
            return;
        }
        EdgeTile tile = null;
        if (!all(x - EdgeTile.MARGIN_PX, y - EdgeTile.MARGIN_PX, columns + 2 * EdgeTile.MARGIN_PX,
                rows + 2 * EdgeTile.MARGIN_PX, (byte) 0)) {
            tile = new EdgeTile(picture, mask, x, y, columns, rows, cancelled);
        }
        float[] colour = new float[3];
        for (int row = y; row < y + rows; row++) {
            for (int column = x; column < x + columns; column++) {
                if (mask[row * picture.width + column] != (byte) 255) {
                    Arrays.fill(colour, 0); // what is far from the subject is black: that packs best
                    if (tile != null) {
                        tile.subject(column, row, colour);
                    }
                    int at = ((row - y) * picture.width + column) * Picture.BANDS;
                    for (int band = 0; band < 3; band++) {
                        strip[at + Picture.BLUE + band] = (byte) Math.round(colour[band]);
                    }
                }
            }
        }
    }

    /** Whether the mask has this value all over the part of the rectangle that lies in the picture. */
    private boolean all(int x, int y, int columns, int rows, byte value) {
        int left = Math.max(0, x);
        int right = Math.min(picture.width, x + columns);
        for (int row = Math.max(0, y); row < Math.min(picture.height, y + rows); row++) {
            for (int p = row * picture.width + left; p < row * picture.width + right; p++) {
                if (mask[p] != value) {
                    return false;
                }
            }
        }
        return true;
    }
}
