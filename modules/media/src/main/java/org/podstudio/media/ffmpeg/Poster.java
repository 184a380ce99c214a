package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.sniff.Format;

/** A frame that shows what a film is about: near its start, neither black nor plain nor blurred, the right way up. */
public final class Poster {
    private static final long TIMEOUT_MS = 30_000;

    /** Where to look, as parts of the duration: films fade in, so a black start is no answer. */
    private static final double[] PLACES = {0, 0.03, 0.1, 0.25, 0.5, 0.75};

    private Poster() {}

    /** Told before each look; leaves by what it throws. */
    public interface Steps<E extends Exception> {
        void before(int look, int looks) throws E;
    }

    /** @param maxPx longer side of the result; never enlarged. @throws IOException when no frame can be decoded */
    public static BufferedImage of(Path file, Format format, int maxPx) throws IOException {
        try (FilmFrames frames = FilmFrames.open(file, format, maxPx, TIMEOUT_MS)) {
            try (FilmStill still = Poster.<RuntimeException>choose(frames, (look, looks) -> {})) {
                return still.picture();
            }
        }
    }

    /**
     * The first good frame of some places, else the best of them. Whoever asks closes it.
     *
     * @throws IOException when no frame can be decoded
     */
    public static <E extends Exception> FilmStill choose(FilmFrames frames, Steps<E> steps) throws IOException, E {
        FilmStill best = null;
        boolean chosen = false;
        try {
            double last = -1;
            for (int i = 0; i < PLACES.length && !(best != null && best.worth().good()); i++) {
                steps.before(i, PLACES.length);
                FilmStill still = i > 0 && frames.seconds() <= 0 ? null : frames.still(PLACES[i] * frames.seconds(), last);
                if (still == null) {
                    continue;
                }
                last = Math.max(last, still.seconds());
                best = better(best, still);
            }
            if (best == null) {
                throw new AvException(frames.timeIsUp() ? "Reading it took too long" : "None of its frames can be decoded");
            }
            chosen = true;
            return best;
        } finally {
            if (!chosen && best != null) {
                best.close();
            }
        }
    }

    /** A good one beats the best of the bad ones; the other is closed. */
    private static FilmStill better(@Nullable FilmStill best, FilmStill still) throws IOException {
        boolean wins = false;
        try {
            wins = best == null || still.worth().good() || still.worth().value() > best.worth().value();
        } finally {
            FilmStill other = wins ? best : still;
            if (other != null) {
                other.close();
            }
        }
        return wins ? still : best;
    }
}
