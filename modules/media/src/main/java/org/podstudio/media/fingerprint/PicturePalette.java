package org.podstudio.media.fingerprint;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.media.Palette.Shade;
import org.podstudio.media.pixels.Coverage;
import org.podstudio.media.pixels.PictureRows;

/** Finds the colours that a small picture mostly consists of: some thousand pixels are counted, and what looks alike put together. */
public final class PicturePalette {
    /** Pixels looked at along the longer side. */
    private static final int ACROSS = 96;

    /** Less than half of a pixel is not the picture's. */
    private static final int LEAST_ALPHA = 128;

    /** Grey on which transparent parts of previews lie. */
    private static final int GROUND = 0x80;

    /** A colour with less of the picture than this is left out, unless it is the only one. */
    private static final double LEAST_SHARE = 0.03;

    private PicturePalette() {}

    /** @param coverage where the picture is transparent, empty when it is nowhere: that is left out */
    public static Palette of(BufferedImage picture, Optional<Coverage> coverage) {
        ColourBins bins = new ColourBins();
        count(picture, coverage.orElse(null), bins);
        if (bins.total() == 0) {
            return new Palette(List.of());
        }
        List<ColourGroup> groups = ColourGroup.of(bins);
        groups.sort(Comparator.comparingDouble((ColourGroup group) -> -group.weight()));
        List<Shade> shades = new ArrayList<>();
        for (ColourGroup group : groups) {
            double share = group.weight() / bins.total();
            if (shades.size() < Palette.MOST && (share >= LEAST_SHARE || shades.isEmpty())) {
                shades.add(new Shade(group.rgb(), Math.clamp(Math.round(100 * share), 1, 100)));
            }
        }
        return new Palette(shades);
    }

    private static void count(BufferedImage picture, @org.jspecify.annotations.Nullable Coverage coverage, ColourBins bins) {
        PictureRows rows = new PictureRows(picture);
        int width = rows.layout().width();
        int height = rows.layout().height();
        int bands = rows.layout().bands();
        int step = Math.max(1, Math.max(width, height) / ACROSS);
        byte[] row = new byte[width * bands];
        for (int y = step / 2; y < height; y += step) {
            rows.row(y, row);
            for (int x = step / 2; x < width; x += step) {
                int p = x * bands;
                int r = row[p] & 0xff;
                int g = bands == 1 ? r : row[p + 1] & 0xff;
                int b = bands == 1 ? r : row[p + 2] & 0xff;
                int alpha = coverage == null ? 255 : coverage.at(x, y, width, height);
                if (alpha == 255) {
                    bins.add(r, g, b);
                } else if (alpha >= LEAST_ALPHA) {
                    bins.add(ungrounded(r, alpha), ungrounded(g, alpha), ungrounded(b, alpha));
                }
            }
        }
    }

    /** The sample before it was put on grey. */
    private static int ungrounded(int sample, int alpha) {
        return Math.clamp((sample * 255 - GROUND * (255 - alpha)) / alpha, 0, 255);
    }
}
