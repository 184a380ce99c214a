package org.podstudio.media.trim;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.FilterGraph;
import org.podstudio.media.av.FrameListener;
import org.podstudio.media.av.Transfer;

/**
 * The samples of a sound between two moments.
 *
 * @param channels samples of each channel, full scale being 1; all equally many, none where the sound has ended before
 * @param first number of the first of them in the file, counted from 0
 * @param rate samples in a second
 */
record Surroundings(float[][] channels, long first, int rate) {
    /** Reads the first sound of a file. @param from seconds. @param to seconds, behind from; infinite for the end of the sound */
    static Surroundings read(Path file, double from, double to, JobContext context) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(file, context)) {
            AVStream sound = source.audio().getFirst();
            int rate = Math.max(1, sound.codecpar().sample_rate());
            long first = Math.max(0, Math.round(from * rate));
            Collector collected = new Collector();
            Transfer transfer = new Transfer(source, null, context);
            transfer.saying("Looking at the ends");
            transfer.listen(sound, "aformat=sample_fmts=fltp", collected);
            transfer.span(micros(first, rate), to == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : micros(Math.max(first + 1, Math.round(to * rate)), rate));
            transfer.run();
            return new Surroundings(collected.channels, first, rate);
        }
    }

    private static long micros(long sample, int rate) {
        return Math.round(sample * 1e6 / rate);
    }

    /** The end of it, at most so long. */
    Surroundings last(double seconds) {
        int skipped = Math.max(0, count() - (int) Math.max(1, Math.round(seconds * rate)));
        float[][] ends = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            ends[c] = Arrays.copyOfRange(channels[c], skipped, count());
        }
        return new Surroundings(ends, first + skipped, rate);
    }

    int count() {
        return channels.length == 0 ? 0 : channels[0].length;
    }

    /** The loudest of all channels at one sample. */
    float peak(int sample) {
        float most = 0;
        for (float[] channel : channels) {
            most = Math.max(most, Math.abs(channel[sample]));
        }
        return most;
    }

    /** The largest step from one sample to the next, over all channels. */
    float steepest() {
        float most = 0;
        for (float[] channel : channels) {
            for (int i = 1; i < channel.length; i++) {
                most = Math.max(most, Math.abs(channel[i] - channel[i - 1]));
            }
        }
        return most;
    }

    private static final class Collector implements FrameListener {
        private float[][] channels = new float[0][];

        @Override
        public void frame(FilterGraph graph, AVFrame frame) {
            int samples = frame.nb_samples();
            int count = frame.ch_layout().nb_channels();
            if (channels.length != count) {
                channels = new float[count][0]; // a stream that changes its channels: what comes last counts
            }
            for (int c = 0; c < count; c++) {
                FloatBuffer plane = frame.extended_data(c).capacity(4L * samples).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
                int had = channels[c].length;
                channels[c] = Arrays.copyOf(channels[c], had + samples);
                plane.get(channels[c], had, samples);
            }
        }
    }
}
