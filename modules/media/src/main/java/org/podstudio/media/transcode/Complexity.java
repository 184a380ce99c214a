package org.podstudio.media.transcode;

import java.util.Set;
import org.podstudio.core.api.media.MediaFacts;

/**
 * How much a film asks of an encoder: the bits for each pixel that H.264 takes for it at its usual quality. What the film takes up now says it better
 * than anything else that is known without decoding. Source of the numbers: {@code ./dev bench media forecast}.
 */
final class Complexity {
    /** Of films that do not show it: those whose codec spends bits by its own rule. */
    private static final double USUAL = 0.11;

    /** Films encoded better than usual shrink, others grow a little. */
    private static final double POWER = 0.9;

    private static final double LEAST = 0.001;
    private static final double MOST = 8;

    /** Of a codec's bits, what H.264 needs for the same film. */
    private static final double NEWER = 1.4;
    private static final double OLDER = 0.5;

    /** Faster than this is no film but a container that counts in thousandths. */
    private static final double MOST_FPS = 120;
    private static final double USUAL_FPS = 30;

    private static final Set<String> LOSSY = Set.of("h264", "hevc", "vp9", "av1", "vp8", "mpeg4", "mpeg2video", "mpeg1video", "h263", "flv1", "msmpeg4v3",
            "wmv2", "wmv3", "vc1", "theora");
    private static final Set<String> LOSSLESS_SOUND = Set.of("flac", "alac", "wavpack", "tta");

    private Complexity() {}

    static double fps(MediaFacts facts) {
        return facts.fps() == null || facts.fps() > MOST_FPS ? USUAL_FPS : facts.fps();
    }

    /** @param fileBytes size of the film; @param seconds its length, known or assumed */
    static double of(MediaFacts facts, long fileBytes, double seconds) {
        String codec = facts.videoCodec();
        if (codec == null || facts.duration() == null || !LOSSY.contains(codec)) {
            return USUAL;
        }
        if (fileBytes == 0) {
            return USUAL;
        }
        double bits = fileBytes * 8.0;
        double pictures = Math.max(bits * 0.4, bits - soundBits(facts) * seconds);
        double same = pictures / (facts.pixels() * fps(facts) * seconds) * switch (codec) {
            case "hevc", "av1", "vp9" -> NEWER;
            case "h264", "vp8", "vc1" -> 1;
            default -> OLDER;
        };
        return Math.clamp(USUAL * Math.pow(same / USUAL, POWER), LEAST, MOST);
    }

    /** Bits a second that its sound takes up, about. */
    static double soundBits(MediaFacts facts) {
        String codec = facts.audioCodec();
        if (codec == null) {
            return 0;
        }
        int channels = facts.channels() == null ? 2 : facts.channels();
        int rate = facts.sampleRate() == null ? 44_100 : facts.sampleRate();
        return codec.startsWith("pcm_") ? rate * channels * depth(codec) : LOSSLESS_SOUND.contains(codec) ? rate * channels * 9.0 : 64_000 * channels;
    }

    private static double depth(String pcm) {
        return pcm.contains("32") ? 32 : pcm.contains("24") ? 24 : pcm.contains("64") ? 64 : pcm.contains("8") ? 8 : 16;
    }

    /** The same film in another size: small pictures have more in each pixel. @param share pixels of the new by those of the old */
    static double scaled(double complexity, double share) {
        return complexity * Math.pow(share, -0.25);
    }
}
