package org.podstudio.ui.play;

import java.awt.image.BufferedImage;
import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Work;

/**
 * Plays one file after the other, as keys and the bar ask for it. Loop and volume stay for the next file and the next run of the
 * program. On the EDT.
 */
final class PlayPresenter {
    private static final String LOOP = "loop";
    private static final String VOLUME = "volume";
    private static final int PEAKS = 1200;

    /** L goes through these, J through the same backwards. */
    private static final double[] SPEEDS = {1, 2, 4, Player.MOST_SPEED};

    private final Players players;
    private final Work work;
    private final Preferences preferences;
    private final PlayView view;
    private @Nullable Player player;
    private @Nullable PlayedMedia media;
    private PixelSize room = new PixelSize(1920, 1080);
    private double speed;
    private double position;
    private double volumeBeforeMute = 1;
    /** Rises with each file: news of an older one is late. */
    private volatile int turn;

    PlayPresenter(Players players, Work work, Preferences preferences, PlayView view) {
        this.players = players;
        this.work = work;
        this.preferences = preferences;
        this.view = view;
    }

    /** @param sound whether it is a sound, whose waveform is shown */
    void open(Playable what, boolean sound) {
        close();
        int own = turn;
        view.choices(loop(), volume());
        Player opened = players.open(what, new News(own));
        player = opened;
        opened.loop(loop());
        opened.volume(volume());
        opened.fit(room);
        if (sound) {
            work.run(() -> own == turn ? players.peaks(what.file(), PEAKS) : new float[0], peaks -> {
                if (own == turn) {
                    view.peaks(peaks);
                }
            }, problem -> { /* the player tells what is wrong with the file */ });
        }
    }

    void close() {
        turn++;
        Player open = player;
        if (open != null) {
            player = null;
            media = null;
            speed = 0;
            position = 0;
            open.close();
            view.empty();
        }
    }

    boolean open() {
        return player != null;
    }

    void toggle() {
        play(speed == 0 ? 1 : 0);
    }

    /** Another step of the same direction, or the first one of the other. @param forwards as L, else as J */
    void shuttle(boolean forwards) {
        double along = forwards ? speed : -speed;
        double next = SPEEDS[0];
        for (int i = 0; i + 1 < SPEEDS.length; i++) {
            next = along >= SPEEDS[i] ? SPEEDS[i + 1] : next;
        }
        play(forwards ? next : -next);
    }

    void pause() {
        play(0);
    }

    private void play(double wished) {
        Player open = player;
        if (open != null) {
            speed = wished;
            open.play(wished);
            view.moved(position, wished);
        }
    }

    void step(int frames) {
        Player open = player;
        if (open != null) {
            speed = 0;
            open.step(frames);
        }
    }

    /** @param share of the length, 0 to 1 */
    void seek(double share) {
        Player open = player;
        PlayedMedia known = media;
        if (open != null && known != null && known.seconds() > 0) {
            position = Math.clamp(share, 0, 1) * known.seconds();
            open.seek(position);
            view.moved(position, speed);
        }
    }

    /** @param seconds onwards, below 0 back */
    void skip(double seconds) {
        PlayedMedia known = media;
        if (known != null && known.seconds() > 0) {
            seek((position + seconds) / known.seconds());
        }
    }

    boolean loop() {
        return preferences.getBoolean(LOOP, false);
    }

    void loop(boolean again) {
        preferences.putBoolean(LOOP, again);
        if (player != null) {
            player.loop(again);
        }
        view.choices(again, volume());
    }

    double volume() {
        return Math.clamp(preferences.getDouble(VOLUME, 1), 0, 1);
    }

    void volume(double loudness) {
        preferences.putDouble(VOLUME, loudness);
        if (player != null) {
            player.volume(loudness);
        }
        view.choices(loop(), loudness);
    }

    void mute() {
        double now = volume();
        if (now > 0) {
            volumeBeforeMute = now;
        }
        volume(now > 0 ? 0 : volumeBeforeMute);
    }

    /** @param pixels of the device that a picture may take */
    void fit(PixelSize pixels) {
        if (!pixels.equals(room)) {
            room = pixels;
            if (player != null) {
                player.fit(pixels);
            }
        }
    }

    private final class News implements PlayerListener {
        private final int own;

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
        public void opened(PlayedMedia opened) {
            tell(() -> {
                media = opened;
                view.opened(opened);
            });
        }

        @Override
        public void picture(BufferedImage picture) {
            if (own == turn) {
                view.picture(picture);
            }
        }

        @Override
        public void moved(double seconds, double now) {
            tell(() -> {
                position = seconds;
                speed = now;
                view.moved(seconds, now);
            });
        }

        @Override
        public void silent(Problem why) {
            tell(() -> view.silent(why));
        }

        @Override
        public void failed(Problem problem) {
            tell(() -> view.failed(problem));
        }
    }
}
