package org.podstudio.inference.upscale;

import java.nio.FloatBuffer;
import org.podstudio.core.api.model.Upscaling;

/** One row of tiles of the enlarged picture, in interleaved 8-bit samples: grey, RGB or RGBA. */
final class Strip {
    private final Upscaling how;
    private final int bands;
    private final int width;
    final byte[] samples;

    /** @param width in old pixels @param height in old pixels */
    Strip(Upscaling how, int bands, int width, int height) {
        this.how = how;
        this.bands = bands;
        this.width = width * how.scale();
        samples = new byte[Math.multiplyExact(Math.multiplyExact(this.width, height * how.scale()), bands)];
    }

    int rowLength() {
        return width * bands;
    }

    static byte eight(float value, float range) {
        return (byte) (int) (Math.clamp(value * (255f / range), 0f, 255f) + 0.5f);
    }

    /**
     * Takes the colours that a model made.
     *
     * @param tileWidth of the old tile with its overlap, and so on: all in old pixels
     * @param left where the tile's own part begins in this strip
     */
    void colours(FloatBuffer out, int tileWidth, int tileHeight, int left, int ownWidth, int ownHeight) {
        boolean bgr = how.channels().equals("bgr");
        float[][] planes = new float[3][ownWidth * how.scale()];
        for (int y = 0; y < ownHeight * how.scale(); y++) {
            for (int c = 0; c < 3; c++) {
                row(out, bgr ? 2 - c : c, tileWidth, tileHeight, y, planes[c]);
            }
            int at = at(left, y);
            if (bands == 1) {
                for (int x = 0; x < planes[0].length; x++) {
                    samples[at + x] = eight((planes[0][x] + planes[1][x] + planes[2][x]) / 3, how.range());
                }
                continue;
            }
            for (int c = 0; c < 3; c++) {
                float[] plane = planes[c];
                for (int x = 0, p = at + c; x < plane.length; x++, p += bands) {
                    samples[p] = eight(plane[x], how.range());
                }
            }
        }
    }

    private void row(FloatBuffer out, int plane, int tileWidth, int tileHeight, int y, float[] row) {
        int scale = how.scale();
        int outWidth = tileWidth * scale;
        int overlap = how.overlapPx() * scale;
        out.get((plane * tileHeight * scale + overlap + y) * outWidth + overlap, row);
    }

    /** Repeats the new pixels of one old pixel. @param pixel from {@link FlatTiles} */
    void flat(byte[] pixel, int left, int ownWidth, int ownHeight) {
        int scale = how.scale();
        for (int y = 0; y < ownHeight * scale; y++) {
            int p = at(left, y);
            int row = y % scale * scale * 3;
            for (int x = 0; x < ownWidth * scale; x++, p += bands) {
                int from = row + x % scale * 3;
                if (bands == 1) {
                    int sum = (pixel[from] & 0xff) + (pixel[from + 1] & 0xff) + (pixel[from + 2] & 0xff);
                    samples[p] = (byte) ((sum + 1) / 3);
                } else {
                    samples[p] = pixel[from];
                    samples[p + 1] = pixel[from + 1];
                    samples[p + 2] = pixel[from + 2];
                }
            }
        }
    }

    /** Takes the opacity that a model drew where the edge is hard. */
    void opacity(FloatBuffer out, boolean[] hard, int tileWidth, int tileHeight, int left, int ownWidth, int ownHeight) {
        int scale = how.scale();
        float[][] planes = new float[3][ownWidth * scale];
        for (int y = 0; y < ownHeight * scale; y++) {
            for (int c = 0; c < 3; c++) {
                row(out, c, tileWidth, tileHeight, y, planes[c]);
            }
            int p = at(left, y) + 3;
            for (int x = 0; x < ownWidth * scale; x++, p += bands) {
                if (hard[y / scale * ownWidth + x / scale]) {
                    samples[p] = eight((planes[0][x] + planes[1][x] + planes[2][x]) / 3, how.range());
                }
            }
        }
    }

    /** Takes the whole strip's opacity. @param alpha one byte a new pixel @param from where the strip begins in it */
    void opacity(byte[] alpha, int from) {
        for (int p = 3, a = from; p < samples.length; p += bands, a++) {
            samples[p] = alpha[a];
        }
    }

    private int at(int left, int y) {
        return (y * width + left * how.scale()) * bands;
    }
}
