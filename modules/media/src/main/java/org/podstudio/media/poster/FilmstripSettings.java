package org.podstudio.media.poster;

import org.podstudio.core.api.job.JobSettings;

/**
 * Settings of {@link FilmstripJob}.
 *
 * @param frames how many are taken; fewer when the film has fewer
 * @param px longer side of each frame at most
 */
public record FilmstripSettings(int frames, int px) implements JobSettings {
    public static final FilmstripSettings DEFAULTS = new FilmstripSettings(10, 256);

    public FilmstripSettings {
        if (frames < 1 || frames > 100) {
            throw new IllegalArgumentException("frames lies between 1 and 100, was " + frames);
        }
        if (px < 16 || px > 1024 || (long) frames * px > 65_000) {
            throw new IllegalArgumentException("px lies between 16 and 1024, and all frames beside each other are at most 65000 wide; was " + px);
        }
    }
}
