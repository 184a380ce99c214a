package org.podstudio.media.trim;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.FilterGraph;
import org.podstudio.media.av.FrameListener;
import org.podstudio.media.av.Transfer;

/** Finds the first and the last sample that is louder than silence. Used by the transfer's worker. */
final class SilenceScan implements FrameListener {
    private final float threshold;
    private double first = -1;
    private double last;
    private double at;

    private SilenceScan(double thresholdDb) {
        threshold = (float) Math.pow(10, thresholdDb / 20);
    }

    /** The cut without the silence at its ends. @throws StudioException {@code nothing-to-do} when all of it is silent */
    static Cut shorten(Cut cut, TrimSettings settings, AvSource source, JobContext context) throws StudioException, CancelledException {
        SilenceScan scan = new SilenceScan(settings.silenceThreshold());
        Transfer transfer = new Transfer(source, null, context);
        transfer.saying("Looking for silence");
        transfer.listen(source.audio().getFirst(), "aformat=sample_fmts=fltp", scan);
        if (cut.startMicros() > 0 || !cut.toEnd()) {
            transfer.span(cut.startMicros(), cut.endMicros());
        }
        transfer.run();
        if (scan.first < 0) {
            throw StudioException.of("nothing-to-do", "\"" + source.file().getFileName() + "\" was not trimmed: it is silent.",
                    String.format(java.util.Locale.ROOT, "None of it is louder than %.0f dBFS.", settings.silenceThreshold()),
                    "Choose a lower silence_threshold, or leave it out.");
        }
        boolean front = settings.cutsSilence(TrimSettings.Silence.START) && scan.first >= settings.silenceLength();
        boolean back = settings.cutsSilence(TrimSettings.Silence.END) && scan.at - scan.last >= settings.silenceLength();
        return new Cut(front ? cut.start() + scan.first : cut.start(), back ? cut.start() + scan.last : cut.end(), cut.toEnd() && !back);
    }

    @Override
    public void frame(FilterGraph graph, AVFrame frame) {
        int samples = frame.nb_samples();
        double rate = frame.sample_rate();
        double start = graph.ticks().value() * frame.pts();
        int from = samples;
        int to = -1;
        for (int c = 0; c < frame.ch_layout().nb_channels(); c++) {
            FloatBuffer plane = frame.extended_data(c).capacity(4L * samples).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
            int i = 0;
            while (i < from && Math.abs(plane.get(i)) <= threshold) {
                i++;
            }
            from = Math.min(from, i);
            int k = samples - 1;
            while (k > to && Math.abs(plane.get(k)) <= threshold) {
                k--;
            }
            to = Math.max(to, k);
        }
        if (to >= 0) {
            if (first < 0) {
                first = start + from / rate;
            }
            last = start + (to + 1) / rate;
        }
        at = start + samples / rate;
    }
}
