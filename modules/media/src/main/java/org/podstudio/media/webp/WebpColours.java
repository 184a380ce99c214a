package org.podstudio.media.webp;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.ffmpeg.StillDecoder.Planes;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PixelLayout;

/**
 * YUV to RGB bit for bit as libwebp does it, with its smooth chroma: what browsers and Pillow show. Source: libwebp's
 * {@code yuv.h} and {@code upsampling.c}.
 */
final class WebpColours {
    private final Planes p;
    private final byte @Nullable [] alpha;
    private final int chromaWidth;
    private final int bands;
    private final byte[] row;
    private final ImageRows out;

    private WebpColours(Planes planes, byte @Nullable [] alpha) {
        this.p = planes;
        this.alpha = alpha;
        this.chromaWidth = (p.width() + 1) / 2;
        this.bands = alpha == null ? 3 : 4;
        this.row = new byte[p.width() * bands];
        this.out = new ImageRows(new PixelLayout(p.width(), p.height(), bands, 8));
    }

    /** @param alpha a value for each pixel, or null for an opaque picture */
    static BufferedImage picture(Planes planes, byte @Nullable [] alpha) {
        WebpColours colours = new WebpColours(planes, alpha);
        for (int y = 0; y < planes.height(); y++) {
            colours.row(y);
        }
        return colours.out.image();
    }

    /** Each row takes three parts of the chroma row it lies in and one of the nearer neighbour. */
    private void row(int y) {
        int chromaRows = (p.height() + 1) / 2;
        int near = y / 2;
        int far = (y & 1) == 0 ? Math.max(0, near - 1) : Math.min(chromaRows - 1, near + 1);
        int n = near * chromaWidth;
        int f = far * chromaWidth;
        int width = p.width();
        pixel(y, 0, (3 * u(n) + u(f) + 2) >> 2, (3 * v(n) + v(f) + 2) >> 2);
        int lastPair = (width - 1) >> 1;
        for (int x = 1; x <= lastPair; x++) {
            pair(y, x, n, f);
        }
        if ((width & 1) == 0 && width > 1) {
            pixel(y, width - 1, (3 * u(n + lastPair) + u(f + lastPair) + 2) >> 2, (3 * v(n + lastPair) + v(f + lastPair) + 2) >> 2);
        }
        out.row(y, row);
    }

    private void pair(int y, int x, int n, int f) {
        int uLeft = mixed(u(n + x - 1), u(n + x), u(f + x - 1), u(f + x));
        int vLeft = mixed(v(n + x - 1), v(n + x), v(f + x - 1), v(f + x));
        pixel(y, 2 * x - 1, uLeft, vLeft);
        pixel(y, 2 * x, mixed(u(n + x), u(n + x - 1), u(f + x), u(f + x - 1)), mixed(v(n + x), v(n + x - 1), v(f + x), v(f + x - 1)));
    }

    /** Nine parts of {@code here}, three of each neighbour, one of the diagonal one, rounded in libwebp's two steps. */
    private static int mixed(int here, int beside, int above, int diagonal) {
        int average = here + beside + above + diagonal + 8;
        return ((average + 2 * (beside + above)) >> 3) + here >> 1;
    }

    private int u(int at) {
        return p.u()[at] & 0xff;
    }

    private int v(int at) {
        return p.v()[at] & 0xff;
    }

    private void pixel(int y, int x, int u, int v) {
        int light = (p.y()[y * p.width() + x] & 0xff) * 19077 >> 8;
        int to = x * bands;
        row[to] = clip(light + (v * 26149 >> 8) - 14234);
        row[to + 1] = clip(light - (u * 6419 >> 8) - (v * 13320 >> 8) + 8708);
        row[to + 2] = clip(light + (u * 33050 >> 8) - 17685);
        if (alpha != null) {
            row[to + 3] = alpha[y * p.width() + x];
        }
    }

    private static byte clip(int value) {
        return (byte) Math.clamp(value >> 6, 0, 255);
    }
}
