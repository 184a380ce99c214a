package org.podstudio.media.waveform;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Rational;
import org.podstudio.media.ffmpeg.AvException;
import org.podstudio.media.ffmpeg.StreamDecoder;

/** Decodes a file's first sound as a whole and keeps its peaks. Nothing is resampled or copied. */
public final class PeakReader {
    /** Samples of a pair; about 170 pairs a second are enough to find any place. */
    public static final int USUAL_SAMPLES = 256;

    private static final long BEAT_NANOS = 200_000_000;

    private PeakReader() {}

    /**
     * @param leastPairs stretches wished at least; short sounds get finer ones
     * @throws StudioException {@code no-audio}, {@code file-damaged} and what else can be wrong with a file
     */
    public static PeakData read(Path file, int leastPairs, JobContext context) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(file, context)) {
            if (source.audio().isEmpty()) {
                throw source.nothingToRead(false);
            }
            AVStream stream = source.audio().getFirst();
            stream.discard(avcodec.AVDISCARD_DEFAULT);
            return read(source, stream, leastPairs, context);
        }
    }

    private static PeakData read(AvSource source, AVStream stream, int leastPairs, JobContext context)
            throws StudioException, CancelledException {
        double seconds = source.durationMicros() / 1e6;
        int rate = Math.max(1, stream.codecpar().sample_rate());
        long expected = Math.round(seconds * rate);
        int perPair = USUAL_SAMPLES;
        while (perPair > 1 && expected > 0 && expected / perPair < leastPairs) {
            perPair /= 2;
        }
        PeakCollector collector = null;
        Rational ticks = Rational.of(stream.time_base());
        AVPacket packet = avcodec.av_packet_alloc();
        long beat = 0;
        try (StreamDecoder decoder = StreamDecoder.open(stream, 1)) {
            boolean more = true;
            while (more) {
                more = avformat.av_read_frame(source.input().context(), packet) >= 0;
                if (context.cancelled()) {
                    throw new CancelledException();
                }
                long now = System.nanoTime();
                if (now - beat > BEAT_NANOS) {
                    beat = now;
                    long done = collector == null ? 0 : collector.samples();
                    context.step(Math.min(done, Math.max(expected, done)), Math.max(expected, done), Progress.Unit.SAMPLES, "Reading the waveform");
                }
                if (more && packet.stream_index() != stream.index()) {
                    avcodec.av_packet_unref(packet);
                    continue;
                }
                decoder.send(more ? packet : null);
                avcodec.av_packet_unref(packet);
                AVFrame frame;
                while ((frame = decoder.receive()) != null) {
                    if (collector == null && frame.nb_samples() > 0) {
                        collector = new PeakCollector(frame.ch_layout().nb_channels(), frame.sample_rate(), perPair);
                    }
                    if (collector != null && collector.fits(frame)) {
                        collector.add(frame);
                    }
                }
            }
        } catch (AvException e) {
            throw MediaProblem.damaged(source.file(), String.valueOf(e.getMessage()), e);
        } finally {
            avcodec.av_packet_free(packet);
        }
        return complete(source, stream, collector, ticks);
    }

    private static PeakData complete(AvSource source, AVStream stream, PeakCollector collector, Rational ticks) throws StudioException {
        if (collector == null || collector.samples() == 0) {
            throw MediaProblem.damaged(source.file(), "None of its sound can be decoded");
        }
        PeakData data = collector.data();
        double stated = stated(source, stream, ticks);
        double read = (double) collector.samples() / data.sampleRate();
        if (source.endsEarly(Math.round(read * 1e6), Math.round(stated * 1e6))) {
            throw source.cutOff(read);
        }
        return data;
    }

    /** Seconds of the sound, which in a film may well end before the pictures; 0 where the file does not say. */
    private static double stated(AvSource source, AVStream stream, Rational ticks) {
        if (source.endMissing()) {
            return source.statedMicros() / 1e6;
        }
        boolean own = source.durationStated() && stream.duration() > 0 && stream.duration() != avutil.AV_NOPTS_VALUE;
        return own ? stream.duration() * ticks.value() : 0;
    }
}
