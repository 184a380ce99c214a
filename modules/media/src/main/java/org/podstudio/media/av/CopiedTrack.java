package org.podstudio.media.av;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.ffmpeg.AvInput;

/** Packets of one stream, carried over as they are. */
final class CopiedTrack extends PacketTrack {
    private boolean begun;
    private volatile boolean done;

    CopiedTrack(AVStream stream, AvTarget target, Span span) throws StudioException {
        int codec = stream.codecpar().codec_id();
        if (!(AvInput.attachedPicture(stream) ? target.holdsCover(codec) : target.holds(codec))) {
            throw AvProblem.noRoom(avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString(),
                    target.context().oformat().name().getString());
        }
        super(stream, target, span);
        slot.openAs(stream);
    }

    @Override
    public void packet(AVPacket packet) throws StudioException {
        if (AvInput.attachedPicture(stream)) {
            // Cover art has no time: it comes once, wherever the span begins.
            if (!begun) {
                begun = true;
                packet.pts(0).dts(0);
                target.write(slot, packet);
            }
            done = true;
            return;
        }
        boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        if (!begun && !key && stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
            return;
        }
        long origin = span.origin(ticks);
        packet.pts(moved(packet.pts(), origin));
        packet.dts(moved(packet.dts(), origin));
        long time = packet.pts() != avutil.AV_NOPTS_VALUE ? packet.pts() : packet.dts();
        if (span.cut() && time != avutil.AV_NOPTS_VALUE) {
            long end = span.length(ticks);
            if (time + packet.duration() <= 0 && time < 0) {
                return;
            }
            if (time >= end) {
                // Frames shown earlier may still follow in the order of decoding.
                done = packet.dts() == avutil.AV_NOPTS_VALUE || packet.dts() >= end;
                return;
            }
        }
        begun = true;
        if (time != avutil.AV_NOPTS_VALUE) {
            reach(ticks.to(Rational.MICROS, time + packet.duration()));
        }
        target.write(slot, packet);
    }

    private static long moved(long time, long origin) {
        return time == avutil.AV_NOPTS_VALUE ? time : time - origin;
    }

    @Override
    public boolean done() {
        return done;
    }

    @Override
    public void close() {}
}
