package org.podstudio.media.play;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.FilterGraph;
import org.podstudio.media.av.Rational;

/**
 * A track's sound on its way to a line: from a time of the file on, at a speed, at a loudness. Gaps are silence, so that what was
 * written tells what time it is. For one thread; close it after use.
 */
final class SoundOut implements AutoCloseable {
    /** Seconds that are decoded before they are due. */
    private static final double AHEAD_S = 0.4;

    private static final double LEAST_GAP_S = 0.02;

    private final PlayTrack track;
    private final SoundLine line;
    private final AVFrame out = avutil.av_frame_alloc();
    private final ArrayDeque<byte[]> decoded = new ArrayDeque<>();
    private long decodedBytes;
    private int firstFrom;
    private double speed = 1;
    private double loudness = 1;
    private @Nullable FilterGraph graph;
    /** Where the file's next sample belongs, NaN once that is known. */
    private double from;
    private long skipMoments;
    private long moments;
    private boolean flushed;

    SoundOut(PlayTrack track, SoundLine line) {
        this.track = track;
        this.line = line;
    }

    SoundLine line() {
        return line;
    }

    void volume(double factor) {
        loudness = factor;
    }

    /** Forgets what was not heard; goes on at a time of the file. */
    void restart(double media, double newSpeed) {
        line.pause();
        line.clear();
        decoded.clear();
        decodedBytes = 0;
        firstFrom = 0;
        moments = 0;
        speed = newSpeed;
        again(media);
    }

    /** The track was set to a time; what was decoded before is heard first. */
    void again(double media) {
        closeGraph();
        from = media;
        skipMoments = 0;
        flushed = false;
    }

    /** Seconds of playing that were decoded since {@link #restart}: when the next sample will be due. */
    double decodedSeconds() {
        return moments / (double) SoundLine.RATE;
    }

    /** Whether the track has no more. */
    boolean ended() {
        return flushed;
    }

    /** Decodes some and writes what the line takes. @param now what is due */
    void feed(double now) throws StudioException, java.io.IOException {
        while (!flushed && decodedSeconds() - now < AHEAD_S) {
            AVFrame frame = track.next();
            if (frame == null) {
                end();
            } else {
                align();
                push(frame);
            }
        }
        write();
    }

    /** Silence up to a moment of playing, where pictures last longer than the sound. */
    void silence(double until) {
        long missing = Math.round(until * SoundLine.RATE) - moments;
        if (missing > 0) {
            add(new byte[Math.toIntExact(Math.min(missing, SoundLine.RATE) * SoundLine.FRAME_BYTES)]);
        }
        write();
    }

    private void align() {
        if (Double.isNaN(from)) {
            return;
        }
        double gap = (track.seconds() - from) / speed;
        if (gap > LEAST_GAP_S) {
            double until = decodedSeconds() + Math.min(gap, 60);
            while (decodedSeconds() + 1.0 / SoundLine.RATE < until) {
                silence(until);
            }
        } else {
            skipMoments = Math.max(0, Math.round(-gap * SoundLine.RATE));
        }
        from = Double.NaN;
    }

    private void push(AVFrame frame) throws StudioException {
        FilterGraph.nameChannels(frame);
        FilterGraph open = graph;
        if (open != null && !open.fits(frame)) {
            drain(open, true);
            closeGraph();
            open = null;
        }
        if (open == null) {
            String tempo = speed == 1 ? "" : ",atempo=" + speed;
            graph = open = FilterGraph.of(frame, Rational.of(track.stream().time_base()), Rational.UNKNOWN,
                    "aresample=" + SoundLine.RATE + tempo + ",aformat=sample_fmts=s16:channel_layouts=stereo", 1, null);
        }
        open.push(frame);
        drain(open, false);
    }

    private void end() throws StudioException {
        flushed = true;
        FilterGraph open = graph;
        if (open != null) {
            drain(open, true);
        }
    }

    private void drain(FilterGraph open, boolean last) throws StudioException {
        if (last) {
            open.push(null);
        }
        while (open.pull(out)) {
            byte[] pcm = new byte[out.nb_samples() * SoundLine.FRAME_BYTES];
            out.data(0).capacity(pcm.length).get(pcm);
            avutil.av_frame_unref(out);
            int skipped = (int) Math.min(skipMoments, pcm.length / SoundLine.FRAME_BYTES);
            skipMoments -= skipped;
            add(skipped == 0 ? pcm : Arrays.copyOfRange(pcm, skipped * SoundLine.FRAME_BYTES, pcm.length));
        }
    }

    private void add(byte[] pcm) {
        moments += pcm.length / SoundLine.FRAME_BYTES;
        if (pcm.length > 0) {
            decoded.add(pcm);
            decodedBytes += pcm.length;
        }
    }

    private void write() {
        int room = line.room();
        while (decodedBytes > 0 && room > 0) {
            byte[] first = decoded.getFirst();
            int length = Math.min(room, first.length - firstFrom);
            byte[] sent = Arrays.copyOfRange(first, firstFrom, firstFrom + length);
            loud(sent);
            line.write(sent, 0, length);
            room -= length;
            firstFrom += length;
            decodedBytes -= length;
            if (firstFrom == first.length) {
                decoded.removeFirst();
                firstFrom = 0;
            }
        }
    }

    private void loud(byte[] pcm) {
        if (loudness >= 1) {
            return;
        }
        for (int i = 0; i + 1 < pcm.length; i += 2) {
            int sample = (int) Math.round((pcm[i] & 0xff | pcm[i + 1] << 8) * loudness);
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
    }

    private void closeGraph() {
        FilterGraph open = graph;
        if (open != null) {
            graph = null;
            open.close();
        }
    }

    @Override
    public void close() {
        closeGraph();
        avutil.av_frame_free(out);
        line.close();
    }
}
