package org.podstudio.media.trim;

import java.nio.file.Path;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * Moves the ends of a cut to where the sound rises through zero: a sound that begins or ends there makes no click, and one that does
 * both goes on evenly where it is repeated.
 */
final class ZeroCrossing {
    /** How far an end may be moved, in seconds: the lowest tone that people hear, 20 Hz, crosses zero as often. As in sound editors. */
    static final double REACH_SECONDS = 0.025;

    /** What a crossing at the border of the reach may be quieter by, against the loudest of it, to be preferred to one in the middle. */
    private static final double DISTANCE_WEIGHT = 0.2;

    private ZeroCrossing() {}

    /** The cut with ends that make no click. An end that is the file's own stays, as does one in silence. */
    static Cut snap(Cut cut, Path file, JobContext context) throws StudioException, CancelledException {
        double start = cut.start() <= 0 ? 0 : near(cut.start(), file, context);
        double end = cut.toEnd() ? cut.end() : near(cut.end(), file, context);
        return end > start ? new Cut(start, end, cut.toEnd()) : cut; // shorter than the reach: nothing would be left
    }

    private static double near(double moment, Path file, JobContext context) throws StudioException, CancelledException {
        Surroundings around = Surroundings.read(file, Math.max(0, moment - REACH_SECONDS), moment + REACH_SECONDS, context);
        long wished = Math.round(moment * around.rate()) - around.first();
        int found = best(around, wished);
        return found < 0 ? moment : (around.first() + found) / (double) around.rate();
    }

    /**
     * The sample at which to cut: of those where the sum of all channels comes from below zero, the one where all channels are quiet
     * and that is near. Where none rises, the quietest near one.
     *
     * @param wished where it was asked for, counted from the first sample
     * @return -1 where all is silent
     */
    static int best(Surroundings around, long wished) {
        int count = around.count();
        float loudest = 0;
        for (int i = 0; i < count; i++) {
            loudest = Math.max(loudest, around.peak(i));
        }
        if (loudest == 0) {
            return -1;
        }
        int rising = -1;
        int quiet = -1;
        double leastRising = Double.MAX_VALUE;
        double leastQuiet = Double.MAX_VALUE;
        double reach = Math.max(1, REACH_SECONDS * around.rate());
        for (int i = 1; i < count; i++) {
            double cost = around.peak(i) / loudest + DISTANCE_WEIGHT * Math.abs(i - wished) / reach;
            if (sum(around, i - 1) < 0 && sum(around, i) >= 0 && cost < leastRising) {
                leastRising = cost;
                rising = i;
            }
            if (cost < leastQuiet) {
                leastQuiet = cost;
                quiet = i;
            }
        }
        return rising >= 0 ? rising : quiet;
    }

    private static double sum(Surroundings around, int sample) {
        double sum = 0;
        for (float[] channel : around.channels()) {
            sum += channel[sample];
        }
        return sum;
    }
}
