package org.podstudio.media.av;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/** An encoder of one stream. For one thread. */
final class Encoder implements AutoCloseable {
    /** What takes a packet over, in the encoder's ticks. */
    interface Use {
        void packet(AVPacket packet) throws StudioException;
    }

    /** What tells a screen how bright the film means to be; belongs to the whole stream. */
    private static final int[] HDR = {avutil.AV_FRAME_DATA_MASTERING_DISPLAY_METADATA, avutil.AV_FRAME_DATA_CONTENT_LIGHT_LEVEL};

    private final String name;
    private final AVCodecContext context;
    private final AVPacket packet = avcodec.av_packet_alloc();

    private Encoder(String name, AVCodecContext context) {
        this.name = name;
        this.context = context;
    }

    /**
     * @param first frame as it comes out of the filters
     * @param ticks of the frames that will be sent
     * @param globalHeader whether the container wants the codec's header once, and not in each key frame
     */
    static Encoder video(Coding coding, AVFrame first, Rational ticks, Rational rate, boolean globalHeader, int threads)
            throws StudioException {
        AVCodec codec = EncoderFormats.find(coding.encoder());
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.width(first.width()).height(first.height()).pix_fmt(first.format());
        context.sample_aspect_ratio(first.sample_aspect_ratio());
        context.color_range(first.color_range()).color_primaries(first.color_primaries()).color_trc(first.color_trc());
        context.colorspace(first.colorspace()).chroma_sample_location(first.chroma_location());
        if (first.hw_frames_ctx() != null && !first.hw_frames_ctx().isNull()) {
            context.hw_frames_ctx(avutil.av_buffer_ref(first.hw_frames_ctx()));
        }
        ticks.into(context.time_base());
        if (rate.known()) {
            rate.into(context.framerate());
        }
        brightness(context, first);
        return open(coding, codec, context, globalHeader, threads);
    }

    private static void brightness(AVCodecContext context, AVFrame frame) {
        try (PointerPointer<AVFrameSideData> list = new PointerPointer<>(1); IntPointer count = new IntPointer(1)) {
            list.put(0, null);
            count.put(0);
            for (int type : HDR) {
                AVFrameSideData data = avutil.av_frame_get_side_data(frame, type);
                if (data != null && !data.isNull()) {
                    avutil.av_frame_side_data_clone(list, count, data, 0);
                }
            }
            if (count.get() > 0) {
                context.decoded_side_data(new PointerPointer<>(list.get(0))).nb_decoded_side_data(count.get());
            }
        }
    }

    static Encoder audio(Coding coding, FilterGraph graph, boolean globalHeader, int threads) throws StudioException {
        AVCodec codec = EncoderFormats.find(coding.encoder());
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        AVFilterContext out = graph.out();
        context.sample_fmt(avfilter.av_buffersink_get_format(out)).sample_rate(avfilter.av_buffersink_get_sample_rate(out));
        avfilter.av_buffersink_get_ch_layout(out, context.ch_layout());
        graph.ticks().into(context.time_base());
        return open(coding, codec, context, globalHeader, threads);
    }

    private static Encoder open(Coding coding, AVCodec codec, AVCodecContext context, boolean globalHeader, int threads)
            throws StudioException {
        AVDictionary options = new AVDictionary(null);
        boolean opened = false;
        try {
            context.thread_count(threads);
            context.codec_tag(coding.tagNumber());
            if (globalHeader) {
                context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            }
            for (Map.Entry<String, String> option : coding.options().entrySet()) {
                avutil.av_dict_set(options, option.getKey(), option.getValue(), 0);
            }
            int error = avcodec.avcodec_open2(context, codec, options);
            if (error < 0) {
                throw AvProblem.encoderFailed(coding.encoder(), error);
            }
            AVDictionaryEntry unknown = avutil.av_dict_iterate(options, null);
            if (unknown != null) {
                throw new IllegalStateException(coding.encoder() + " knows no option " + unknown.key().getString());
            }
            opened = true;
            return new Encoder(coding.encoder(), context);
        } finally {
            avutil.av_dict_free(options);
            if (!opened) {
                avcodec.avcodec_free_context(context);
            }
        }
    }

    AVCodecContext context() {
        return context;
    }

    Rational ticks() {
        return Rational.of(context.time_base());
    }

    /** Samples that each frame must hold, 0 for any number. */
    int frameSize() {
        boolean any = (context.codec().capabilities() & avcodec.AV_CODEC_CAP_VARIABLE_FRAME_SIZE) != 0;
        return any ? 0 : context.frame_size();
    }

    /** @param frame null when no more will come */
    void send(@Nullable AVFrame frame, Use use) throws StudioException {
        int error = avcodec.avcodec_send_frame(context, frame);
        if (error < 0 && error != avutil.AVERROR_EOF) {
            throw AvProblem.encoderFailed(name, error);
        }
        while ((error = avcodec.avcodec_receive_packet(context, packet)) >= 0) {
            use.packet(packet);
            avcodec.av_packet_unref(packet);
        }
        if (error != avutil.AVERROR_EAGAIN() && error != avutil.AVERROR_EOF) {
            throw AvProblem.encoderFailed(name, error);
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
