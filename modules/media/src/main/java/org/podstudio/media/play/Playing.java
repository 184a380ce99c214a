package org.podstudio.media.play;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.problem.StudioException;

/** A file that is open for playing: where it stands, what is due next. For one thread. */
final class Playing implements AutoCloseable {
    /** A picture is due so much before its time, which is nearer than the next look at the clock. */
    private static final double EARLY_S = 0.002;

    /** On the way to a picture another one is shown after so long. */
    private static final long PATIENCE_NANOS = 80_000_000;

    /** Who cannot keep up shows a picture at least so often. */
    private static final long LEAST_SHOWN_NANOS = 200_000_000;

    /** Backwards a picture is asked for so often: each costs the decoding of all since the last key picture. */
    private static final long BACKWARD_NANOS = 60_000_000;

    private static final long TICK_NANOS = 10_000_000;

    /** Silence that is written ahead of time while pictures last longer than the sound. */
    private static final double LEAST_WRITTEN_S = 0.2;

    /** So long before its end a loop is read from its start again. */
    private static final double LOOP_AHEAD_S = 0.3;

    private static final double SOUND_STEP_S = 0.1;

    private final PlaySource source;
    private final Wishes wishes;
    private final PlayerListener listener;
    private final LongSupplier nanos;
    private final Timeline timeline;
    private final @Nullable PictureOut pictures;
    private final Hearing hearing;
    private final PlayedMedia media;
    private boolean loop;
    /** 0 while it is paused. */
    private double speed;
    private double lastSpeed;
    private double position;
    private @Nullable AVFrame ahead;
    /** Whether the timeline and the sound have to be set to the position before it goes on. */
    private boolean astray = true;
    /** Whether any picture could be shown. */
    private boolean anything;
    private long backwardAt;
    private long shownAt;
    private long toldAt;

    Playing(PlaySource source, Wishes wishes, PlayerListener listener, SoundLine.Device device, LongSupplier nanos) {
        this.source = source;
        this.wishes = wishes;
        this.listener = listener;
        this.nanos = nanos;
        this.timeline = new Timeline(nanos);
        this.hearing = new Hearing(source.sounds(), device, listener, nanos);
        PlayTrack track = source.pictures();
        this.pictures = track == null ? null : new PictureOut(track.stream());
        this.media = new PlayedMedia(source.seconds(), pictures == null ? null : pictures.size(), track == null ? SOUND_STEP_S : track.frameSeconds(),
                source.sounds() != null);
    }

    PlayedMedia media() {
        return media;
    }

    /** @return nanoseconds until something is due */
    long go(Wishes.Taken wish) throws StudioException, IOException {
        loop = wish.loop();
        hearing.volume(wish.volume());
        PixelSize room = wish.room();
        if (room != null && pictures != null) {
            pictures.fit(room);
        }
        if (wish.seek() != null || room != null && speed == 0) {
            stand(wish.seek() == null ? position : wish.seek());
        }
        if (wish.steps() != 0) {
            halt();
            stand(position + wish.steps() * media.frameSeconds());
        }
        if (wish.speed() != null) {
            change(Math.clamp(wish.speed(), -Player.MOST_SPEED, Player.MOST_SPEED));
        } else if (speed > 0 && astray) {
            start();
        }
        return speed > 0 ? forward() : speed < 0 ? backward() : Long.MAX_VALUE;
    }

    /** Shows the picture of a time, and stands there. */
    private void stand(double wished) throws StudioException, IOException {
        position = Math.clamp(wished, 0, media.seconds() > 0 ? media.seconds() : Math.max(0, wished));
        astray = true;
        show(position);
        told();
    }

    private void show(double seconds) throws StudioException, IOException {
        ahead = null;
        source.seek(seconds);
        PlayTrack track = source.pictures();
        PictureOut out = pictures;
        if (track == null || out == null) {
            return;
        }
        double half = track.frameSeconds() / 2;
        long patience = nanos.getAsLong() + PATIENCE_NANOS;
        BufferedImage picture = null;
        AVFrame frame;
        boolean enough = false;
        while (!enough && (frame = track.next()) != null) {
            enough = track.seconds() + half >= seconds || wishes.newer();
            boolean late = nanos.getAsLong() > patience;
            // The last one is not known to be the last before it has come.
            boolean nearEnd = media.seconds() > 0 && track.seconds() + 1 >= media.seconds();
            if (enough || late || nearEnd) {
                picture = out.of(frame);
            }
            if (late && !enough) {
                show(picture);
                patience = nanos.getAsLong() + PATIENCE_NANOS;
            }
        }
        show(picture);
    }

    private void show(@Nullable BufferedImage picture) {
        if (picture != null) {
            anything = true;
            shownAt = nanos.getAsLong();
            listener.picture(picture);
        }
    }

    private void halt() {
        if (speed > 0) {
            position = astray ? position : timeline.media();
            timeline.pause();
            hearing.pause();
        }
        speed = 0;
    }

    private void change(double wished) throws StudioException, IOException {
        halt();
        if (wished != 0) {
            boolean atEnd = media.seconds() > 0 && position >= media.seconds() - media.frameSeconds() / 2;
            if (wished > 0 ? atEnd : position <= 0) {
                position = wished > 0 ? 0 : media.seconds();
                astray = true;
            }
            boolean goesOn = wished == lastSpeed && !astray;
            speed = wished;
            lastSpeed = wished;
            if (wished < 0) {
                astray = true;
                backwardAt = nanos.getAsLong();
            } else if (goesOn) {
                timeline.run();
                hearing.run();
            } else {
                start();
            }
        }
        told();
    }

    /** Sets everything to the position and plays. */
    private void start() throws StudioException, IOException {
        hearing.pause();
        show(position);
        SoundOut heard = hearing.restart(position, speed);
        timeline.restart(position, speed, heard == null ? null : heard.line());
        astray = false;
        timeline.run();
        hearing.run();
    }

    private long forward() throws StudioException, IOException {
        if (hearing.lost()) {
            start();
        }
        SoundOut heard = hearing.now();
        if (heard != null) {
            heard.feed(timeline.now());
        }
        PlayTrack track = source.pictures();
        long wait = track == null ? TICK_NANOS : pictures(track);
        position = timeline.media();
        boolean picturesEnded = track == null || ahead == null && track.ended();
        boolean soundEnded = heard == null || heard.ended();
        if (picturesEnded && soundEnded) {
            wait = end(track, heard);
        } else if (soundEnded && heard != null && track != null) {
            heard.silence(Math.min(timeline.now() + LEAST_WRITTEN_S, timeline.due(track.seconds() + track.length())));
        }
        if (speed != 0 && nanos.getAsLong() - toldAt > 3 * TICK_NANOS) {
            told();
        }
        return speed == 0 ? Long.MAX_VALUE : Math.min(wait, TICK_NANOS);
    }

    /** Shows what is due. @return nanoseconds until the next one is */
    private long pictures(PlayTrack track) throws StudioException, IOException {
        PictureOut out = pictures;
        while (out != null && !wishes.newer()) {
            ahead = ahead == null ? track.next() : ahead;
            if (ahead == null) {
                return TICK_NANOS;
            }
            double left = timeline.due(track.seconds()) - timeline.now();
            if (left > EARLY_S) {
                return (long) (left * 1e9);
            }
            boolean late = left < -track.frameSeconds() / Math.max(1, speed) - EARLY_S && nanos.getAsLong() - shownAt < LEAST_SHOWN_NANOS;
            BufferedImage due = late ? null : out.of(ahead);
            ahead = null;
            if (due != null) {
                show(due);
                return 0;
            }
        }
        return 0;
    }

    /** All is decoded: the end comes when that was played. */
    private long end(@Nullable PlayTrack track, @Nullable SoundOut heard) throws StudioException, IOException {
        double until = heard != null ? heard.decodedSeconds() : track == null ? timeline.due(media.seconds()) : 0;
        if (track != null && !Double.isNaN(track.seconds())) {
            until = Math.max(until, timeline.due(track.seconds() + track.length()));
        }
        if (heard != null) {
            heard.silence(until);
        }
        if (!anything && (heard == null || heard.decodedSeconds() == 0) && (heard != null || track != null)) {
            throw source.nothing();
        }
        double left = until - timeline.now();
        if (loop && until > 0 && left < LOOP_AHEAD_S) {
            source.seek(0);
            timeline.jump(until, 0);
            if (heard != null) {
                heard.again(0);
            }
            return 0;
        }
        if (left > EARLY_S) {
            return TICK_NANOS;
        }
        halt();
        position = media.seconds() > 0 ? media.seconds() : position;
        astray = true;
        told();
        return Long.MAX_VALUE;
    }

    private long backward() throws StudioException, IOException {
        long passed = nanos.getAsLong() - backwardAt;
        if (passed < BACKWARD_NANOS) {
            return BACKWARD_NANOS - passed;
        }
        backwardAt += passed;
        position = Math.max(0, position + speed * passed / 1e9);
        show(position);
        if (position == 0) {
            speed = loop ? speed : 0;
            position = loop ? media.seconds() : 0;
        }
        told();
        return speed == 0 ? Long.MAX_VALUE : BACKWARD_NANOS;
    }

    private void told() {
        toldAt = nanos.getAsLong();
        listener.moved(media.seconds() > 0 ? Math.clamp(position, 0, media.seconds()) : Math.max(0, position), speed);
    }

    @Override
    public void close() throws IOException {
        if (pictures != null) {
            pictures.close();
        }
        hearing.close();
        source.close();
    }
}
