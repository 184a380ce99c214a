package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVSubtitle;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/** Subtitles of text, written as another container wants them. */
final class SubtitleTrack extends PacketTrack {
    /** More text than any screen shows at once. */
    private static final int MAX_BYTES = 1 << 20;

    /** Shown so long where the file does not say. */
    private static final long USUAL_MS = 3000;

    private final String encoderName;
    private final BytePointer buffer = new BytePointer(MAX_BYTES);
    private @Nullable AVCodecContext decoder;
    private @Nullable AVCodecContext encoder;

    SubtitleTrack(AVStream stream, String encoderName, AvTarget target, Span span) throws StudioException {
        super(stream, target, span);
        this.encoderName = encoderName;
        boolean made = false;
        try {
            decoder = openDecoder();
            encoder = openEncoder(decoder);
            slot.openAs(encoder, Rational.MICROS);
            made = true;
        } finally {
            if (!made) {
                close();
            }
        }
    }

    /** Whether a stream is text, and not pictures of text. */
    static boolean isText(AVStream stream) {
        var descriptor = avcodec.avcodec_descriptor_get(stream.codecpar().codec_id());
        return descriptor != null && !descriptor.isNull() && (descriptor.props() & avcodec.AV_CODEC_PROP_TEXT_SUB) != 0
                && avcodec.avcodec_find_decoder(stream.codecpar().codec_id()) != null;
    }

    private AVCodecContext openDecoder() throws StudioException {
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        AVCodecContext made = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(made, stream.codecpar());
        made.pkt_timebase(stream.time_base());
        return opened(made, codec);
    }

    private AVCodecContext openEncoder(AVCodecContext decoded) throws StudioException {
        AVCodec codec = EncoderFormats.find(encoderName);
        AVCodecContext made = avcodec.avcodec_alloc_context3(codec);
        Rational.MICROS.into(made.time_base());
        int size = decoded.subtitle_header_size();
        if (size > 0) {
            BytePointer header = new BytePointer(avutil.av_mallocz(size + 1));
            BytePointer.memcpy(header, decoded.subtitle_header(), size);
            made.subtitle_header(header).subtitle_header_size(size);
        }
        return opened(made, codec);
    }

    private AVCodecContext opened(AVCodecContext made, AVCodec codec) throws StudioException {
        int error = avcodec.avcodec_open2(made, codec, (AVDictionary) null);
        if (error < 0) {
            avcodec.avcodec_free_context(made);
            throw AvProblem.encoderFailed(encoderName, error);
        }
        return made;
    }

    @Override
    public void packet(AVPacket packet) throws StudioException {
        long time = ticks.to(Rational.MICROS, packet.pts()) - span.originMicros();
        if (packet.pts() == avutil.AV_NOPTS_VALUE || span.cut() && (time < 0 || time >= span.lengthMicros())) {
            return;
        }
        long shown = packet.duration() > 0 ? ticks.to(Rational.MICROS, packet.duration()) : USUAL_MS * 1000;
        int[] got = new int[1];
        try (AVSubtitle subtitle = new AVSubtitle()) {
            int used = avcodec.avcodec_decode_subtitle2(decoder, subtitle, got, packet);
            if (used < 0 || got[0] == 0) {
                return;
            }
            try {
                subtitle.pts(time).start_display_time(0).end_display_time((int) Math.min(Integer.MAX_VALUE, shown / 1000));
                write(avcodec.avcodec_encode_subtitle(encoder, buffer, MAX_BYTES, subtitle), time, shown);
            } finally {
                avcodec.avsubtitle_free(subtitle);
            }
        }
    }

    private void write(int size, long time, long shown) throws StudioException {
        if (size <= 0) {
            return;
        }
        AVPacket made = avcodec.av_packet_alloc();
        try {
            if (avcodec.av_new_packet(made, size) < 0) {
                throw AvProblem.encoderFailed(encoderName, avutil.AVERROR_ENOMEM());
            }
            BytePointer.memcpy(made.data(), buffer, size);
            made.pts(time).dts(time).duration(shown).flags(avcodec.AV_PKT_FLAG_KEY);
            reach(time + shown);
            target.write(slot, made);
        } finally {
            avcodec.av_packet_free(made);
        }
    }

    @Override
    public boolean done() {
        return false;
    }

    @Override
    public void close() {
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
            decoder = null;
        }
        if (encoder != null) {
            avcodec.avcodec_free_context(encoder);
            encoder = null;
        }
        buffer.close();
    }
}
