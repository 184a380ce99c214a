package org.podstudio.media.av;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.ffmpeg.FFmpeg;
import org.podstudio.media.ffmpeg.StreamDecoder;

/** Decodes one stream from its first packet to its last. For one thread. */
final class AvDecoder implements AutoCloseable {
    /** What takes a frame over; it may move the reference out, and has done with it when it returns. */
    interface Use {
        void frame(AVFrame frame) throws StudioException, CancelledException;
    }

    /** Flags of a frame, macros in FFmpeg's frame.h. */
    static final int KEY = 1 << 1;

    private static final int CORRUPT = 1;

    private final AvSource source;
    private final AVStream stream;
    private final AVCodec codec;
    private final int threads;
    private final boolean freshEachTime;
    private final AVFrame frame = avutil.av_frame_alloc();
    private @Nullable AVCodecContext context;
    private long frames;
    private long damaged;

    AvDecoder(AvSource source, AVStream stream, int threads) throws StudioException {
        this.source = source;
        this.stream = stream;
        this.codec = Optional.ofNullable(StreamDecoder.find(stream)).orElseThrow(() -> AvProblem.noDecoder(source.file(), name(stream)));
        // FFmpeg's PNG decoder gives garbage when it is used again, without a word.
        this.freshEachTime = stream.codecpar().codec_id() == avcodec.AV_CODEC_ID_PNG;
        this.threads = freshEachTime ? 1 : threads;
        this.context = open();
    }

    private static String name(AVStream stream) {
        return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    private AVCodecContext open() throws StudioException {
        AVCodecContext made = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(made, stream.codecpar());
        made.pkt_timebase(stream.time_base());
        made.thread_count(threads);
        made.max_pixels(ImageCodec.MAX_PIXELS);
        int error = avcodec.avcodec_open2(made, codec, (AVDictionary) null);
        if (error < 0) {
            avcodec.avcodec_free_context(made);
            throw MediaProblem.damaged(source.file(), "The decoder of " + name(stream) + " cannot start (" + FFmpeg.message(error) + ")");
        }
        return made;
    }

    long frames() {
        return frames;
    }

    /** Packets and frames that the decoder complained about. */
    long damaged() {
        return damaged;
    }

    /** @param packet null at the end of the stream */
    void feed(@Nullable AVPacket packet, Use use) throws StudioException, CancelledException {
        AVCodecContext open = context;
        if (open == null) {
            if (packet == null) {
                return;
            }
            context = open = open();
        }
        int sent = avcodec.avcodec_send_packet(open, packet);
        if (sent < 0 && sent != avutil.AVERROR_EOF && packet != null) {
            damaged++;
        }
        int got;
        while ((got = avcodec.avcodec_receive_frame(open, frame)) >= 0) {
            deliver(use);
        }
        if (got != avutil.AVERROR_EAGAIN() && got != avutil.AVERROR_EOF) {
            damaged++;
        }
        if (freshEachTime && packet != null) {
            avcodec.avcodec_send_packet(open, null);
            while (avcodec.avcodec_receive_frame(open, frame) >= 0) {
                deliver(use);
            }
            avcodec.avcodec_free_context(open);
            context = null;
        }
    }

    private void deliver(Use use) throws StudioException, CancelledException {
        frames++;
        if (frame.decode_error_flags() != 0 || (frame.flags() & CORRUPT) != 0) {
            damaged++;
        }
        frame.pts(frame.best_effort_timestamp());
        use.frame(frame);
        avutil.av_frame_unref(frame);
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        AVCodecContext open = context;
        if (open != null) {
            context = null;
            avcodec.avcodec_free_context(open);
        }
    }
}
