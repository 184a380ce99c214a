package org.podstudio.media.transcode;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.transcode.TranscodeSettings.Speed;

/** Quality or size, and speed, as each encoder wants to hear it. */
final class VideoQuality {
    /** Bits for each pixel that look like the usual quality of H.264; for encoders that know no quality. */
    private static final double BITS_PER_PIXEL = 0.09;

    private VideoQuality() {}

    /**
     * @param pixelsPerSecond of the new film
     * @param threads native threads, for encoders with pools of their own
     */
    static Map<String, String> options(String encoder, VideoCodec codec, TranscodeSettings settings, boolean alpha, double pixelsPerSecond,
            int threads) {
        Map<String, String> options = new LinkedHashMap<>();
        Long bits = settings.bits();
        double crf = settings.crf() != null ? settings.crf() : codec.usualCrf();
        switch (encoder) {
            case "libx264", "libx265" -> {
                options.put("preset", pick(settings.speed(), "ultrafast", "veryfast", "medium", "slow", "veryslow"));
                rate(options, "crf", crf, bits);
                if (encoder.equals("libx265")) {
                    options.put("x265-params", "log-level=none:pools=" + Math.max(1, threads));
                }
            }
            case "libvpx-vp9" -> {
                options.put("deadline", settings.speed() == Speed.FASTEST ? "realtime" : "good");
                options.put("cpu-used", pick(settings.speed(), "8", "5", "3", "1", "0"));
                options.put("row-mt", "1");
                if (alpha) {
                    // Frames that are never shown have no alpha.
                    options.put("auto-alt-ref", "0");
                }
                options.put("b", bits == null ? "0" : bits.toString());
                if (bits == null) {
                    options.put("crf", number(Math.round(crf)));
                }
            }
            case "libsvtav1" -> {
                options.put("preset", pick(settings.speed(), "10", "9", "8", "5", "3"));
                options.put(bits == null ? "crf" : "b", bits == null ? number(Math.round(crf)) : bits.toString());
            }
            case "libaom-av1" -> {
                options.put("cpu-used", pick(settings.speed(), "8", "7", "6", "4", "2"));
                options.put("row-mt", "1");
                options.put(bits == null ? "crf" : "b", bits == null ? number(Math.round(crf)) : bits.toString());
                if (bits == null) {
                    options.put("b", "0");
                }
            }
            case "prores_ks" -> {
                options.put("profile", alpha ? "4444" : "hq");
                options.put("vendor", "apl0");
            }
            case "libwebp_anim" -> {
                options.put("quality", number(settings.crf() == null ? 80 : Math.max(1, 100 - crf * 100 / 63)));
                options.put("compression_level", pick(settings.speed(), "0", "2", "4", "5", "6"));
            }
            case "gif" -> { }
            case "libopenh264" -> options.put("b", Long.toString(bits != null ? bits : Math.round(pixelsPerSecond * BITS_PER_PIXEL
                    * Math.pow(2, (codec.usualCrf() - crf) / 6))));
            default -> HardwareEncoders.quality(options, encoder, crf, bits);
        }
        return options;
    }

    private static void rate(Map<String, String> options, String quality, double crf, @Nullable Long bits) {
        if (bits == null) {
            options.put(quality, number(crf));
        } else {
            options.put("b", bits.toString());
            options.put("maxrate", Long.toString(bits * 3 / 2));
            options.put("bufsize", Long.toString(bits * 2));
        }
    }

    private static String pick(Speed speed, String fastest, String fast, String medium, String slow, String slowest) {
        return switch (speed) {
            case FASTEST -> fastest;
            case FAST -> fast;
            case AUTO, MEDIUM -> medium;
            case SLOW -> slow;
            case SLOWEST -> slowest;
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
