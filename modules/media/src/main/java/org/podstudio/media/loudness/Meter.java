package org.podstudio.media.loudness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.FilterGraph;
import org.podstudio.media.av.FrameListener;
import org.podstudio.media.av.Transfer;

/** Measures the loudness of all sounds of a file in one run. */
public final class Meter {
    private static final String CHAIN = "ebur128@meter=peak=true+sample:framelog=quiet";

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

    /** Used by the transfer's worker, and read when that is done. */
    private static final class Ear implements FrameListener {
        private double seconds;
        private @Nullable Loudness heard;

        @Override
        public void frame(FilterGraph graph, AVFrame frame) {
            seconds += (double) frame.nb_samples() / frame.sample_rate();
        }

        @Override
        public void end(FilterGraph graph) {
            Loudness part = new Loudness(number(graph, "integrated"), number(graph, "range"), number(graph, "true_peak"),
                    number(graph, "sample_peak"), seconds);
            heard = heard == null ? part : heard.and(part);
            seconds = 0;
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
