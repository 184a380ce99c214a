package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avfilter.AVBufferSrcParameters;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.ffmpeg.FFmpeg;

/**
 * A chain of FFmpeg's filters, made for frames like a first one. Frames go in, frames come out. For one thread.
 *
 * <p>The chain's one input and one output need no labels. A second input, {@code [still]}, is a picture given once.
 */
public final class FilterGraph implements AutoCloseable {
    private final boolean audio;
    private final AVFilterGraph graph;
    private final AVFilterContext in;
    private final AVFilterContext out;
    private final int[] shape;

    private FilterGraph(boolean audio, AVFilterGraph graph, AVFilterContext in, AVFilterContext out, int[] shape) {
        this.audio = audio;
        this.graph = graph;
        this.in = in;
        this.out = out;
        this.shape = shape;
    }

    /**
     * @param first decides size, pixel format or rate and layout of what will come
     * @param ticks of the frames' times
     * @param rate frames per second, unknown for sound
     * @param still the picture of the second input, or null
     */
    public static FilterGraph of(AVFrame first, Rational ticks, Rational rate, String chain, int threads, @Nullable AVFrame still)
            throws StudioException {
        boolean audio = first.width() == 0;
        AVFilterGraph graph = avfilter.avfilter_graph_alloc();
        graph.nb_threads(threads);
        boolean made = false;
        try {
            AVFilterContext in = source(graph, "in", first, ticks, rate);
            AVFilterContext second = still == null ? null : source(graph, "still", still, new Rational(1, 1), Rational.UNKNOWN);
            AVFilterContext out = sink(graph, audio);
            AVFilterInOut ends = end("in", in, second == null ? null : end("still", second, null));
            AVFilterInOut sinks = end("out", out, null);
            String text = chain.isEmpty() ? audio ? "anull" : "null" : chain;
            int error = avfilter.avfilter_graph_parse_ptr(graph, still == null ? text : "[in]" + text, sinks, ends, null);
            avfilter.avfilter_inout_free(ends);
            avfilter.avfilter_inout_free(sinks);
            check(error);
            HardwareDevice.lend(graph, chain);
            check(avfilter.avfilter_graph_config(graph, null));
            if (second != null && still != null) {
                check(avfilter.av_buffersrc_add_frame_flags(second, still, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF));
                check(avfilter.av_buffersrc_add_frame_flags(second, null, 0));
            }
            made = true;
            return new FilterGraph(audio, graph, in, out, shape(first));
        } finally {
            if (!made) {
                avfilter.avfilter_graph_free(graph);
            }
        }
    }

    /** Frames that come from nowhere: {@code testsrc2=size=320x180:rate=30:duration=1}. Pulled only, nothing is pushed. */
    public static FilterGraph pictures(String chain) throws StudioException {
        return made(chain, false);
    }

    /** As {@link #pictures}, for sound: {@code sine=duration=1}. */
    public static FilterGraph sounds(String chain) throws StudioException {
        return made(chain, true);
    }

    private static FilterGraph made(String chain, boolean audio) throws StudioException {
        FFmpeg.load();
        AVFilterGraph graph = avfilter.avfilter_graph_alloc();
        boolean made = false;
        try {
            AVFilterContext out = sink(graph, audio);
            AVFilterInOut sinks = end("out", out, null);
            AVFilterInOut none = new AVFilterInOut(null);
            int error = avfilter.avfilter_graph_parse_ptr(graph, chain, sinks, none, null);
            avfilter.avfilter_inout_free(sinks);
            check(error);
            HardwareDevice.lend(graph, chain);
            check(avfilter.avfilter_graph_config(graph, null));
            made = true;
            return new FilterGraph(audio, graph, out, out, new int[0]);
        } finally {
            if (!made) {
                avfilter.avfilter_graph_free(graph);
            }
        }
    }

    private static AVFilterContext sink(AVFilterGraph graph, boolean audio) throws StudioException {
        AVFilterContext out = avfilter.avfilter_graph_alloc_filter(graph, avfilter.avfilter_get_by_name(audio ? "abuffersink" : "buffersink"), "out");
        check(avfilter.avfilter_init_str(out, (String) null));
        return out;
    }

    private static AVFilterContext source(AVFilterGraph graph, String name, AVFrame frame, Rational ticks, Rational rate)
            throws StudioException {
        boolean audio = frame.width() == 0;
        AVFilterContext made = avfilter.avfilter_graph_alloc_filter(graph, avfilter.avfilter_get_by_name(audio ? "abuffer" : "buffer"), name);
        AVBufferSrcParameters parameters = avfilter.av_buffersrc_parameters_alloc();
        try {
            parameters.format(frame.format());
            ticks.into(parameters.time_base());
            if (audio) {
                parameters.sample_rate(frame.sample_rate());
                check(avutil.av_channel_layout_copy(parameters.ch_layout(), frame.ch_layout()));
            } else {
                parameters.width(frame.width()).height(frame.height());
                parameters.sample_aspect_ratio(frame.sample_aspect_ratio());
                parameters.color_space(frame.colorspace()).color_range(frame.color_range());
                if (rate.known()) {
                    rate.into(parameters.frame_rate());
                }
                AVBufferRef hardware = frame.hw_frames_ctx();
                if (hardware != null && !hardware.isNull()) {
                    parameters.hw_frames_ctx(hardware);
                }
            }
            check(avfilter.av_buffersrc_parameters_set(made, parameters));
            check(avfilter.avfilter_init_str(made, (String) null));
        } finally {
            avutil.av_channel_layout_uninit(parameters.ch_layout());
            avutil.av_free(parameters);
        }
        return made;
    }

    private static AVFilterInOut end(String name, AVFilterContext filter, @Nullable AVFilterInOut next) {
        AVFilterInOut end = avfilter.avfilter_inout_alloc();
        end.name(new BytePointer(avutil.av_strdup(name)));
        end.filter_ctx(filter);
        end.pad_idx(0);
        end.next(next);
        return end;
    }

    private static int[] shape(AVFrame frame) {
        return new int[] {frame.format(), frame.width(), frame.height(), frame.sample_rate(), frame.ch_layout().nb_channels()};
    }

    /** Whether a frame is shaped like the first one; another shape needs another graph. */
    public boolean fits(AVFrame frame) {
        return java.util.Arrays.equals(shape, shape(frame));
    }

    /** Takes the frame's reference over. @param frame null when no more will come */
    public void push(@Nullable AVFrame frame) throws StudioException {
        int error = avfilter.av_buffersrc_add_frame_flags(in, frame, 0);
        if (error != avutil.AVERROR_EOF) {
            check(error);
        }
    }

    /** The next frame that is ready. @return false when more must be pushed first, or all is out */
    public boolean pull(AVFrame into) throws StudioException {
        int error = avfilter.av_buffersink_get_frame(out, into);
        if (error == avutil.AVERROR_EAGAIN() || error == avutil.AVERROR_EOF) {
            return false;
        }
        check(error);
        return true;
    }

    public boolean audio() {
        return audio;
    }

    /** What comes out: its native end, for whoever needs format, size or layout. */
    AVFilterContext out() {
        return out;
    }

    /** Ticks of the frames that come out. */
    public Rational ticks() {
        return Rational.of(avfilter.av_buffersink_get_time_base(out));
    }

    Rational rate() {
        return Rational.of(avfilter.av_buffersink_get_frame_rate(out));
    }

    /** Sound comes out in frames of so many samples. */
    void frameSize(int samples) {
        avfilter.av_buffersink_set_frame_size(out, samples);
    }

    /**
     * What a filter found out, e.g. {@code number("ebur128@measured", "integrated")} of the chain {@code ebur128@measured=peak=true}.
     *
     * @throws IllegalArgumentException when there is no such filter or option
     */
    public double number(String filter, String option) {
        AVFilterContext found = avfilter.avfilter_graph_get_filter(graph, filter);
        double[] value = new double[1];
        if (found == null || found.isNull() || avutil.av_opt_get_double(found, option, avutil.AV_OPT_SEARCH_CHILDREN, value) < 0) {
            throw new IllegalArgumentException("no option " + option + " of a filter " + filter);
        }
        return value[0];
    }

    private static void check(int error) throws StudioException {
        if (error < 0) {
            throw AvProblem.filter(FFmpeg.message(error));
        }
    }

    /** A layout for sound that does not say which of its channels is which. */
    public static void nameChannels(AVFrame frame) {
        AVChannelLayout layout = frame.ch_layout();
        if (layout.order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
            int channels = layout.nb_channels();
            avutil.av_channel_layout_default(layout, channels);
        }
    }

    @Override
    public void close() {
        avfilter.avfilter_graph_free(graph);
    }
}
