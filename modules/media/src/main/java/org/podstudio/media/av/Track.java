package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.podstudio.core.api.problem.StudioException;

/** What becomes of one stream. All but {@link #stream} and {@link #done} is called by the transfer's worker only. */
interface Track extends AutoCloseable {
    AVStream stream();

    /** Whether packets go to it as they are; else frames. */
    boolean copies();

    /** Takes the reference over. */
    default void packet(AVPacket packet) throws StudioException {
        throw new IllegalStateException("takes no packets");
    }

    /** Takes the reference over. Times are in the stream's ticks and as the file has them. */
    default void frame(AVFrame frame) throws StudioException {
        throw new IllegalStateException("takes no frames");
    }

    /** Nothing more will come. */
    void end() throws StudioException;

    /** Whether what comes from now on lies after the span. From any thread. */
    boolean done();

    /** Microseconds of the source, from the span's start, that went in. From any thread. */
    long readMicros();

    /** Microseconds of the output that are written or heard. From any thread. */
    long reachedMicros();

    @Override
    void close();
}
