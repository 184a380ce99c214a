package org.podstudio.media.loudness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How loud a sound is. Source: EBU R 128, ITU-R BS.1770.
 *
 * @param lufs integrated loudness; {@link #QUIET} or below where nothing is as loud as the standard's gate
 * @param lra loudness range in LU
 * @param truePeak of the signal between the samples, in dBTP; minus infinity for digital silence
 * @param samplePeak of the samples, in dBFS
 * @param seconds that were measured
 */
public record Loudness(double lufs, double lra, double truePeak, double samplePeak, double seconds) {
    /** The absolute gate: what is quieter does not count. */
    public static final double QUIET = -70;

    /** The standard measures blocks of this length; shorter sounds have no loudness. */
    public static final double BLOCK_SECONDS = 0.4;

    /** Below the last bit of 24, nobody hears and nothing measures. */
    private static final double SILENT_DB = -120;

    /** Nothing but digital silence. */
    public boolean silent() {
        return !(samplePeak > SILENT_DB);
    }

    /** Whether there is a loudness at all. */
    public boolean measurable() {
        return !silent() && seconds >= BLOCK_SECONDS && lufs > QUIET;
    }

    /** One number for two parts of a sound. */
    Loudness and(Loudness other) {
        double all = seconds + other.seconds;
        double power = (Math.pow(10, lufs / 10) * seconds + Math.pow(10, other.lufs / 10) * other.seconds) / all;
        return new Loudness(10 * Math.log10(power), Math.max(lra, other.lra), Math.max(truePeak, other.truePeak),
                Math.max(samplePeak, other.samplePeak), all);
    }

    /** For a job's facts; numbers that are not finite are null. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("lufs", measurable() ? rounded(lufs) : null);
        facts.put("lra", measurable() ? rounded(lra) : null);
        facts.put("true_peak", rounded(truePeak));
        facts.put("sample_peak", rounded(samplePeak));
        return facts;
    }

    static @Nullable Double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : null;
    }
}
