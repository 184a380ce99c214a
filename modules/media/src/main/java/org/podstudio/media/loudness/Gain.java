package org.podstudio.media.loudness;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is done to one sound. Corrected until the result is as wished, because a limiter takes loudness away, and encoders that
 * lose something move peaks.
 *
 * @param db gain
 * @param ceiling true peak that the limiter holds, in dBTP; null while the gain alone stays below it
 * @param byPeak whether the peak and not the loudness is brought to its target: the sound is too short to have a loudness
 * @param last what the gain before this one gave, null at first
 */
record Gain(double db, @Nullable Double ceiling, boolean byPeak, @Nullable Try last) {
    /** Aimed at; what is wished is kept within ten times this. */
    static final double EXACT_LU = 0.05;
    static final double TOLERANCE_LU = 0.5;

    /** What measuring a true peak twice may differ by: its oversampling sees not all of it. */
    private static final double PEAK_SLACK_DB = 0.02;

    /** Peaks grow a little between limiter and file. */
    private static final double MARGIN_DB = 0.05;

    /** The limiter cannot hold less. Source: {@code limit} of FFmpeg's alimiter. */
    private static final double LOWEST_CEILING = -24;

    /** @param db what was given. @param lufs what came of it */
    record Try(double db, double lufs) {}

    static Gain first(Loudness before, NormalizeSettings wished) {
        if (!before.measurable()) {
            return new Gain(wished.truePeak() - before.truePeak(), null, true, null);
        }
        double db = wished.lufs() - before.lufs();
        boolean over = before.truePeak() + db > wished.truePeak();
        return new Gain(db, over ? wished.truePeak() - MARGIN_DB : null, false, null);
    }

    boolean reached(Loudness after, NormalizeSettings wished, double withinLu) {
        boolean below = after.truePeak() <= wished.truePeak() + PEAK_SLACK_DB;
        return below && (byPeak || Math.abs(after.lufs() - wished.lufs()) <= withinLu);
    }

    /**
     * How far from the wish a result may be. Some encoders at low bitrates answer a steady gain in steps, so that what is
     * not reached in two tries is taken a little less exactly.
     */
    static double within(int tries) {
        return tries <= 2 ? 2 * EXACT_LU : tries <= 4 ? 4 * EXACT_LU : TOLERANCE_LU;
    }

    /** The next one to try. */
    Gain corrected(Loudness after, NormalizeSettings wished) {
        double over = after.truePeak() - wished.truePeak();
        if (byPeak) {
            return new Gain(db - Math.max(over, 0) - MARGIN_DB, null, true, null);
        }
        Double held = ceiling;
        if (over > 0) {
            held = Math.max(LOWEST_CEILING, (ceiling == null ? wished.truePeak() : ceiling) - over - MARGIN_DB);
        }
        double missing = wished.lufs() - after.lufs();
        // The harder the limiter works, the less of a gain arrives.
        Try before = last;
        double arrives = ceiling == null || before == null || Math.abs(db - before.db()) < 0.01 ? 1
                : Math.clamp((after.lufs() - before.lufs()) / (db - before.db()), 0.2, 1);
        double step = Math.abs(missing) <= EXACT_LU ? 0 : Math.clamp(missing / arrives, -12, 12);
        return new Gain(db + step, held, false, new Try(db, after.lufs()));
    }

    /** As the ffmpeg program takes it. @param fine whether samples have more than 16 bits */
    String chain(int sampleRate, boolean fine) {
        String gain = String.format(Locale.ROOT, "volume=%.4fdB:precision=%s", db, fine ? "double" : "float");
        Double held = ceiling;
        if (held == null) {
            return gain;
        }
        int times = sampleRate >= 176_000 ? 1 : sampleRate >= 88_000 ? 2 : 4;
        String limiter = String.format(Locale.ROOT, "alimiter=limit=%.6f:attack=5:release=60:asc=1:level=disabled:latency=1",
                Math.pow(10, held / 20));
        return times == 1 ? gain + "," + limiter
                : gain + ",aresample=" + sampleRate * times + "," + limiter + ",aresample=" + sampleRate;
    }
}
