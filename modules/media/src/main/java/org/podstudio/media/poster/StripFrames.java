package org.podstudio.media.poster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.media.ffmpeg.AvException;
import org.podstudio.media.ffmpeg.FilmFrames;

/** Chooses frames evenly over a film's length. */
final class StripFrames {
    /** A film up to this long is decoded as a whole: it may have a single key frame. */
    private static final double SHORT_SECONDS = 20;

    private StripFrames() {}

    /** Told how many frames are there; leaves when the job is canceled. */
    interface Steps {
        void done(int frames) throws CancelledException;
    }

    /** @return at least one, at most {@code wanted}, in their order. @throws IOException when none can be decoded */
    static List<FilmFrames.Shown> of(FilmFrames film, int wanted, Steps steps) throws IOException, CancelledException {
        steps.done(0);
        List<FilmFrames.Shown> found = film.seconds() > SHORT_SECONDS ? sought(film, wanted, steps) : List.of();
        if (found.isEmpty()) {
            found = walked(film, wanted, steps);
        }
        if (found.isEmpty()) {
            throw new AvException("None of its frames can be decoded");
        }
        return found;
    }

    /** Key frames; where the same one would come again, because the film has few, the frame at the very place. */
    private static List<FilmFrames.Shown> sought(FilmFrames film, int wanted, Steps steps) throws IOException, CancelledException {
        List<FilmFrames.Shown> found = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            double place = (i + 0.5) / wanted * film.seconds();
            FilmFrames.Shown shown = film.key(place);
            if (shown != null && !found.isEmpty() && shown.seconds() <= found.getLast().seconds()) {
                shown = film.exact(place);
            }
            steps.done(i + 1);
            if (shown != null) {
                found.add(shown);
            }
        }
        return found;
    }

    /** Keeps every frame, then every second, every fourth … so that the length need not be known; then the nearest to each place. */
    private static List<FilmFrames.Shown> walked(FilmFrames film, int wanted, Steps steps) throws IOException, CancelledException {
        List<FilmFrames.Shown> kept = new ArrayList<>();
        long[] count = {0};
        long[] stride = {1};
        film.<CancelledException>each((seconds, frame) -> {
            steps.done(Math.min(wanted, kept.size() / 4));
            if (count[0]++ % stride[0] == 0) {
                kept.add(new FilmFrames.Shown(frame.make(Integer.MAX_VALUE), seconds));
                if (kept.size() >= 8 * wanted) {
                    thin(kept);
                    stride[0] *= 2;
                }
            }
            return true;
        });
        if (kept.size() <= wanted) {
            return kept;
        }
        double first = kept.getFirst().seconds();
        double length = kept.getLast().seconds() - first;
        List<FilmFrames.Shown> chosen = new ArrayList<>();
        for (int i = 0, at = 0; i < wanted; i++) {
            double place = first + (i + 0.5) / wanted * length;
            // Each frame once, and enough left for the places that follow.
            while (at + 1 < kept.size() - (wanted - 1 - i) && Math.abs(kept.get(at + 1).seconds() - place) <= Math.abs(kept.get(at).seconds() - place)) {
                at++;
            }
            chosen.add(kept.get(at++));
        }
        return chosen;
    }

    private static void thin(List<FilmFrames.Shown> kept) {
        for (int i = kept.size() - 1; i > 0; i -= 2) {
            kept.remove(i);
        }
    }
}
