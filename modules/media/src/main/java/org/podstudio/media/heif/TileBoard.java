package org.podstudio.media.heif;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** Puts tiles of one size together; what stands over at the right and below is cut off. */
final class TileBoard {
    private final int width;
    private final int height;
    private @Nullable BufferedImage board;
    private int tileWidth;
    private int tileHeight;

    TileBoard(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void put(BufferedImage tile, int column, int row) throws HeifException {
        BufferedImage whole = board;
        if (whole == null) {
            tileWidth = tile.getWidth();
            tileHeight = tile.getHeight();
            PixelLayout first = new PictureRows(tile).layout();
            whole = ImageRows.create(new PixelLayout(width, height, first.bands(), first.bits()));
            board = whole;
        }
        if (tile.getWidth() != tileWidth || tile.getHeight() != tileHeight || tile.getSampleModel().getNumBands() != whole.getSampleModel().getNumBands()
                || tile.getSampleModel().getDataType() != whole.getSampleModel().getDataType()) {
            throw new HeifException("Its tiles differ in size or kind");
        }
        int x = column * tileWidth;
        int y = row * tileHeight;
        int w = Math.min(tileWidth, width - x);
        int h = Math.min(tileHeight, height - y);
        if (w > 0 && h > 0) {
            whole.getRaster().setDataElements(x, y, w, h, tile.getRaster().getDataElements(0, 0, w, h, null));
        }
    }

    BufferedImage picture() throws HeifException {
        if (board == null) {
            throw new HeifException("It has no tiles");
        }
        return board;
    }
}
