package org.podstudio.media.waveform;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Takes decoded frames and keeps the lowest and highest sample of each stretch, read where the decoder put them. Stretches
 * become twice as long whenever there are too many. For one thread.
 */
final class PeakCollector {
    /** Pairs of all channels together; 16 MB. */
    private static final int MOST_PAIRS = 4 << 20;

    private final int channels;
    private final int sampleRate;
    private final float[] low;
    private final float[] high;
    private int samplesPerPair;
    private int inPair;
    private short[] values = new short[1 << 12];
    private int used;
    private long samples;

    PeakCollector(int channels, int sampleRate, int samplesPerPair) {
        this.channels = channels;
        this.sampleRate = sampleRate;
        this.samplesPerPair = samplesPerPair;
        low = new float[channels];
        high = new float[channels];
        clear();
    }

    private void clear() {
        Arrays.fill(low, Float.MAX_VALUE);
        Arrays.fill(high, -Float.MAX_VALUE);
        inPair = 0;
    }

    long samples() {
        return samples;
    }

    boolean fits(AVFrame frame) {
        return frame.ch_layout().nb_channels() == channels;
    }

    void add(AVFrame frame) {
        int format = frame.format();
        boolean planar = avutil.av_sample_fmt_is_planar(format) != 0;
        int packed = avutil.av_get_packed_sample_fmt(format);
        int width = avutil.av_get_bytes_per_sample(format);
        int count = frame.nb_samples();
        int stride = planar ? 1 : channels;
        MemorySegment[] planes = new MemorySegment[planar ? channels : 1];
        for (int p = 0; p < planes.length; p++) {
            planes[p] = MemorySegment.ofAddress(frame.extended_data(p).address()).reinterpret((long) count * stride * width);
        }
        int at = 0;
        while (at < count) {
            int run = Math.min(count - at, samplesPerPair - inPair);
            for (int c = 0; c < channels; c++) {
                MemorySegment plane = planes[planar ? c : 0];
                int first = at * stride + (planar ? 0 : c);
                switch (packed) {
                    case avutil.AV_SAMPLE_FMT_FLT -> floats(plane, first, stride, run, c);
                    case avutil.AV_SAMPLE_FMT_S16 -> shorts(plane, first, stride, run, c);
                    default -> others(plane, packed, first, stride, run, c);
                }
            }
            at += run;
            inPair += run;
            if (inPair == samplesPerPair) {
                flush();
            }
        }
        samples += count;
    }

    private void floats(MemorySegment plane, int first, int stride, int run, int c) {
        float lo = low[c];
        float hi = high[c];
        for (int i = 0, at = first; i < run; i++, at += stride) {
            float v = plane.getAtIndex(ValueLayout.JAVA_FLOAT, at);
            // Comparisons leave out what is no number.
            lo = v < lo ? v : lo;
            hi = v > hi ? v : hi;
        }
        low[c] = lo;
        high[c] = hi;
    }

    private void shorts(MemorySegment plane, int first, int stride, int run, int c) {
        int lo = Short.MAX_VALUE;
        int hi = Short.MIN_VALUE;
        for (int i = 0, at = first; i < run; i++, at += stride) {
            int v = plane.getAtIndex(ValueLayout.JAVA_SHORT, at);
            lo = Math.min(lo, v);
            hi = Math.max(hi, v);
        }
        low[c] = Math.min(low[c], lo / 32768f);
        high[c] = Math.max(high[c], hi / 32768f);
    }

    private void others(MemorySegment plane, int packed, int first, int stride, int run, int c) {
        for (int i = 0, at = first; i < run; i++, at += stride) {
            float v = switch (packed) {
                case avutil.AV_SAMPLE_FMT_U8 -> ((plane.get(ValueLayout.JAVA_BYTE, at) & 0xff) - 128) / 128f;
                case avutil.AV_SAMPLE_FMT_S32 -> plane.getAtIndex(ValueLayout.JAVA_INT, at) / 2147483648f;
                case avutil.AV_SAMPLE_FMT_DBL -> (float) plane.getAtIndex(ValueLayout.JAVA_DOUBLE, at);
                case avutil.AV_SAMPLE_FMT_S64 -> plane.getAtIndex(ValueLayout.JAVA_LONG, at) / 9.223372e18f;
                default -> throw new IllegalArgumentException("samples of the format " + packed);
            };
            low[c] = v < low[c] ? v : low[c];
            high[c] = v > high[c] ? v : high[c];
        }
    }

    private void flush() {
        if (values.length < used + 2 * channels) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, used + 2 * channels));
        }
        for (int c = 0; c < channels; c++) {
            boolean any = low[c] <= high[c];
            values[used++] = any ? sixteen(low[c]) : 0;
            values[used++] = any ? sixteen(high[c]) : 0;
        }
        clear();
        if (used >= 2 * MOST_PAIRS) {
            PeakData half = new PeakData(sampleRate, samplesPerPair, channels, Arrays.copyOf(values, used)).halved();
            samplesPerPair = half.samplesPerPair();
            System.arraycopy(half.values(), 0, values, 0, half.values().length);
            used = half.values().length;
        }
    }

    private static short sixteen(float value) {
        return (short) Math.clamp(Math.round(value * 32768), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    PeakData data() {
        if (inPair > 0) {
            flush();
        }
        return new PeakData(sampleRate, samplesPerPair, channels, Arrays.copyOf(values, used));
    }
}
