package org.podstudio.core.api.job;

/**
 * How far a job is, in real units.
 *
 * @param done units done, never falls within a job
 * @param total all units, 0 while unknown
 * @param what short present participle for a person, e.g. {@code Removing background}
 */
public record Progress(long done, long total, Unit unit, String what) {
    public static final Progress NONE = new Progress(0, 0, Unit.ITEMS, "");

    /** What is counted. */
    public enum Unit {
        BYTES,
        FRAMES,
        TILES,
        SAMPLES,
        ITEMS;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Progress {
        if (done < 0 || total < 0) {
            throw new IllegalArgumentException("progress is not negative, was " + done + " of " + total);
        }
    }

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
