package org.podstudio.media.play;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.problem.Problem;

/** The sound of what is played: none before it is first needed, none without a device. For one thread; close it after use. */
final class Hearing implements AutoCloseable {
    private static final double MOST_SPEED = 2;

    /** A device that plays nothing for so long is gone. */
    private static final long STUCK_NANOS = 3_000_000_000L;

    private final @Nullable PlayTrack track;
    private final SoundLine.Device device;
    private final PlayerListener listener;
    private final LongSupplier nanos;
    private @Nullable SoundOut sound;
    private boolean tried;
    private double loudness = 1;
    private boolean on;
    private long heardAt;
    private long heardMoments;

    Hearing(@Nullable PlayTrack track, SoundLine.Device device, PlayerListener listener, LongSupplier nanos) {
        this.track = track;
        this.device = device;
        this.listener = listener;
        this.nanos = nanos;
    }

    void volume(double factor) {
        loudness = factor;
        SoundOut open = sound;
        if (open != null) {
            open.volume(factor);
        }
    }

    /** What is heard now; null while nothing is. */
    @Nullable SoundOut now() {
        return on ? sound : null;
    }

    /** Stands at a time of the file, which the track was set to, and waits for {@link #run}. */
    @Nullable SoundOut restart(double media, double speed) {
        on = speed > 0 && speed <= MOST_SPEED;
        SoundOut open = on ? sound() : null;
        if (open != null) {
            open.restart(media, speed);
        }
        return open;
    }

    private @Nullable SoundOut sound() {
        PlayTrack heard = track;
        if (heard != null && !tried) {
            tried = true;
            Optional<SoundLine> line = device.open();
            if (line.isPresent()) {
                sound = new SoundOut(heard, line.get());
                sound.volume(loudness);
            } else {
                listener.silent(new Problem("no-sound-device", "It plays without sound.", "No sound device takes sound from this program now.",
                        "Connect or switch on a device, then open the file again."));
            }
        }
        return sound;
    }

    void run() {
        SoundOut open = now();
        if (open != null) {
            open.line().start();
            heardAt = nanos.getAsLong();
        }
    }

    void pause() {
        SoundOut open = sound;
        if (open != null) {
            open.line().pause();
        }
    }

    /** Whether the device has stopped to play what it was given; it is given up then, and that is told. */
    boolean lost() {
        SoundOut open = now();
        if (open == null) {
            return false;
        }
        long moments = open.line().played();
        long time = nanos.getAsLong();
        if (moments != heardMoments) {
            heardMoments = moments;
            heardAt = time;
        }
        if (time - heardAt <= STUCK_NANOS) {
            return false;
        }
        close();
        listener.silent(new Problem("no-sound-device", "It plays on without sound.", "The sound device took nothing for three seconds.",
                "Check the device, then open the file again."));
        return true;
    }

    @Override
    public void close() {
        SoundOut open = sound;
        if (open != null) {
            sound = null;
            open.close();
        }
    }
}
