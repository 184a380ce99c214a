package org.podstudio.media.ffmpeg;

/**
 * Tables of quantization that make a file of FFmpeg's encoder what libjpeg makes at a quality from 1 to 100. Source of the two for
 * quality 50: Annex K of the JPEG standard, row by row.
 */
final class JpegTables {
    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
    };

    /** FFmpeg rounds down more often: with tables so much finer, files are as large and as like the picture. Measured from 75 to 95. */
    private static final double FINER = 0.86;

    private JpegTables() {}

    static short[] luma(int quality) {
        return scaled(LUMA, quality);
    }

    static short[] chroma(int quality) {
        return scaled(CHROMA, quality);
    }

    /** Source of the scale: jpeg_quality_scaling in libjpeg's jcparam.c. */
    private static short[] scaled(int[] table, int quality) {
        double percent = (quality < 50 ? 5000.0 / quality : 200 - 2.0 * quality) * FINER;
        short[] out = new short[table.length];
        for (int i = 0; i < table.length; i++) {
            out[i] = (short) Math.clamp(Math.round(table[i] * percent / 100), 1, 255);
        }
        return out;
    }
}
