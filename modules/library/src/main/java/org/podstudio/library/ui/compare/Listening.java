package org.podstudio.library.ui.compare;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.ui.Work;

/**
 * Plays compared sounds by turns: that which has the focus is heard, goes on where the one before was, and all are as loud as each other.
 * Files are opened with the first sound. On the event dispatch thread.
 */
final class Listening implements ComparedSounds.Told {
    private final Consumer<State> told;
    private final EqualLoudness loudness;
    private final ComparedSounds sounds;
    private Optional<Project> project = Optional.empty();
    private List<AssetId> compared = List.of();
    private Optional<AssetId> focused = Optional.empty();
    /** Those of the compared ones that cannot be heard. */
    private final Set<AssetId> failed = new HashSet<>();
    private boolean opened;
    private boolean playing;
    private double seconds;

    /** How loud the sounds are beside each other. */
    enum Match {
        /** Nothing was played yet. */
        UNKNOWN,
        MEASURING,
        /** As loud as each other, as far as they have a loudness. */
        EQUAL
    }

    /**
     * What is heard.
     *
     * @param possible whether there are sounds at all
     * @param seconds since the start of the focused sound
     */
    record State(boolean possible, boolean playing, double seconds, Match match) {
        static final State NONE = new State(false, false, 0, Match.UNKNOWN);
    }

    /** How far the focused sound has come, from 0 to 1. */
    record Heard(AssetId sound, double part, boolean playing) {}

    /**
     * @param work opens and measures; not the thread of what is being looked at
     * @param preferences of the players
     * @param silent told why nothing is heard
     */
    Listening(Players players, Work work, Preferences preferences, Consumer<State> told, Consumer<Problem> silent) {
        this.told = told;
        loudness = new EqualLoudness(players, work, preferences);
        sounds = new ComparedSounds(players, work, this, silent);
    }

    /** What is compared now: the same sounds play on. */
    void show(Optional<Project> from, List<Viewed> viewed) {
        List<AssetId> next = viewed.stream().filter(one -> one.type() == MediaType.AUDIO && !one.missing()).map(Viewed::id).toList();
        if (!next.equals(compared)) {
            close();
            compared = next;
            project = from;
        }
        tell();
    }

    /** What is heard when something is. */
    void focus(AssetId id) {
        if (!focused.equals(Optional.of(id))) {
            heard().ifPresent(ComparedSound::pause);
            focused = Optional.of(id);
            start();
            tell();
        }
    }

    /** Where the focused sound stands, once it was opened. */
    Optional<Heard> heardPart() {
        return focused.flatMap(id -> heard().flatMap(sound -> sound.part(seconds)).map(part -> new Heard(id, part, playing)));
    }

    boolean possible() {
        return !compared.isEmpty() && project.isPresent();
    }

    void toggle() {
        if (!possible()) {
            return;
        }
        playing = !playing;
        if (!playing) {
            heard().ifPresent(ComparedSound::pause);
        } else if (opened) {
            if (focused.filter(failed::remove).isPresent()) {
                sounds.open(project.get(), List.of(focused.get())); // its disk may be back
            } else {
                start();
            }
        } else {
            opened = true;
            sounds.open(project.get(), compared);
        }
        tell();
    }

    void close() {
        sounds.close();
        compared = List.of();
        failed.clear();
        focused = Optional.empty();
        opened = false;
        playing = false;
        seconds = 0;
        tell();
    }

    private Optional<ComparedSound> heard() {
        return focused.flatMap(sounds::of);
    }

    /** Lets the focused one be heard, if something is to be; a picture among sounds is a pause. */
    private void start() {
        if (playing) {
            heard().ifPresent(sound -> {
                seconds = sound.endedAt(seconds) ? 0 : seconds;
                sound.play(seconds);
            });
        }
    }

    @Override
    public void opened(AssetId id, ComparedSound sound, Path file) {
        loudness.measure(sound, file, () -> {
            loudness.match(sounds.all());
            tell();
        });
        if (focused.equals(Optional.of(id))) {
            start();
        }
    }

    /** Only that of the focused sound moves the time. */
    @Override
    public void moved(AssetId id, double now, double speed) {
        if (focused.equals(Optional.of(id)) && playing) {
            seconds = now;
            playing = speed != 0 || heard().filter(sound -> sound.endedAt(now)).isEmpty();
            tell();
        }
    }

    /** Nothing is heard of it any more; the others go on without it. */
    @Override
    public void failed(AssetId id) {
        failed.add(id);
        playing &= !focused.equals(Optional.of(id));
        loudness.match(sounds.all());
        tell();
    }

    private void tell() {
        boolean known = compared.stream().filter(id -> !failed.contains(id)).allMatch(id -> sounds.of(id).filter(ComparedSound::measured).isPresent());
        Match match = !opened || failed.size() == compared.size() ? Match.UNKNOWN : known ? Match.EQUAL : Match.MEASURING;
        told.accept(new State(possible(), playing, seconds, match));
    }
}
