package org.podstudio.media.av;

import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.ffmpeg.AvInput;

/** Tells a job how far a transfer is, in frames, or in samples where it is all sound. Never goes back. For one thread. */
final class Gauge {
    private final JobContext context;
    private final String what;
    private final double from;
    private final double to;
    private final long lengthMicros;
    private Progress.Unit unit = Progress.Unit.FRAMES;
    private double perSecond = 1000;
    private long done;

    /** @param lengthMicros 0 when it is not known */
    Gauge(JobContext context, String what, double from, double to, long lengthMicros) {
        this.context = context;
        this.what = what;
        this.from = from;
        this.to = to;
        this.lengthMicros = lengthMicros;
    }

    long lengthMicros() {
        return lengthMicros;
    }

    /** Counts what these streams are made of. */
    void count(List<AVStream> streams) {
        AVStream leader = streams.stream().filter(Gauge::picture).findFirst().orElse(streams.getFirst());
        unit = picture(leader) ? Progress.Unit.FRAMES : Progress.Unit.SAMPLES;
        double rate = picture(leader) ? Rational.of(leader.avg_frame_rate()).value() : leader.codecpar().sample_rate();
        perSecond = rate > 0 ? rate : 1000;
    }

    private static boolean picture(AVStream stream) {
        return stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO && !AvInput.attachedPicture(stream);
    }

    void show(long reachedMicros) throws CancelledException {
        double seconds = (lengthMicros == 0 ? reachedMicros : from * lengthMicros + (to - from) * Math.min(reachedMicros, lengthMicros)) / 1e6;
        done = Math.max(done, Math.round(seconds * perSecond));
        context.step(done, Math.round(lengthMicros / 1e6 * perSecond), unit, what);
    }
}
