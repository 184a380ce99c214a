package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Frames of one stream that are filtered before they are used. */
abstract class FrameTrack extends StreamTrack {
    final FilteredFrames frames;
    private final FrameClock clock;

    FrameTrack(AVStream stream, String chain, Span span, Rational rate, @Nullable AVFrame still, int threads) {
        super(stream);
        this.clock = new FrameClock(Rational.of(stream.time_base()), span, audio(stream));
        this.frames = new FilteredFrames(chain, span, clock, rate, still, threads);
    }

    static boolean audio(AVStream stream) {
        return stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO;
    }

    @Override
    public final boolean copies() {
        return false;
    }

    @Override
    public final boolean done() {
        return clock.done();
    }

    @Override
    public final long readMicros() {
        return clock.readMicros();
    }

    @Override
    public void close() {
        frames.close();
    }
}
