package org.podstudio.media.sound;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many bits a second a sound gets, as each encoder wants to hear it. */
final class Bitrates {
    private static final int[] MPEG = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384};
    private static final int[] AC3 = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640};

    /** What scales FFmpeg's qualities, {@code FF_QP2LAMBDA}. */
    private static final int LAMBDA = 118;

    private Bitrates() {}

    /** Options of an encoder for at least so many bits a second. @param channels of the sound */
    static Map<String, String> options(String encoder, long bits, int channels, int sampleRate) {
        int pairs = Math.max(1, (channels + 1) / 2);
        Map<String, String> options = new LinkedHashMap<>();
        switch (encoder) {
            case "libmp3lame", "mp2", "mp2fixed" -> options.put("b", 1000L * atLeast(MPEG, bits, mostMpeg(encoder, sampleRate)) + "");
            case "ac3", "eac3" -> options.put("b", 1000L * atLeast(AC3, bits, 640) + "");
            case "libopus" -> options.put("b", between(bits, 16_000L * channels, Math.min(510_000L, 256_000L * channels)));
            case "aac" -> options.put("b", between(bits, 32_000L * channels, Math.min(6L * sampleRate * channels, 512_000L * pairs)));
            default -> options.put("b", Long.toString(bits));
        }
        return options;
    }

    /** Broken files have rates and channels for which the least is more than the most: the encoder refuses them by itself. */
    private static String between(long bits, long least, long most) {
        return Long.toString(Math.clamp(bits, Math.min(least, most), most));
    }

    /** Variable bitrate. @param quality of the encoder's own scale */
    static void quality(Map<String, String> options, double quality) {
        options.put("flags", "+qscale");
        options.put("global_quality", Long.toString(Math.round(quality * LAMBDA)));
    }

    private static int mostMpeg(String encoder, int sampleRate) {
        boolean lame = encoder.equals("libmp3lame");
        return sampleRate >= 32_000 ? lame ? 320 : 384 : sampleRate >= 16_000 ? 160 : 64;
    }

    private static int atLeast(int[] steps, long bits, int most) {
        for (int step : steps) {
            if (step * 1000L >= bits || step >= most) {
                return Math.min(step, most);
            }
        }
        return most;
    }
}
