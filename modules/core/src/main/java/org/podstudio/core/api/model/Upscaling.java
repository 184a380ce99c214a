package org.podstudio.core.api.model;

import java.util.List;

/**
 * How an upscaling model is used: a picture of red, green and blue planes goes in and comes out {@link #scale} times as wide
 * and as tall.
 *
 * @param scale what the network itself enlarges by, 2 to 8; other sizes are resampled from that
 * @param overlapPx input pixels around a tile that are given to the network and cut off its result, so that no seam shows
 * @param range what white is, in and out: 1 or 255; results are clamped to 0..range
 * @param channels order of the planes, {@code rgb} or {@code bgr}
 * @param border what lies outside the picture: {@code reflect}
 * @param content what it was made for: {@code illustration}, {@code photo}; empty when that is not known
 * @param gflopPerMegapixel arithmetic for a million input pixels, in 10^9 multiplications and additions
 * @param baseBytes memory of a run beside the model, and {@code bytesPerPixel} more for each input pixel; measured
 */
public record Upscaling(
        int scale,
        int overlapPx,
        float range,
        String channels,
        String border,
        List<String> content,
        double gflopPerMegapixel,
        long baseBytes,
        long bytesPerPixel) {
    public Upscaling {
        if (scale < 1 || scale > 16 || overlapPx < 0 || !(range > 0)) {
            throw new IllegalArgumentException("scale " + scale + ", overlap " + overlapPx + " px, range " + range);
        }
        content = List.copyOf(content);
    }

    /** Memory a run on a tile takes, overlap included in its size. */
    public long bytesFor(int widthPx, int heightPx) {
        return baseBytes + bytesPerPixel * widthPx * heightPx;
    }
}
