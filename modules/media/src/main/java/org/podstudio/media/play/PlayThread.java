package org.podstudio.media.play;

import java.io.IOException;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;

/** A player's thread: takes wishes, plays between them, gives everything back at its end. */
final class PlayThread implements Player, Runnable {
    private static final Logger LOG = Logger.getLogger(PlayThread.class.getName());

    private final Playable what;
    private final PlayerListener listener;
    private final SoundLine.Device device;
    private final LongSupplier nanos;
    private final Wishes wishes = new Wishes();
    private volatile @Nullable PlaySource source;

    PlayThread(Playable what, PlayerListener listener, SoundLine.Device device, LongSupplier nanos) {
        this.what = what;
        this.listener = new Ended(listener, wishes);
        this.device = device;
        this.nanos = nanos;
    }

    PlayThread start() {
        Thread thread = new Thread(this, "Player of " + what.file().getFileName());
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    @Override
    public void run() {
        try (DecodeJournal.Entry _ = what.journal().enterUnlessSuspected(what.sha256(), what.path());
                PlaySource opened = PlaySource.open(what.file());
                Playing playing = new Playing(opened, wishes, listener, device, nanos)) {
            source = opened;
            listener.opened(playing.media());
            wishes.seekUnlessWished(0);
            long wait = 0;
            while (!wishes.closed()) {
                wait = playing.go(wishes.await(wait));
            }
        } catch (StudioException e) {
            LOG.log(Level.INFO, e.getMessage(), e);
            listener.failed(e.problem());
        } catch (IOException e) {
            listener.failed(MediaProblem.damaged(what.file(), String.valueOf(e.getMessage()), e).problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            source = null;
        }
    }

    @Override
    public void play(double speed) {
        wishes.speed(speed);
    }

    @Override
    public void seek(double seconds) {
        wishes.seek(seconds);
    }

    @Override
    public void step(int frames) {
        wishes.step(frames);
    }

    @Override
    public void loop(boolean again) {
        wishes.loop(again);
    }

    @Override
    public void volume(double loudness) {
        wishes.volume(loudness);
    }

    @Override
    public void fit(PixelSize room) {
        wishes.fit(room);
    }

    @Override
    public void close() {
        wishes.close();
        PlaySource open = source;
        if (open != null) {
            open.stop();
        }
    }
}
