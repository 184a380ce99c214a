package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avformat.AVStream;

/** What all tracks have: their stream, and how far they are. */
abstract class StreamTrack implements Track {
    final AVStream stream;
    /** Microseconds of the span that are written or heard. Written by the transfer's worker only. */
    private volatile long reached;

    StreamTrack(AVStream stream) {
        this.stream = stream;
    }

    final void reach(long micros) {
        reached = Math.max(reached, micros);
    }

    @Override
    public final AVStream stream() {
        return stream;
    }

    @Override
    public final long reachedMicros() {
        return reached;
    }
}
