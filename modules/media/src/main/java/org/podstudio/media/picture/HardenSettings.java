package org.podstudio.media.picture;

import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link HardenAlpha}.
 *
 * @param threshold percent, 1 to 99: what is less opaque becomes transparent, all else opaque
 * @param format of the result; {@code auto} is that of the input where it can be transparent, else PNG
 */
public record HardenSettings(int threshold, String format) implements JobSettings {
    /** Half: an edge stays where it was. */
    public static final HardenSettings DEFAULTS = new HardenSettings(50, "auto");

    public HardenSettings {
        format = format == null || format.isBlank() ? "auto" : format.strip();
        if (threshold < 1 || threshold > 99) {
            throw new IllegalArgumentException("the threshold is 1 to 99 percent, was " + threshold);
        }
    }
}
