package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.StudioException;

/** Frames of one stream, filtered and shown to a listener. */
final class HeardTrack implements Track {
    private final AVStream stream;
    private final FrameClock clock;
    private final FilteredFrames frames;
    private final FrameListener listener;
    private final Heard heard = new Heard();
    private volatile long reached;

    HeardTrack(AVStream stream, String chain, Span span, Rational rate, int threads, FrameListener listener) {
        this.stream = stream;
        this.listener = listener;
        this.clock = new FrameClock(Rational.of(stream.time_base()), span, stream.codecpar().codec_type()
                == avutil.AVMEDIA_TYPE_AUDIO);
        this.frames = new FilteredFrames(chain, span, clock, rate, null, threads);
    }

    @Override
    public AVStream stream() {
        return stream;
    }

    @Override
    public boolean copies() {
        return false;
    }

    @Override
    public void frame(AVFrame frame) throws StudioException {
        frames.push(frame, graph -> { }, heard);
    }

    private final class Heard implements FilteredFrames.Use {
        @Override
        public void frame(FilterGraph graph, AVFrame frame) throws StudioException {
            listener.frame(graph, frame);
            long length = graph.audio() ? frame.nb_samples() : frame.duration();
            reached = Math.max(reached, graph.ticks().to(Rational.MICROS, frame.pts() + length));
        }

        @Override
        public void end(FilterGraph graph) throws StudioException {
            listener.end(graph);
        }
    }

    @Override
    public void end() throws StudioException {
        frames.end(heard);
    }

    @Override
    public boolean done() {
        return clock.done();
    }

    @Override
    public long readMicros() {
        return clock.readMicros();
    }

    @Override
    public long reachedMicros() {
        return reached;
    }

    @Override
    public void close() {
        frames.close();
    }
}
