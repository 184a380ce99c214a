package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/** Frames of one stream through a chain. A stream that changes its shape gets a new graph, which gives the old shape out. */
final class FilteredFrames implements AutoCloseable {
    /** What is done with a new graph before frames go into it. */
    interface Prepare {
        void graph(FilterGraph graph) throws StudioException;
    }

    interface Use {
        void frame(FilterGraph graph, AVFrame frame) throws StudioException;

        default void end(FilterGraph graph) throws StudioException {}
    }

    private final String chain;
    private final Span span;
    private final FrameClock clock;
    private final Rational rate;
    private final @Nullable AVFrame still;
    private final int threads;
    private final AVFrame out = avutil.av_frame_alloc();
    private @Nullable FilterGraph graph;
    private String shape = "";

    FilteredFrames(String chain, Span span, FrameClock clock, Rational rate, @Nullable AVFrame still, int threads) {
        this.chain = chain;
        this.span = span;
        this.clock = clock;
        this.rate = rate;
        this.still = still;
        this.threads = threads;
    }

    /** Takes the frame's reference over; what comes out goes to {@code use}. */
    void push(AVFrame frame, Prepare prepare, Use use) throws StudioException {
        if (!clock.set(frame)) {
            return;
        }
        if (frame.width() == 0) {
            FilterGraph.nameChannels(frame);
        } else {
            // The display matrix of each frame: the chain has turned the picture already.
            avutil.av_frame_remove_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
        }
        FilterGraph open = graph;
        if (open != null && !open.fits(frame)) {
            end(use);
            shape = shape(open);
            open.close();
            graph = open = null;
        }
        if (open == null) {
            open = FilterGraph.of(frame, clock.ticks(), rate, whole(frame), threads, still);
            graph = open;
            prepare.graph(open);
        }
        open.push(frame);
        drain(open, use);
    }

    private String whole(AVFrame frame) {
        StringBuilder all = new StringBuilder(chain);
        long length = span.length(clock.ticks());
        if (span.cut() && frame.width() == 0) {
            String cut = "atrim=start_pts=0" + (length == Long.MAX_VALUE ? "" : ":end_pts=" + length);
            all.insert(0, chain.isEmpty() ? cut : cut + ",");
        }
        if (!shape.isEmpty()) {
            all.append(all.isEmpty() ? "" : ",").append(shape);
        }
        return all.toString();
    }

    /** Filters that bring any frame into the shape that came out of the first graph. */
    private static String shape(FilterGraph first) {
        var out = first.out();
        if (!first.audio()) {
            return "scale=" + avfilter.av_buffersink_get_w(out) + ":" + avfilter.av_buffersink_get_h(out) + ",format="
                    + avutil.av_get_pix_fmt_name(avfilter.av_buffersink_get_format(out)).getString() + ",setsar="
                    + Math.max(0, avfilter.av_buffersink_get_sample_aspect_ratio(out).num()) + "/"
                    + Math.max(1, avfilter.av_buffersink_get_sample_aspect_ratio(out).den());
        }
        try (org.bytedeco.ffmpeg.avutil.AVChannelLayout layout = new org.bytedeco.ffmpeg.avutil.AVChannelLayout();
                BytePointer name = new BytePointer(128)) {
            avfilter.av_buffersink_get_ch_layout(out, layout);
            avutil.av_channel_layout_describe(layout, name, 128);
            avutil.av_channel_layout_uninit(layout);
            return "aformat=sample_fmts=" + avutil.av_get_sample_fmt_name(avfilter.av_buffersink_get_format(out)).getString()
                    + ":sample_rates=" + avfilter.av_buffersink_get_sample_rate(out) + ":channel_layouts=" + name.getString().split("\0")[0];
        }
    }

    /** What is still inside goes to {@code use}. */
    void end(Use use) throws StudioException {
        FilterGraph open = graph;
        if (open != null) {
            open.push(null);
            drain(open, use);
            use.end(open);
        }
    }

    private void drain(FilterGraph open, Use use) throws StudioException {
        while (open.pull(out)) {
            try {
                use.frame(open, out);
            } finally {
                avutil.av_frame_unref(out);
            }
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(out);
        FilterGraph open = graph;
        if (open != null) {
            graph = null;
            open.close();
        }
    }
}
