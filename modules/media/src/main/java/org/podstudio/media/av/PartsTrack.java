package org.podstudio.media.av;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;

/** Pictures that were encoded before, in place of a stream's own. The old packets only beat the time, so that all streams go on together. */
final class PartsTrack extends PacketTrack {
    private final FilmParts parts;
    private final Encoder header;
    private final Iterator<Path> files;
    private final AVPacket next = avcodec.av_packet_alloc();
    private PartPackets.@Nullable In open;
    private @Nullable Path file;
    private boolean held;

    PartsTrack(AVStream stream, FilmParts parts, AvTarget target, Span span) throws StudioException {
        super(stream, target, span);
        this.parts = parts;
        this.files = parts.files().iterator();
        this.header = parts.coding().header();
        slot.openAs(header);
    }

    @Override
    public void packet(AVPacket packet) throws StudioException {
        long time = packet.dts() != avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        if (time != avutil.AV_NOPTS_VALUE) {
            writeUntil(ticks.to(Rational.MICROS, time - span.origin(ticks)));
        }
    }

    @Override
    public void end() throws StudioException {
        writeUntil(Long.MAX_VALUE);
    }

    private void writeUntil(long micros) throws StudioException {
        while (held || read()) {
            held = true;
            if (slot.ticks().to(Rational.MICROS, next.dts()) > micros) {
                return;
            }
            held = false;
            reach(slot.ticks().to(Rational.MICROS, next.pts() + next.duration()));
            target.write(slot, next);
        }
    }

    /** @return false after the last packet of the last part */
    private boolean read() throws StudioException {
        try {
            while (open != null || files.hasNext()) {
                if (open == null) {
                    file = files.next();
                    open = new PartPackets.In(file, parts.coding().line());
                }
                if (open.next(next)) {
                    return true;
                }
                open.close();
                open = null;
            }
            return false;
        } catch (IOException e) {
            throw MediaProblem.unreadable(java.util.Objects.requireNonNull(file), e);
        }
    }

    @Override
    public boolean done() {
        return false;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(next);
        header.close();
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
