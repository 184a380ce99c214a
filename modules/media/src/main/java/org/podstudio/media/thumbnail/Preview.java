package org.podstudio.media.thumbnail;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.pixels.BoxShrink;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.Upright;

/**
 * A picture of about twice the size of the largest thumbnail.
 *
 * @param rgb interleaved sRGB
 * @param orientation still to be applied
 */
record Preview(byte[] rgb, int width, int height, int orientation) {
    /** An upright picture. */
    static Preview of(BufferedImage image) {
        PictureRows rows = new PictureRows(image);
        BoxShrink flat = new BoxShrink(rows.layout(), 1, PicturePreview.BACKGROUND);
        rows.to(flat);
        return new Preview(flat.rgb(), flat.width(), flat.height(), 1);
    }

    /** Upright, its longer side at most {@code px}; never enlarged. */
    BufferedImage fitted(int px) {
        Preview near = nearly(px);
        int longer = Math.max(near.width, near.height);
        double scale = Math.min(1, (double) px / longer);
        PixelSize size = new PixelSize(Math.max(1, (int) Math.round(near.width * scale)), Math.max(1, (int) Math.round(near.height * scale)));
        byte[] scaled = Lanczos.resize(near.rgb, near.width, near.height, 3, size);
        return Upright.turn(image(scaled, size), orientation);
    }

    /** Halved by averaging as often as twice the wanted size remains: Lanczos over many pixels would cost more than it gives. */
    private Preview nearly(int px) {
        int factor = BoxShrink.factor(width, height, 2 * px);
        if (factor == 1) {
            return this;
        }
        PixelLayout layout = new PixelLayout(width, height, 3, 8);
        BoxShrink shrink = new BoxShrink(layout, factor, PicturePreview.BACKGROUND);
        byte[] row = new byte[width * 3];
        for (int y = 0; y < height; y++) {
            System.arraycopy(rgb, y * row.length, row, 0, row.length);
            shrink.row(y, row);
        }
        return new Preview(shrink.rgb(), shrink.width(), shrink.height(), orientation);
    }

    static BufferedImage image(byte[] rgb, PixelSize size) {
        ImageRows rows = new ImageRows(new PixelLayout(size.width(), size.height(), 3, 8));
        byte[] row = new byte[size.width() * 3];
        for (int y = 0; y < size.height(); y++) {
            System.arraycopy(rgb, y * row.length, row, 0, row.length);
            rows.row(y, row);
        }
        return rows.image();
    }
}
