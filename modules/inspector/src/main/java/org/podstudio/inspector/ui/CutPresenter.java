package org.podstudio.inspector.ui;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Moment;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Work;

/**
 * Where an operation that keeps a part of a sound or film begins and ends: shows what stands in the form over the waveform, writes what
 * is dragged into the form, and plays what is kept. Knows no Swing; called on the event dispatch thread.
 */
final class CutPresenter {
    /** Settings of an operation that keeps a part of the time. */
    private static final String START = "start";
    private static final String END = "end";

    /** Enough to come near to a wave of 3 minutes: one for 9 ms. */
    private static final int PEAKS = 20_000;

    /** Less of a file cannot be taken hold of, in seconds. */
    private static final double LEAST_SECONDS = 0.001;

    private final CutView view;
    private final JobQueue queue;
    private final Optional<Players> players;
    private final Work work;
    private Optional<Sound> sound = Optional.empty();
    private Optional<JobRequest> request = Optional.empty();
    private Optional<CutView.Kept> kept = Optional.empty();
    private boolean drawn;
    /** What is waited for: nobody decodes what was left meanwhile. */
    private volatile @Nullable Playable wanted;
    /** Rises with each playing: news of an older one is late. */
    private int turn;
    private @Nullable Player player;

    /** A file, and what it is played by. */
    record Sound(Playable file, MediaFacts facts) {}

    CutPresenter(CutView view, JobQueue queue, Optional<Players> players, Work work) {
        this.view = view;
        this.queue = queue;
        this.players = players;
        this.work = work;
    }

    /** @param of the file whose part is kept; empty when nothing or several are selected */
    void subject(Optional<Sound> of) {
        if (!of.equals(sound)) {
            silence();
            sound = of;
            wanted = of.map(Sound::file).orElse(null);
            drawn = false;
            view.peaks(new float[0]);
            view.reading(false);
            show();
        }
    }

    /** @param chosen the operation with its settings */
    void settings(Optional<JobRequest> chosen) {
        request = chosen;
        show();
    }

    private void show() {
        kept = request.filter(this::cuts).flatMap(chosen -> sound.flatMap(one -> kept(chosen.settings(), one.facts())));
        view.cut(kept);
        if (kept.isEmpty()) {
            silence();
        } else if (!drawn && players.isPresent()) {
            drawn = true;
            view.reading(true);
            Playable file = sound.orElseThrow().file();
            work.run(() -> file.equals(wanted) ? players.get().peaks(file.file(), PEAKS) : new float[0], peaks -> {
                if (still(file)) {
                    view.reading(false);
                    view.peaks(peaks);
                }
            }, problem -> {
                if (still(file)) {
                    view.reading(false); // the verdict beside Run tells what is wrong with the file
                }
            });
        }
    }

    private boolean still(Playable file) {
        return sound.filter(now -> now.file().equals(file)).isPresent();
    }

    private boolean cuts(JobRequest chosen) {
        return queue.kind(chosen.kind()).stream().flatMap(kind -> queue.settingsOf(kind).stream())
                .filter(field -> field.name().equals(START) || field.name().equals(END)).count() == 2;
    }

    /** Empty where the file has no length or no sound, or where what was typed is no time: the verdict says so. */
    private static Optional<CutView.Kept> kept(Map<String, Object> settings, MediaFacts facts) {
        Double all = facts.duration();
        boolean heard = facts.type() == MediaType.AUDIO || facts.audioCodec() != null;
        if (all == null || all <= LEAST_SECONDS || !heard) {
            return Optional.empty();
        }
        try {
            Moment from = Moment.of(text(settings.get(START)));
            Moment to = Moment.of(text(settings.get(END)));
            double start = from == null ? 0 : Math.min(from.in(all), all - LEAST_SECONDS);
            double end = to == null ? all : Math.min(to.in(all), all);
            return Optional.of(new CutView.Kept(start, Math.max(start + LEAST_SECONDS, end), all));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** An end was moved. @param seconds since the start of the file */
    void startsAt(double seconds) {
        kept.ifPresent(now -> view.type(START, seconds <= 0 ? "" : Moment.text(Math.min(seconds, now.end() - LEAST_SECONDS))));
    }

    /** An end was moved. @param seconds since the start of the file */
    void endsAt(double seconds) {
        kept.ifPresent(now -> view.type(END, seconds >= now.all() ? "" : Moment.text(Math.max(seconds, now.start() + LEAST_SECONDS))));
    }

    boolean playable() {
        return players.isPresent();
    }

    /** Plays what is kept from its beginning, or falls silent. */
    void toggle() {
        if (player != null) {
            silence();
        } else if (kept.isPresent() && sound.isPresent()) {
            players.ifPresent(all -> player = all.open(sound.get().file(), new News(++turn)));
        }
    }

    /** Ends what is heard. */
    void silence() {
        turn++;
        Player open = player;
        if (open != null) {
            player = null;
            open.close();
            view.heard(Optional.empty());
        }
    }

    private final class News implements PlayerListener {
        private final int own;
        /** It told of its beginning before it was sent to where it begins. */
        private boolean sent;

        News(int own) {
            this.own = own;
        }

        private void tell(Runnable news) {
            work.show(() -> {
                if (own == turn) {
                    news.run();
                }
            });
        }

        @Override
        public void opened(PlayedMedia media) {
            tell(() -> Optional.ofNullable(player).ifPresent(open -> kept.ifPresent(now -> {
                open.seek(now.start());
                open.play(1);
                sent = true;
            })));
        }

        @Override
        public void picture(BufferedImage picture) {
            // only what is heard counts here
        }

        @Override
        public void moved(double seconds, double speed) {
            tell(() -> {
                boolean over = sent && kept.filter(now -> seconds < now.end() && (speed > 0 || seconds <= now.start())).isEmpty();
                if (over) {
                    silence();
                } else {
                    view.heard(Optional.of(seconds));
                }
            });
        }

        @Override
        public void silent(Problem why) {
            tell(() -> view.cutProblem(why));
        }

        @Override
        public void failed(Problem problem) {
            tell(() -> {
                silence();
                view.cutProblem(problem);
            });
        }
    }
}
