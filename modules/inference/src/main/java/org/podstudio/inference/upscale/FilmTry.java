package org.podstudio.inference.upscale;

import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;

/**
 * What of a film is enlarged while somebody waits: fewer pictures, and where even those take too long, the middle of them.
 *
 * @param scene what is cut out of it
 */
record FilmTry(Excerpt.Scene scene) {
    /** How much work somebody waits for, on one core; two of them, which every computer has, are done in half of the time. */
    static final double PATIENCE_SECONDS = 5;

    /** Less than that shows no movement. */
    static final int LEAST_FRAMES = 8;

    /** Of the shorter side, in pixels: less shows nothing of a picture. */
    static final int LEAST_PX = 96;

    /** @param cpuSeconds of the whole film @param wished the seconds that were asked for */
    static FilmTry of(double cpuSeconds, MediaFacts facts, Excerpt.Span wished) {
        double each = Math.max(cpuSeconds / UpscaleNeeds.frames(facts), 1e-3);
        double share = Math.min(1, Math.sqrt(PATIENCE_SECONDS / (LEAST_FRAMES * each)));
        if (facts.pixels() > 0) {
            share = Math.max(share, Math.min(1, (double) LEAST_PX / Math.min(facts.width(), facts.height())));
        } else {
            share = 1;
        }
        double frames = Math.max(1, Math.floor(PATIENCE_SECONDS / (each * share * share)));
        double seconds = Math.min(wished.seconds(), frames / UpscaleNeeds.fps(facts));
        return new FilmTry(new Excerpt.Scene(new Excerpt.Span(wished.start(), seconds), share));
    }

    /** The settings that enlarge the part as much as these enlarge the whole. */
    UpscaleSettings as(UpscaleSettings settings, MediaFacts whole, MediaFacts part) throws StudioException {
        if (settings.box() == null || whole.pixels() == 0 || part.pixels() == 0) {
            return settings;
        }
        double factor = Enlargement.of(settings, whole.width(), whole.height()).factor();
        PixelSize size = Enlargement.of(factor, part.width(), part.height()).size();
        return new UpscaleSettings(null, size.width() + "x" + size.height(), settings.model(), settings.tile(), settings.device(), settings.quality());
    }
}
