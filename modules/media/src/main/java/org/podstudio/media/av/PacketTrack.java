package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.podstudio.core.api.problem.StudioException;

/** Packets of one stream that go to a slot of the target without becoming frames. */
abstract class PacketTrack implements Track {
    final AVStream stream;
    final AvTarget target;
    final AvSlot slot;
    final Span span;
    /** Of the source's stream. */
    final Rational ticks;
    /** Microseconds of the span that are written. Written by the transfer's worker only. */
    private volatile long reached;

    PacketTrack(AVStream stream, AvTarget target, Span span) throws StudioException {
        this.stream = stream;
        this.target = target;
        this.span = span;
        this.ticks = Rational.of(stream.time_base());
        this.slot = target.slot();
        slot.describe(stream);
    }

    final void reach(long micros) {
        reached = Math.max(reached, micros);
    }

    @Override
    public final AVStream stream() {
        return stream;
    }

    @Override
    public final boolean copies() {
        return true;
    }

    @Override
    public final void end() {}

    @Override
    public final long readMicros() {
        return reached;
    }

    @Override
    public final long reachedMicros() {
        return reached;
    }
}
