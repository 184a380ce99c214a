package org.podstudio.media.transcode;

import org.jspecify.annotations.Nullable;

/**
 * The size of the new film.
 *
 * @param scaled whether the picture is scaled at all; else it is cut by at most a row and a column
 * @param square whether pixels are made square
 */
record PictureSize(int width, int height, boolean scaled, boolean square) {
    /**
     * @param even whether sides must be even, because colours have half the samples
     * @param squareOnly whether the container cannot say that pixels are not square
     */
    static PictureSize of(TranscodeSettings settings, SourcePicture source, boolean even, boolean squareOnly) {
        double shape = source.shape();
        Integer width = settings.width();
        Integer height = settings.height();
        int[] box = settings.box();
        if (width != null || height != null) {
            double w = width != null ? width : height * shape;
            double h = height != null ? height : width / shape;
            return new PictureSize(side(w, even), side(h, even), true, true);
        }
        double seenWidth = Math.max(source.uprightWidth(), source.uprightHeight() * shape);
        double seenHeight = seenWidth / shape;
        if (box != null) {
            PictureSize fitted = fit(box, seenWidth, seenHeight, even);
            if (fitted != null) {
                return fitted;
            }
        }
        if (squareOnly && !source.squarePixels()) {
            return new PictureSize(side(seenWidth, even), side(seenHeight, even), true, true);
        }
        int w = source.uprightWidth();
        int h = source.uprightHeight();
        return new PictureSize(even ? Math.max(2, w - w % 2) : w, even ? Math.max(2, h - h % 2) : h, false, false);
    }

    /** Null when it fits already. */
    private static @Nullable PictureSize fit(int[] box, double width, double height, boolean even) {
        int wide = Math.max(box[0], box[1]);
        int narrow = Math.min(box[0], box[1]);
        double factor = width >= height ? Math.min(wide / width, narrow / height) : Math.min(narrow / width, wide / height);
        return factor >= 1 ? null : new PictureSize(side(width * factor, even), side(height * factor, even), true, true);
    }

    private static int side(double px, boolean even) {
        return even ? Math.max(2, (int) Math.round(px / 2) * 2) : Math.max(1, (int) Math.round(px));
    }
}
