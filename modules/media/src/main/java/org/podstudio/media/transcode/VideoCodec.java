package org.podstudio.media.transcode;

import java.util.List;
import org.podstudio.media.av.EncoderFormats;

/** How pictures are coded. */
public enum VideoCodec {
    /** What the container usually holds; transparent pictures get a codec that keeps them so. */
    AUTO("", List.of(), 0, 0),
    H264("h264", List.of("libx264", "libopenh264"), 51, 21),
    H265("hevc", List.of("libx265"), 51, 24),
    VP9("vp9", List.of("libvpx-vp9"), 63, 31),
    AV1("av1", List.of("libsvtav1", "libaom-av1"), 63, 32),
    PRORES("prores", List.of("prores_ks"), 0, 0),
    GIF("gif", List.of("gif"), 0, 0),
    /** Animated. */
    WEBP("webp", List.of("libwebp_anim"), 0, 0),
    /** The packets as they are. */
    COPY("", List.of(), 0, 0),
    NONE("", List.of(), 0, 0);

    private final String name;
    private final List<String> encoders;
    private final int worstCrf;
    private final int usualCrf;

    VideoCodec(String name, List<String> encoders, int worstCrf, int usualCrf) {
        this.name = name;
        this.encoders = encoders;
        this.worstCrf = worstCrf;
        this.usualCrf = usualCrf;
    }

    /** FFmpeg's name of the codec. */
    String ffmpegName() {
        return name;
    }

    /** The largest value of {@code crf}; 0 where it has none. */
    int worstCrf() {
        return worstCrf;
    }

    /** Looks like the original at a glance; chosen so that the codecs look alike. */
    int usualCrf() {
        return usualCrf;
    }

    /** Encoders on the processor, the best first. */
    List<String> encoders() {
        return encoders;
    }

    /** The best encoder that this FFmpeg has; the first name where it has none, so that the message names it. */
    String software() {
        return encoders.stream().filter(EncoderFormats::present).findFirst().orElse(encoders.getFirst());
    }

    boolean coded() {
        return !encoders.isEmpty();
    }
}
