package org.podstudio.media.av;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * What a look through a whole film finds without decoding it.
 *
 * @param pictures packets of its picture stream
 */
public record FilmScan(long pictures) {
    /** @throws StudioException {@code file-damaged} where it ends before it says, {@code no-video} where it shows nothing */
    public static FilmScan of(Path film, JobContext context) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(film, context)) {
            AVStream video = source.video();
            if (video == null) {
                throw source.nothingToRead(true);
            }
            List<AVStream> streams = new ArrayList<>(source.audio());
            streams.add(video);
            streams.forEach(stream -> stream.discard(avcodec.AVDISCARD_DEFAULT));
            AVPacket packet = avcodec.av_packet_alloc();
            try {
                long pictures = 0;
                long reached = 0;
                while (source.read(packet) >= 0) {
                    pictures += packet.stream_index() == video.index() ? 1 : 0;
                    reached = Math.max(reached, end(source, packet));
                    avcodec.av_packet_unref(packet);
                }
                if (context.cancelled()) {
                    throw new CancelledException();
                }
                return checked(source, pictures, reached);
            } finally {
                avcodec.av_packet_free(packet);
            }
        }
    }

    private static FilmScan checked(AvSource source, long pictures, long reached) throws StudioException {
        if (source.endsEarly(reached, source.statedMicros())) {
            throw source.cutOff(reached / 1e6);
        }
        if (pictures == 0) {
            throw AvProblem.noVideo(source.file());
        }
        return new FilmScan(pictures);
    }

    /** Microseconds since the film's start. */
    private static long end(AvSource source, AVPacket packet) {
        long time = packet.pts() != avutil.AV_NOPTS_VALUE ? packet.pts() : packet.dts();
        if (time == avutil.AV_NOPTS_VALUE) {
            return 0;
        }
        Rational ticks = Rational.of(source.input().stream(packet.stream_index()).time_base());
        return ticks.to(Rational.MICROS, time + packet.duration()) - source.startMicros();
    }
}
