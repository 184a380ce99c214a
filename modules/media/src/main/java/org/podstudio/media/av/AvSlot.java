package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.ffmpeg.FrameRate;

/** One stream of an {@link AvTarget}: promised first, opened when its first packet is near, or given up. */
final class AvSlot {
    private final AvTarget target;
    private final AVDictionary tags = new AVDictionary(null);
    private @Nullable AVCodecParameters parameters;
    private Rational ticks = Rational.UNKNOWN;
    private Rational rate = Rational.UNKNOWN;
    private int disposition;
    private boolean dropped;
    private @Nullable AVStream stream;
    private long lastDts = avutil.AV_NOPTS_VALUE;

    AvSlot(AvTarget target) {
        this.target = target;
    }

    /** Language, title and the like, and whether the stream is the default one. */
    void describe(AVStream like) {
        avutil.av_dict_copy(tags, like.metadata(), 0);
        // What the old encoder wrote about itself is not true any more.
        avutil.av_dict_set(tags, "encoder", (String) null, 0);
        disposition = like.disposition();
    }

    void openAs(Encoder encoder) {
        openAs(encoder.context(), encoder.ticks());
        rate = Rational.of(encoder.context().framerate());
    }

    void openAs(AVCodecContext encoder, Rational packetTicks) {
        AVCodecParameters made = avcodec.avcodec_parameters_alloc();
        avcodec.avcodec_parameters_from_context(made, encoder);
        parameters = made;
        ticks = packetTicks;
    }

    /** Packets of this stream will come as they are. */
    void openAs(AVStream copied) {
        AVCodecParameters made = avcodec.avcodec_parameters_alloc();
        avcodec.avcodec_parameters_copy(made, copied.codecpar());
        // Another container may know the codec by another tag; 0 lets it choose.
        made.codec_tag(0);
        parameters = made;
        ticks = Rational.of(copied.time_base());
        if (FrameRate.believable(copied)) {
            rate = Rational.of(copied.avg_frame_rate());
        }
    }

    /** An attached file; no packets will come. Takes the parameters over. */
    void openAs(AVCodecParameters attachment) {
        parameters = attachment;
        ticks = Rational.MICROS;
    }

    void tag(String key, String value) {
        avutil.av_dict_set(tags, key, value, 0);
    }

    void drop() {
        dropped = true;
    }

    boolean settled() {
        return dropped || parameters != null;
    }

    boolean live() {
        return !dropped && parameters != null;
    }

    void create(AVFormatContext context) {
        AVStream made = avformat.avformat_new_stream(context, null);
        avcodec.avcodec_parameters_copy(made.codecpar(), parameters);
        ticks.into(made.time_base());
        if (rate.known()) {
            rate.into(made.avg_frame_rate());
        }
        if (made.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
            made.sample_aspect_ratio(made.codecpar().sample_aspect_ratio());
        }
        AVDictionary copy = new AVDictionary(null);
        avutil.av_dict_copy(copy, tags, 0);
        made.metadata(copy);
        made.disposition(disposition);
        stream = made;
    }

    /** Gives a packet its stream and its times in the container's ticks, rising as containers want them. */
    void place(AVPacket packet) {
        AVStream into = java.util.Objects.requireNonNull(stream);
        Rational to = Rational.of(into.time_base());
        packet.stream_index(into.index());
        packet.pts(ticks.to(to, packet.pts()));
        packet.dts(ticks.to(to, packet.dts()));
        packet.duration(ticks.to(to, packet.duration()));
        packet.pos(-1);
        boolean timed = packet.dts() != avutil.AV_NOPTS_VALUE;
        if (timed && lastDts != avutil.AV_NOPTS_VALUE && packet.dts() <= lastDts) {
            packet.dts(lastDts + 1);
            if (packet.pts() != avutil.AV_NOPTS_VALUE && packet.pts() < packet.dts()) {
                packet.pts(packet.dts());
            }
        }
        if (timed) {
            lastDts = packet.dts();
        }
    }

    Rational ticks() {
        return ticks;
    }

    void free() {
        avutil.av_dict_free(tags);
        if (parameters != null) {
            avcodec.avcodec_parameters_free(parameters);
            parameters = null;
        }
    }
}
