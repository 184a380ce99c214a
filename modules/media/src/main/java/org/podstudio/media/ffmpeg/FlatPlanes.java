package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Lays a 4:2:0 frame on a grey by its transparency, in its own colours: scaled before, the colours of what is clear would show. */
final class FlatPlanes {
    private static final int NO_COLOUR = 128;

    private FlatPlanes() {}

    /** @param frame of limited range, whose pixels are changed. @param alpha of each pixel. @param background grey, 0 to 255 */
    static void flatten(AVFrame frame, byte[] alpha, int background) {
        int width = frame.width();
        int height = frame.height();
        if (opaque(alpha)) {
            return;
        }
        byte[] light = StillDecoder.plane(frame, 0, width, height);
        blend(light, alpha, 16 + (background * 219 + 127) / 255);
        put(frame, 0, light, width);
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        byte[] quarter = quarter(alpha, width, height, halfWidth, halfHeight);
        for (int plane = 1; plane <= 2; plane++) {
            byte[] colour = StillDecoder.plane(frame, plane, halfWidth, halfHeight);
            blend(colour, quarter, NO_COLOUR);
            put(frame, plane, colour, halfWidth);
        }
    }

    private static boolean opaque(byte[] alpha) {
        for (byte a : alpha) {
            if (a != -1) {
                return false;
            }
        }
        return true;
    }

    private static void blend(byte[] values, byte[] alpha, int ground) {
        for (int i = 0; i < values.length; i++) {
            int a = alpha[i] & 0xff;
            values[i] = (byte) (((values[i] & 0xff) * a + ground * (255 - a) + 127) / 255);
        }
    }

    private static byte[] quarter(byte[] alpha, int width, int height, int halfWidth, int halfHeight) {
        byte[] out = new byte[halfWidth * halfHeight];
        for (int y = 0, o = 0; y < halfHeight; y++) {
            int above = 2 * y * width;
            int below = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < halfWidth; x++, o++) {
                int left = 2 * x;
                int right = Math.min(left + 1, width - 1);
                out[o] = (byte) ((alpha[above + left] & 0xff) + (alpha[above + right] & 0xff)
                        + (alpha[below + left] & 0xff) + (alpha[below + right] & 0xff) + 2 >> 2);
            }
        }
        return out;
    }

    static void put(AVFrame frame, int plane, byte[] values, int width) {
        BytePointer data = new BytePointer(frame.data(plane));
        for (int y = 0; y * width < values.length; y++) {
            data.position((long) y * frame.linesize(plane)).put(values, y * width, width);
        }
    }
}
