package org.podstudio.media.av;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;

/**
 * The pictures of a film, asked for one after another, filtered and with the times that an encoder gets. For one thread, which reads,
 * decodes and filters; close it before its source.
 */
public final class FrameReader implements AutoCloseable {
    private final AvSource source;
    private final AVStream stream;
    private final JobContext context;
    private final Rational rate;
    private final AvDecoder decoder;
    private final FilteredFrames frames;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final Deque<AVFrame> ready = new ArrayDeque<>();
    private @Nullable VideoTicks ticks;
    private boolean ended;
    private long given;

    /** @param chain of filters, as {@link Transfer#encode} takes it */
    public FrameReader(AvSource source, AVStream stream, String chain, JobContext context) throws StudioException {
        this.source = source;
        this.stream = stream;
        this.context = context;
        rate = Rational.of(avformat.av_guess_frame_rate(source.input().context(), stream, (AVFrame) null));
        Span whole = new Span(source.startMicros(), Long.MAX_VALUE, false);
        FrameClock clock = new FrameClock(Rational.of(stream.time_base()), whole, false);
        frames = new FilteredFrames(chain, whole, clock, rate, null, 1);
        stream.discard(avcodec.AVDISCARD_DEFAULT);
        decoder = new AvDecoder(source, stream, context.threads());
    }

    /** Of the times of the frames. */
    public Rational ticks() {
        return chosen(Rational.of(stream.time_base())).encoder();
    }

    /** Unknown where the film does not say. */
    public Rational rate() {
        return chosen(Rational.of(stream.time_base())).rate();
    }

    /** Packets and frames that the decoder complained about. */
    public long damaged() {
        return decoder.damaged();
    }

    /** @return null after the last; the caller frees it */
    public @Nullable AVFrame next() throws StudioException, CancelledException {
        while (ready.isEmpty() && !ended) {
            if (context.cancelled()) {
                throw new CancelledException();
            }
            if (source.read(packet) >= 0) {
                if (packet.stream_index() == stream.index()) {
                    decoder.feed(packet, this::filter);
                }
                avcodec.av_packet_unref(packet);
            } else {
                end();
            }
        }
        return ready.poll();
    }

    private void end() throws StudioException, CancelledException {
        if (context.cancelled()) {
            throw new CancelledException(); // a cancel ends every read
        }
        ended = true;
        decoder.feed(null, this::filter);
        frames.end(this::keep);
        if (given == 0) {
            throw MediaProblem.damaged(source.file(), "None of its frames can be decoded");
        }
    }

    private void filter(AVFrame frame) throws StudioException {
        AVFrame moved = avutil.av_frame_alloc();
        try {
            avutil.av_frame_move_ref(moved, frame);
            frames.push(moved, graph -> { }, this::keep);
        } finally {
            avutil.av_frame_free(moved);
        }
    }

    private void keep(FilterGraph graph, AVFrame frame) {
        if (chosen(graph.ticks()).set(frame)) {
            AVFrame kept = avutil.av_frame_alloc();
            avutil.av_frame_move_ref(kept, frame);
            ready.add(kept);
            given++;
        }
    }

    private VideoTicks chosen(Rational from) {
        if (ticks == null) {
            ticks = VideoTicks.choose(from, rate, Transfer.steady(stream));
        }
        return ticks;
    }

    @Override
    public void close() {
        ready.forEach(avutil::av_frame_free);
        ready.clear();
        avcodec.av_packet_free(packet);
        frames.close();
        decoder.close();
    }
}
