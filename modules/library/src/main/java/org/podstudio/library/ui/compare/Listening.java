package org.podstudio.library.ui.compare;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.ui.Work;

/**
 * Plays compared sounds by turns: that which has the focus is heard, goes on where the one before was, and is turned down to the quietest of
 * them, so that the louder one does not win for being loud. Files are opened with the first sound. On the event dispatch thread.
 */
@Messages({"LISTENING_gone=It cannot be played.", "LISTENING_gone_why=It is no longer in the project.", "LISTENING_gone_next=Compare another one."})
final class Listening {
    /** As the players' bar keeps it. */
    private static final String VOLUME = "volume";
    /** A sound that is so near to its end has ended. */
    private static final double END_SECONDS = 0.05;

    private final Players players;
    private final Work work;
    private final Preferences preferences;
    private final Consumer<State> told;
    private final Consumer<Problem> silent;
    private final Map<AssetId, Sound> sounds = new HashMap<>();
    private Optional<Project> project = Optional.empty();
    private List<Viewed> compared = List.of();
    private Optional<AssetId> focused = Optional.empty();
    private boolean opened;
    private boolean playing;
    private double seconds;
    /** Rises with each comparison: news of an older one is late. */
    private volatile int turn;

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

    /** A sound with its player. */
    private static final class Sound {
        private final Player player;
        private double length;
        private boolean measured;
        private OptionalDouble lufs = OptionalDouble.empty();

        Sound(Player player) {
            this.player = player;
        }
    }

    /**
     * @param work opens and measures; not the thread of what is being looked at
     * @param preferences of the players
     * @param silent told why nothing is heard
     */
    Listening(Players players, Work work, Preferences preferences, Consumer<State> told, Consumer<Problem> silent) {
        this.players = players;
        this.work = work;
        this.preferences = preferences;
        this.told = told;
        this.silent = silent;
    }

    /** What is compared now: the same sounds play on. */
    void show(Optional<Project> from, List<Viewed> viewed) {
        List<Viewed> next = viewed.stream().filter(one -> one.type() == MediaType.AUDIO && !one.missing()).toList();
        if (!next.stream().map(Viewed::id).toList().equals(compared.stream().map(Viewed::id).toList())) {
            close();
            compared = next;
            project = from;
        }
        tell();
    }

    /** What is heard when something is. */
    void focus(AssetId id) {
        if (!focused.equals(Optional.of(id))) {
            heard().ifPresent(sound -> sound.player.play(0));
            focused = Optional.of(id);
            start();
            tell();
        }
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
            heard().ifPresent(sound -> sound.player.play(0));
        } else if (opened) {
            start();
        } else {
            open(project.get());
        }
        tell();
    }

    void close() {
        turn++;
        sounds.values().forEach(sound -> sound.player.close());
        sounds.clear();
        compared = List.of();
        focused = Optional.empty();
        opened = false;
        playing = false;
        seconds = 0;
        tell();
    }

    private Optional<Sound> heard() {
        return focused.map(sounds::get);
    }

    /** Lets the focused one be heard, if something is to be; a picture among sounds is a pause. */
    private void start() {
        if (playing) {
            heard().ifPresent(sound -> {
                seconds = sound.length > 0 && seconds >= sound.length - END_SECONDS ? 0 : seconds;
                sound.player.seek(seconds);
                sound.player.play(1);
            });
        }
    }

    private void open(Project from) {
        opened = true;
        int own = turn;
        for (Viewed one : compared) {
            work.run(() -> playable(from, one.id()), what -> {
                if (own == turn) {
                    open(one.id(), what, own);
                }
            }, silent);
        }
    }

    private void open(AssetId id, Playable what, int own) {
        Sound sound = new Sound(players.open(what, new News(id, own)));
        sounds.put(id, sound);
        sound.player.volume(volume());
        if (focused.equals(Optional.of(id))) {
            start();
        }
        work.run(() -> own == turn ? players.loudness(what.file()) : OptionalDouble.empty(), lufs -> measured(sound, lufs, own),
                problem -> measured(sound, OptionalDouble.empty(), own));
    }

    private void measured(Sound sound, OptionalDouble lufs, int own) {
        if (own == turn) {
            sound.measured = true;
            sound.lufs = lufs;
            match();
            tell();
        }
    }

    /** The loud ones down, never the quiet ones up: nothing is clipped. */
    private void match() {
        OptionalDouble quietest = sounds.values().stream().filter(sound -> sound.lufs.isPresent()).mapToDouble(sound -> sound.lufs.getAsDouble()).min();
        sounds.values().forEach(sound -> sound.player.volume(volume() * (sound.lufs.isEmpty() || quietest.isEmpty() ? 1
                : Math.pow(10, (quietest.getAsDouble() - sound.lufs.getAsDouble()) / 20))));
    }

    private double volume() {
        return Math.clamp(preferences.getDouble(VOLUME, 1), 0, 1);
    }

    private void tell() {
        Match match = !opened ? Match.UNKNOWN
                : sounds.size() == compared.size() && sounds.values().stream().allMatch(sound -> sound.measured) ? Match.EQUAL : Match.MEASURING;
        told.accept(new State(possible(), playing, seconds, match));
    }

    private static Playable playable(Project project, AssetId id) throws StudioException {
        Asset asset = project.assets().find(id).orElseThrow(() -> StudioException.of("not-found", Bundle.LISTENING_gone(),
                Bundle.LISTENING_gone_why(), Bundle.LISTENING_gone_next()));
        return new Playable(project.file(asset), asset.hash(), asset.path(), project.decoding());
    }

    /** What a player tells; only that of the focused sound moves the time. */
    private final class News implements PlayerListener {
        private final AssetId id;
        private final int own;

        News(AssetId id, int own) {
            this.id = id;
            this.own = own;
        }

        private void tellOf(Consumer<Sound> news) {
            work.show(() -> {
                @Nullable Sound sound = sounds.get(id);
                if (own == turn && sound != null) {
                    news.accept(sound);
                }
            });
        }

        @Override
        public void opened(PlayedMedia media) {
            tellOf(sound -> sound.length = media.seconds());
        }

        @Override
        public void picture(BufferedImage picture) {
            // Sounds have none.
        }

        @Override
        public void moved(double now, double speed) {
            tellOf(sound -> {
                if (focused.equals(Optional.of(id)) && playing) {
                    seconds = now;
                    playing = speed != 0 || sound.length <= 0 || now < sound.length - END_SECONDS;
                    tell();
                }
            });
        }

        @Override
        public void silent(Problem why) {
            tellOf(sound -> silent.accept(why));
        }

        @Override
        public void failed(Problem problem) {
            tellOf(sound -> silent.accept(problem));
        }
    }
}
