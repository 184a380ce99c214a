package org.podstudio.media.loudness;

/**
 * The highest value of a signal between its samples: eight times oversampled, twice what ITU-R BS.1770 Annex 2 wants. Only where the
 * samples nearby are loud enough to hide a new highest one is anything computed, which leaves out nearly all of a sound. For one
 * channel and one thread.
 */
final class TruePeak {
    private static final int PHASES = 8;

    /** Samples that one value in between is made of; 24 keep the pass band flat to within 0.1 dB up to 20 kHz at 44.1 kHz. */
    private static final int TAPS = 24;

    /** Shape of the window, between sharpness and ripple. */
    private static final double KAISER_BETA = 6;

    private static final int STRIDE = 32;
    private static final float[][] FILTERS = filters();

    /** No value in between is higher than this many times the highest sample that it is made of. */
    private static final float MOST_GAIN = mostGain();

    private static final int[][] ORDER = {{3}, {1, 5}, {0, 2, 4, 6}};

    /**
     * A signal sampled twice as often as it must be is nowhere more than 1/cos(45°) above its samples, one sampled four times as often
     * 1/cos(22.5°); a little more for the ends of a stretch.
     */
    private static final float[] MOST_BEYOND = {1.5f, 1.12f};

    private static final int CHUNK = 4096;

    /** The last samples before, then those that are looked at. */
    private final float[] window = new float[TAPS + CHUNK];
    private float peak;
    private float samplePeak;

    /** @param samples from -1 to 1 and beyond, as they follow those before */
    void add(float[] samples, int count) {
        for (int from = 0; from < count; from += CHUNK) {
            int run = Math.min(CHUNK, count - from);
            System.arraycopy(samples, from, window, TAPS, run);
            look(run);
            System.arraycopy(window, run, window, 0, TAPS);
        }
    }

    private void look(int run) {
        float loudest = highest(0, TAPS);
        for (int at = 0; at < run; at += STRIDE) {
            int end = Math.min(run, at + STRIDE);
            // The values between these samples are made of them and of those before, which were looked at last time.
            float now = highest(at + TAPS, end + TAPS);
            float nearby = Math.max(loudest, now);
            if (nearby > samplePeak) {
                samplePeak = nearby;
            }
            if (nearby * MOST_GAIN > peak) {
                between(at, end, nearby);
            }
            loudest = STRIDE >= TAPS && end - at == STRIDE ? now : nearby;
        }
        peak = Math.max(peak, samplePeak);
    }

    /** Comparisons, unlike {@code Math.max}, do not care about negative zeros and are three times as fast. */
    private float highest(int from, int to) {
        float high = 0;
        for (int i = from; i < to; i++) {
            float value = Math.abs(window[i]);
            high = value > high ? value : high;
        }
        return high;
    }

    /** First the middles between samples, then the quarters and then the eighths, as long as they can hold something higher. */
    private void between(int at, int end, float nearby) {
        float found = nearby;
        for (int step = 0; step < ORDER.length; step++) {
            if (step > 0 && found * MOST_BEYOND[step - 1] <= peak) {
                return;
            }
            for (int phase : ORDER[step]) {
                found = Math.max(found, highest(FILTERS[phase], at, end));
            }
        }
        peak = Math.max(peak, found);
    }

    private float highest(float[] filter, int at, int end) {
        float high = 0;
        for (int i = at; i < end; i++) {
            float sum = 0;
            for (int k = 0; k < TAPS; k++) {
                sum += filter[k] * window[i + k];
            }
            float value = Math.abs(sum);
            high = value > high ? value : high;
        }
        return high;
    }

    /** In dBTP, minus infinity for silence. What is still in the filter is heard out. */
    double dbtp() {
        add(new float[TAPS], TAPS);
        return 20 * Math.log10(Math.max(peak, samplePeak));
    }

    /** In dBFS. */
    double dbfs() {
        return 20 * Math.log10(samplePeak);
    }

    /** A windowed sinc for each place between two samples; the place on a sample needs none. */
    private static float[][] filters() {
        float[][] filters = new float[PHASES - 1][TAPS];
        for (int p = 1; p < PHASES; p++) {
            double sum = 0;
            double[] exact = new double[TAPS];
            for (int k = 0; k < TAPS; k++) {
                double x = k - (TAPS / 2 - 1) - (double) p / PHASES;
                double edge = 2 * x / TAPS;
                double kaiser = Math.abs(edge) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - edge * edge)) / bessel(KAISER_BETA);
                exact[k] = Math.sin(Math.PI * x) / (Math.PI * x) * kaiser;
                sum += exact[k];
            }
            for (int k = 0; k < TAPS; k++) {
                filters[p - 1][k] = (float) (exact[k] / sum);
            }
        }
        return filters;
    }

    private static float mostGain() {
        float most = 1;
        for (float[] filter : FILTERS) {
            float sum = 0;
            for (float tap : filter) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    /** Modified Bessel function of the first kind, order 0. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 40; k++) {
            term *= x / (2 * k) * x / (2 * k);
            sum += term;
        }
        return sum;
    }
}
