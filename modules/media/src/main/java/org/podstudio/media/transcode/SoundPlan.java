package org.podstudio.media.transcode;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.podstudio.media.av.Coding;

/** How one sound stream is made anew. */
final class SoundPlan {
    private SoundPlan() {}

    static String codec(AVStream stream) {
        return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    static Coding coding(AudioCodec codec, AVStream stream, TranscodeSettings settings, boolean alone) {
        Map<String, String> options = new LinkedHashMap<>();
        int channels = stream.codecpar().ch_layout().nb_channels();
        Long wanted = settings.audioBits() != null ? settings.audioBits() : alone ? settings.bits() : null;
        Integer usual = codec.usualBitrate(channels);
        if (usual != null) {
            options.put("b", Long.toString(wanted != null ? wanted : usual));
        }
        return new Coding(chain(codec, stream), codec.encoder(), options);
    }

    private static String chain(AudioCodec codec, AVStream stream) {
        return switch (codec) {
            // libopus knows the layouts of Vorbis only, and calls others invalid.
            case OPUS -> "aformat=channel_layouts=mono|stereo|3.0|quad|5.0|5.1|6.1|7.1";
            case FLAC -> lossy(stream) ? "aformat=sample_fmts=s16" : "";
            default -> "";
        };
    }

    /** Sound that was lossy has no 24 bits worth keeping. */
    private static boolean lossy(AVStream stream) {
        var descriptor = avcodec.avcodec_descriptor_get(stream.codecpar().codec_id());
        return descriptor != null && !descriptor.isNull() && (descriptor.props() & avcodec.AV_CODEC_PROP_LOSSLESS) == 0;
    }
}
