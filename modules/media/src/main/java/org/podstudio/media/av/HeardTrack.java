package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.podstudio.core.api.problem.StudioException;

/** Frames of one stream, filtered and shown to a listener. */
final class HeardTrack extends FrameTrack {
    private final FrameListener listener;
    private final Heard heard = new Heard();

    HeardTrack(AVStream stream, String chain, Span span, Rational rate, int threads, FrameListener listener) {
        super(stream, chain, span, rate, null, threads);
        this.listener = listener;
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
            reach(graph.ticks().to(Rational.MICROS, frame.pts() + length));
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
}
