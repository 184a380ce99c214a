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
            return Poster.<RuntimeException>choose(frames, (look, looks) -> {}).picture();
        }
    }

    /** The first good key frame of some places, else the best of them. @throws IOException when no frame can be decoded */
    public static <E extends Exception> FilmFrames.Shown choose(FilmFrames frames, Steps<E> steps) throws IOException, E {
        FilmFrames.Shown best = null;
        double most = -1;
        double last = -1;
        boolean whole = false;
        for (int i = 0; i < PLACES.length; i++) {
            steps.before(i, PLACES.length);
            double place = PLACES[i] * frames.seconds();
            FilmFrames.Shown shown = i > 0 && frames.seconds() <= 0 ? null : look(frames, place, last);
            if (shown == null) {
                continue;
            }
            last = shown.seconds();
            FrameWorth worth = FrameWorth.of(shown.picture());
            if (worth.value() > most) {
                best = shown;
                most = worth.value();
            }
            if (worth.good()) {
                whole = true;
                best = shown;
                break;
            }
        }
        if (best == null) {
            throw new AvException(frames.timeIsUp() ? "Reading it took too long" : "None of its frames can be decoded");
        }
        if (!whole) {
            FilmFrames.Shown large = frames.exact(best.seconds());
            return large == null ? best : large;
        }
        return best;
    }

    /** A key frame; where the same one would come again, because the film has few, the frame at the very place. */
    private static FilmFrames.@Nullable Shown look(FilmFrames frames, double place, double last) throws IOException {
        FilmFrames.Shown key = frames.key(place, small -> FrameWorth.of(small).good());
        return key != null && last >= 0 && key.seconds() <= last && place > last ? frames.exact(place) : key;
    }
}
