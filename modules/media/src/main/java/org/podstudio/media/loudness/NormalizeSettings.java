package org.podstudio.media.loudness;

import org.podstudio.core.api.job.JobSettings;
import org.podstudio.media.convert.MetadataPolicy;

/**
 * Settings of {@link Normalization}.
 *
 * @param lufs wanted integrated loudness, -40 to -5. -14 is what the streaming services play at
 * @param truePeak highest true peak of the result in dBTP, -12 to 0
 * @param metadata what of tags, chapters and cover art is kept
 */
public record NormalizeSettings(double lufs, double truePeak, MetadataPolicy metadata) implements JobSettings {
    public static final NormalizeSettings DEFAULTS = new NormalizeSettings(-14, -1);

    /** With all metadata. */
    public NormalizeSettings(double lufs, double truePeak) {
        this(lufs, truePeak, MetadataPolicy.KEEP);
    }

    public NormalizeSettings {
        metadata = metadata == null ? MetadataPolicy.KEEP : metadata;
        if (!(lufs >= -40 && lufs <= -5)) {
            throw new IllegalArgumentException("lufs is between -40 and -5, was " + lufs);
        }
        if (!(truePeak >= -12 && truePeak <= 0)) {
            throw new IllegalArgumentException("true_peak is between -12 and 0 dBTP, was " + truePeak);
        }
    }
}
