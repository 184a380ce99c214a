package org.podstudio.media.poster;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link PosterJob}.
 *
 * @param at seconds since the film's start; left out, a frame is chosen by what it shows
 * @param format of the picture; a name given for the output decides before it
 * @param px longer side at most; left out, the film's own size
 */
public record PosterSettings(@Nullable Double at, Format format, @Nullable Integer px) implements JobSettings {
    public static final PosterSettings DEFAULTS = new PosterSettings(null, Format.JPG, null);

    public PosterSettings {
        if (at != null && !(at >= 0 && at <= 1e6)) {
            throw new IllegalArgumentException("at is a time in seconds from 0 on, was " + at);
        }
        if (px != null && (px < 16 || px > 16_384)) {
            throw new IllegalArgumentException("px lies between 16 and 16384, was " + px);
        }
    }

    /** What posters can be written as. */
    public enum Format {
        JPG,
        PNG
    }
}
