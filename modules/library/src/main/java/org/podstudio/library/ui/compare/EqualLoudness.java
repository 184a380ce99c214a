package org.podstudio.library.ui.compare;

import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.prefs.Preferences;
import org.podstudio.core.api.play.Players;
import org.podstudio.ui.Work;

/** Turns compared sounds down to the quietest of them, so that the louder one does not win for being loud. On the event dispatch thread. */
final class EqualLoudness {
    /** As the players' bar keeps it. */
    private static final String VOLUME = "volume";

    private final Players players;
    private final Work work;
    private final Preferences preferences;

    /** @param work measures @param preferences of the players */
    EqualLoudness(Players players, Work work, Preferences preferences) {
        this.players = players;
        this.work = work;
        this.preferences = preferences;
    }

    /** Before anything is known of it: as loud as the user has it. @param known called when its loudness is, unless it was closed meanwhile */
    void measure(ComparedSound sound, Path file, Runnable known) {
        sound.volume(volume());
        work.run(() -> sound.closed() ? OptionalDouble.empty() : players.loudness(file), lufs -> measured(sound, lufs, known),
                problem -> measured(sound, OptionalDouble.empty(), known));
    }

    private static void measured(ComparedSound sound, OptionalDouble lufs, Runnable known) {
        if (!sound.closed()) {
            sound.measured(lufs);
            known.run();
        }
    }

    /** The loud ones down, never the quiet ones up: nothing is clipped. */
    void match(Collection<ComparedSound> sounds) {
        OptionalDouble quietest = sounds.stream().map(ComparedSound::lufs).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).min();
        sounds.forEach(sound -> sound.volume(volume() * share(sound.lufs(), quietest)));
    }

    /** What is left of a sound of this loudness, in LUFS, when it is as loud as the quietest. */
    static double share(OptionalDouble lufs, OptionalDouble quietest) {
        return lufs.isEmpty() || quietest.isEmpty() ? 1 : Math.pow(10, (quietest.getAsDouble() - lufs.getAsDouble()) / 20);
    }

    private double volume() {
        return Math.clamp(preferences.getDouble(VOLUME, 1), 0, 1);
    }
}
