package org.podstudio.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.media.StreamFacts;
import org.podstudio.media.sniff.Format;

/** Facts of audio and video files. */
public final class AvProbe {
    /** Time one file may take; the slowest file seen took 6 s. */
    private static final long TIMEOUT_MS = 20_000;

    private AvProbe() {}

    /**
     * At {@code HEADERS} no decoder runs where the headers tell all the same facts: a file without a readable header or without
     * streams is refused just as at {@code FIRST_FRAME}, and so is each file whose streams make no sense to FFmpeg; that its
     * pictures and sounds can be decoded is only known at {@code FIRST_FRAME}.
     *
     * @throws IOException with the reason as a sentence when FFmpeg cannot make sense of the file
     */
    public static MediaFacts probe(Path file, Format format, MediaProbe.Depth depth) throws IOException {
        MediaFacts told = depth == MediaProbe.Depth.HEADERS && HeaderWord.expected(format) ? undecoded(file, format) : null;
        return told != null ? told : decoded(file, format, depth);
    }

    /** Null when the headers leave something open. */
    static @Nullable MediaFacts undecoded(Path file, Format format) throws IOException {
        try (AvInput input = AvInput.open(file, format, TIMEOUT_MS, AvInput.Search.UNDECODED)) {
            if (format != Format.WAV || !PlainWave.pcm(input)) {
                input.findStreams();
            } else if (!PlainWave.tells(input, file)) {
                return null;
            }
            return HeaderWord.suffices(input) ? facts(input, format, new boolean[input.streams()]) : null;
        }
    }

    static MediaFacts decoded(Path file, Format format, MediaProbe.Depth depth) throws IOException {
        try (AvInput input = AvInput.open(file, format, TIMEOUT_MS)) {
            input.findStreams();
            if (input.streams() == 0) {
                throw new AvException("It has no streams");
            }
            boolean[] broken = depth == MediaProbe.Depth.FIRST_FRAME ? FirstFrames.failed(input) : new boolean[input.streams()];
            return facts(input, format, broken);
        }
    }

    /** Tags of the container, for the metadata readers. */
    public static Map<String, String> tags(Path file, Format format) throws IOException {
        try (AvInput input = AvInput.open(file, format, TIMEOUT_MS)) {
            return input.tags();
        }
    }

    private static MediaFacts facts(AvInput input, Format format, boolean[] broken) {
        List<StreamFacts> streams = new ArrayList<>();
        AVStream video = null;
        AVStream audio = null;
        for (int i = 0; i < input.streams(); i++) {
            AVStream stream = input.stream(i);
            AVCodecParameters codec = stream.codecpar();
            int kind = codec.codec_type();
            boolean decodable = decodable(stream) && !broken[i];
            boolean picture = kind == avutil.AVMEDIA_TYPE_VIDEO && !AvInput.attachedPicture(stream);
            boolean sound = kind == avutil.AVMEDIA_TYPE_AUDIO;
            streams.add(new StreamFacts(kind(kind), codecName(codec), decodable));
            if (picture && !chapterPicture(format, codec) && better(video, stream)) {
                video = stream;
            } else if (sound && better(audio, stream)) {
                audio = stream;
            }
        }
        boolean silent = video == null && audio == null;
        return facts(input, silent ? format.sniffed() : type(format, video != null), video, audio, streams);
    }

    /** The one marked as default, else the first with content. */
    private static boolean better(@Nullable AVStream old, AVStream next) {
        return old == null || empty(old.codecpar()) && !empty(next.codecpar());
    }

    private static boolean empty(AVCodecParameters codec) {
        return codec.codec_type() == avutil.AVMEDIA_TYPE_VIDEO ? codec.width() <= 0 : codec.sample_rate() <= 0;
    }

    private static boolean decodable(AVStream stream) {
        int kind = stream.codecpar().codec_type();
        boolean media = kind == avutil.AVMEDIA_TYPE_VIDEO || kind == avutil.AVMEDIA_TYPE_AUDIO || kind == avutil.AVMEDIA_TYPE_SUBTITLE;
        return media && !AvInput.encrypted(stream) && StreamDecoder.find(stream.codecpar().codec_id()) != null;
    }

    /** Audio books carry their chapters' pictures as a video stream. */
    private static boolean chapterPicture(Format format, AVCodecParameters codec) {
        return format.type() == MediaType.AUDIO
                && (codec.codec_id() == avcodec.AV_CODEC_ID_MJPEG || codec.codec_id() == avcodec.AV_CODEC_ID_PNG);
    }

    private static MediaFacts facts(AvInput input, SniffedType type, @Nullable AVStream video, @Nullable AVStream audio,
            List<StreamFacts> streams) {
        Integer width = null;
        Integer height = null;
        Integer rotation = null;
        Double fps = null;
        Boolean alpha = null;
        if (video != null) {
            AVCodecParameters codec = video.codecpar();
            int turned = AvInput.rotation(video);
            rotation = turned == 0 ? null : turned;
            boolean swap = Math.floorMod(turned + 45, 180) >= 90;
            if (codec.width() > 0 && codec.height() > 0) {
                width = swap ? codec.height() : codec.width();
                height = swap ? codec.width() : codec.height();
            }
            fps = FrameRate.of(input, video);
            alpha = alpha(video);
        }
        String videoCodec = video == null ? null : codecName(video.codecpar());
        String audioCodec = audio == null ? null : codecName(audio.codecpar());
        return new MediaFacts(type.type(), type.mimeType(), type.extension(), width, height, null, rotation, duration(input, video, audio),
                fps, audio == null || audio.codecpar().sample_rate() <= 0 ? null : audio.codecpar().sample_rate(),
                audio == null || audio.codecpar().ch_layout().nb_channels() <= 0 ? null : audio.codecpar().ch_layout().nb_channels(),
                videoCodec != null ? videoCodec : audioCodec, videoCodec, audioCodec, alpha, streams);
    }

    private static @Nullable Boolean alpha(AVStream stream) {
        int format = stream.codecpar().format();
        if (AvInput.alphaBeside(stream)) {
            return true;
        }
        return format >= 0 ? Boolean.valueOf(hasAlpha(format)) : HeaderWord.opaque(stream.codecpar()) ? Boolean.FALSE : null;
    }

    private static boolean hasAlpha(int pixelFormat) {
        var descriptor = avutil.av_pix_fmt_desc_get(pixelFormat);
        return descriptor != null && (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0;
    }

    private static @Nullable Double duration(AvInput input, @Nullable AVStream video, @Nullable AVStream audio) {
        long micros = input.context().duration();
        if (micros > 0) {
            return micros / 1e6;
        }
        AVStream stream = video != null ? video : audio;
        if (stream == null || stream.duration() <= 0 || stream.time_base().den() == 0) {
            return null;
        }
        double seconds = (double) stream.duration() * stream.time_base().num() / stream.time_base().den();
        return Math.round(seconds * 1e6) / 1e6; // FFmpeg's own resolution
    }

    private static String codecName(AVCodecParameters codec) {
        if (codec.codec_id() == avcodec.AV_CODEC_ID_NONE) {
            return "unknown";
        }
        return avcodec.avcodec_get_name(codec.codec_id()).getString();
    }

    private static String kind(int type) {
        return switch (type) {
            case avutil.AVMEDIA_TYPE_VIDEO -> "video";
            case avutil.AVMEDIA_TYPE_AUDIO -> "audio";
            case avutil.AVMEDIA_TYPE_SUBTITLE -> "subtitle";
            case avutil.AVMEDIA_TYPE_ATTACHMENT -> "attachment";
            default -> "data";
        };
    }

    /** The container may hold either; the streams decide. */
    private static SniffedType type(Format format, boolean video) {
        if (video == (format.type() == MediaType.VIDEO)) {
            return format.sniffed();
        }
        if (!video) {
            return switch (format) {
                case MKV -> Format.MKA.sniffed();
                case WMV -> Format.WMA.sniffed();
                case OGV -> Format.OGG.sniffed();
                case MP4, MOV -> Format.M4A.sniffed();
                default -> {
                    SniffedType type = format.sniffed();
                    yield new SniffedType(MediaType.AUDIO, type.mimeType().replace("video/", "audio/"), type.extension());
                }
            };
        }
        return switch (format) {
            case M4A -> Format.MP4.sniffed();
            case OGG, OPUS -> Format.OGV.sniffed();
            default -> format.sniffed();
        };
    }
}
