package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.podstudio.core.api.problem.StudioException;

/** Packets of one stream that go to a slot of the target without becoming frames. */
abstract class PacketTrack extends StreamTrack {
    final AvTarget target;
    final AvSlot slot;
    final Span span;
    /** Of the source's stream. */
    final Rational ticks;

    PacketTrack(AVStream stream, AvTarget target, Span span) throws StudioException {
        super(stream);
        this.target = target;
        this.span = span;
        this.ticks = Rational.of(stream.time_base());
        this.slot = target.slot();
        slot.describe(stream);
    }

    @Override
    public final boolean copies() {
        return true;
    }

    @Override
    public void end() throws StudioException {}

    @Override
    public final long readMicros() {
        return reachedMicros();
    }
}
