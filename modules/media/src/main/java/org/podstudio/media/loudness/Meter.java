package org.podstudio.media.loudness;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.FilterGraph;
import org.podstudio.media.av.FrameListener;
import org.podstudio.media.av.Transfer;

/** Measures the loudness of all sounds of a file in one run. */
public final class Meter {
    /** The filter measures loudness; true peaks are ours, for the filter resamples all of the sound for them, which costs twice the rest. */
    private static final String CHAIN = "ebur128@meter=peak=none:framelog=quiet";

    private Meter() {}

    /** @return in the order of the file's sounds. @throws StudioException {@code no-audio}, or what is wrong with the file */
    public static List<Loudness> measure(Path file, JobContext context) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(file, context)) {
            List<AVStream> sounds = source.audio();
            if (sounds.isEmpty()) {
                throw source.nothingToRead(false);
            }
            Transfer transfer = new Transfer(source, null, context);
            transfer.saying("Measuring");
            List<Ear> ears = new ArrayList<>();
            for (AVStream sound : sounds) {
                Ear ear = new Ear();
                ears.add(ear);
                transfer.listen(sound, CHAIN, ear);
            }
            transfer.run();
            return ears.stream().map(Ear::heard).toList();
        }
    }

    /** Of the first sound of a file, outside of jobs, in LUFS. @return empty for what is silent or too short */
    public static OptionalDouble integrated(Path file) throws StudioException {
        try {
            Loudness loudness = measure(file, new UnwatchedContext()).getFirst();
            return loudness.measurable() ? OptionalDouble.of(loudness.lufs()) : OptionalDouble.empty();
        } catch (CancelledException e) {
            throw new IllegalStateException("nobody can cancel it", e);
        }
    }

    /** Used by the transfer's worker, and read when that is done. */
    private static final class Ear implements FrameListener {
        private final List<TruePeak> peaks = new ArrayList<>();
        private float[] samples = new float[0];
        private double seconds;
        private @Nullable Loudness heard;

        @Override
        public void frame(FilterGraph graph, AVFrame frame) {
            peaks(frame);
            seconds += (double) frame.nb_samples() / frame.sample_rate();
        }

        /** The filter gives doubles out, whatever went in: channel after channel, or all together. */
        private void peaks(AVFrame frame) {
            int channels = frame.ch_layout().nb_channels();
            int count = frame.nb_samples();
            while (peaks.size() < channels) {
                peaks.add(new TruePeak());
            }
            if (samples.length < count) {
                samples = new float[count];
            }
            boolean planar = avutil.av_sample_fmt_is_planar(frame.format()) != 0;
            if (avutil.av_get_packed_sample_fmt(frame.format()) != avutil.AV_SAMPLE_FMT_DBL) {
                throw new IllegalStateException("the meter gives samples of the format " + frame.format());
            }
            int stride = planar ? 1 : channels;
            for (int c = 0; c < channels; c++) {
                MemorySegment plane = MemorySegment.ofAddress(frame.extended_data(planar ? c : 0).address())
                        .reinterpret(8L * count * stride);
                for (int i = 0, at = planar ? 0 : c; i < count; i++, at += stride) {
                    float value = (float) plane.getAtIndex(ValueLayout.JAVA_DOUBLE, at);
                    samples[i] = value - value == 0 ? value : 0; // not finite: 0
                }
                peaks.get(c).add(samples, count);
            }
        }

        @Override
        public void end(FilterGraph graph) {
            double highest = peaks.stream().mapToDouble(TruePeak::dbtp).max().orElse(Double.NEGATIVE_INFINITY);
            double sample = peaks.stream().mapToDouble(TruePeak::dbfs).max().orElse(Double.NEGATIVE_INFINITY);
            Loudness part = new Loudness(number(graph, "integrated"), number(graph, "range"), highest, sample, seconds);
            heard = heard == null ? part : heard.and(part);
            seconds = 0;
            peaks.clear();
        }

        private static double number(FilterGraph graph, String option) {
            return graph.number("ebur128@meter", option);
        }

        Loudness heard() {
            Loudness all = heard;
            return all == null ? new Loudness(Double.NEGATIVE_INFINITY, 0, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 0) : all;
        }
    }
}
