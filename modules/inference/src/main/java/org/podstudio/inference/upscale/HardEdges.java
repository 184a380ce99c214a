package org.podstudio.inference.upscale;

import java.util.Arrays;
import org.podstudio.inference.picture.Picture;

/**
 * Where a cut-out has a hard edge: where nearly invisible and nearly opaque pixels lie within two pixels of each other. There the
 * model draws the outline, as it draws the colours; soft shadows, glows and hair stay soft, because they are only scaled.
 */
final class HardEdges {
    private static final int REACH = 2;
    private static final int INVISIBLE = 8;
    private static final int OPAQUE = 247;

    private HardEdges() {}

    /** For each pixel of the region whether it lies at a hard edge; null when none does. */
    static boolean @org.jspecify.annotations.Nullable [] of(Picture picture, int left, int top, int width, int height) {
        int x0 = Math.max(0, left - REACH);
        int y0 = Math.max(0, top - REACH);
        int w = Math.min(picture.width, left + width + REACH) - x0;
        int h = Math.min(picture.height, top + height + REACH) - y0;
        byte[] kinds = new byte[w * h];
        byte all = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int alpha = picture.alpha((y0 + y) * picture.width + x0 + x);
                kinds[y * w + x] = (byte) (alpha <= INVISIBLE ? 1 : alpha >= OPAQUE ? 2 : 0);
                all |= kinds[y * w + x];
            }
        }
        if (all != 3) {
            return null;
        }
        byte[] around = spread(spread(kinds, w, h, 1), w, h, w);
        boolean[] hard = new boolean[width * height];
        boolean any = false;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                hard[y * width + x] = around[(top + y - y0) * w + left + x - x0] == 3;
                any |= hard[y * width + x];
            }
        }
        return any ? hard : null;
    }

    /** What lies within reach along one direction. @param step 1 along rows, the width along columns */
    private static byte[] spread(byte[] kinds, int w, int h, int step) {
        byte[] spread = Arrays.copyOf(kinds, kinds.length);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = step == 1 ? x : y;
                int length = step == 1 ? w : h;
                int p = y * w + x;
                for (int d = Math.max(-REACH, -at); d <= Math.min(REACH, length - 1 - at); d++) {
                    spread[p] |= kinds[p + d * step];
                }
            }
        }
        return spread;
    }
}
