package org.podstudio.media.film;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Films.Quality;
import org.podstudio.media.av.Coding;
import org.podstudio.media.av.EncoderFormats;

/** How new pictures are encoded: H.264, which everything plays, and VP9 in WebM. Large pictures: encoders may not hold many of them. */
final class FilmEncoding {
    /** Pictures that an encoder looks ahead. */
    private static final String LOOK_AHEAD = "16";

    /** Bits for each pixel, for an encoder that knows no quality. Source: what the usual quality of H.264 comes to. */
    private static final double BITS_PER_PIXEL = 0.09;

    /**
     * x264's AVX-512 code weighs blocks at the right edge by memory that nothing was written to, wherever the width is no multiple of 128, so
     * that two runs may differ: seen with FFmpeg 8.0.1's x264 by filling all new memory with small numbers ({@code docs/decisions/0020}). The
     * step below it gives the same bytes as ever, for some 3 % of time. A film that goes on after a kill is to become what it would have been.
     */
    private static final String SAME_BYTES = "asm=avx2,fma3,bmi2";

    private FilmEncoding() {}

    /** @param matrix FFmpeg's name of the colours @param pixelsPerSecond of the new film */
    static Coding of(Wrapped.Kind kind, Quality quality, PixelSize size, String matrix, double pixelsPerSecond, int threads) {
        String encoder = kind == Wrapped.Kind.WEBM ? "libvpx-vp9" : EncoderFormats.present("libx264") ? "libx264" : "libopenh264";
        Map<String, String> options = new LinkedHashMap<>();
        switch (encoder) {
            case "libx264" -> {
                options.put("preset", "medium");
                options.put("rc-lookahead", LOOK_AHEAD);
                options.put("crf", pick(quality, "14", "18", "23"));
                if ((avutil.av_get_cpu_flags() & avutil.AV_CPU_FLAG_AVX512) != 0) {
                    options.put("x264-params", SAME_BYTES);
                }
            }
            case "libvpx-vp9" -> {
                options.put("deadline", "good");
                options.put("cpu-used", "3");
                options.put("row-mt", "1");
                options.put("lag-in-frames", LOOK_AHEAD);
                options.put("b", "0");
                options.put("crf", pick(quality, "20", "27", "33"));
            }
            default -> options.put("b", Long.toString(Math.round(pixelsPerSecond * BITS_PER_PIXEL
                    * Double.parseDouble(pick(quality, "2.5", "1.6", "0.9")))));
        }
        String chain = "scale=iw:ih:flags=bicubic+accurate_rnd+full_chroma_int:out_color_matrix=" + matrix + ":out_range=tv"
                + (encoder.equals("libvpx-vp9") ? "" : even(size)) + ",format=yuv420p"
                // FFmpeg's scaler calls the two kinds of BT.601, which have the same numbers, by one name.
                + (matrix.equals("smpte170m") ? ",setparams=colorspace=smpte170m" : "");
        return new Coding(chain, encoder, options);
    }

    /** H.264 needs even sides. */
    private static String even(PixelSize size) {
        return odd(size) ? ",crop=" + (size.width() - size.width() % 2) + ":" + (size.height() - size.height() % 2) + ":0:0:exact=1" : "";
    }

    static boolean odd(PixelSize size) {
        return size.width() % 2 + size.height() % 2 > 0;
    }

    private static String pick(Quality quality, String fine, String usual, String small) {
        return switch (quality) {
            case FINE -> fine;
            case USUAL -> usual;
            case SMALL -> small;
        };
    }
}
