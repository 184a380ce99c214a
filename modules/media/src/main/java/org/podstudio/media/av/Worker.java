package org.podstudio.media.av;

import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.ffmpeg.FFmpegMessages;

/** The thread of a transfer that filters, encodes and writes. It frees what it used, when it is out of native code. */
final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class.getName());

    private final Handover handover;
    private final List<Track> tracks;
    private final @Nullable AvTarget target;
    private final Consumer<String> log;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean wrote;
    private volatile @Nullable Throwable failure;

    /** @param log gets what FFmpeg says meanwhile, on any thread */
    Worker(Handover handover, List<Track> tracks, @Nullable AvTarget target, Consumer<String> log) {
        this.handover = handover;
        this.tracks = tracks;
        this.target = target;
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().name("av-encode").unstarted(this::work);
    }

    void start() {
        if (target != null) {
            target.hold();
        }
        thread.start();
    }

    private void work() {
        try (FFmpegMessages.Ear messages = FFmpegMessages.listenToo(log)) {
            Handover.Item item;
            while ((item = handover.take()) != null && !stopped) {
                serve(item);
            }
            if (!stopped && target != null) {
                wrote = target.finish();
            }
        } catch (StudioException | RuntimeException | Error e) {
            failure = e;
        } catch (InterruptedException e) {
            // Nobody interrupts it but a machine that shuts down; the transfer sees an unfinished file.
            failure = e;
        } finally {
            handover.clear();
            free();
        }
    }

    private void serve(Handover.Item item) throws StudioException {
        try {
            if (item.frame() != null) {
                item.track().frame(item.frame());
            } else if (item.packet() != null) {
                item.track().packet(item.packet());
            } else {
                item.track().end();
            }
        } finally {
            item.free();
        }
    }

    private void free() {
        tracks.forEach(Track::close);
        if (target != null) {
            try {
                target.release();
            } catch (StudioException e) {
                LOG.log(Level.WARNING, "an unfinished file was not closed", e);
            }
        }
    }

    /** What ended it early, null while all is well. */
    @Nullable Throwable failure() {
        return failure;
    }

    /** Whether the target is a whole file; known when it is over. */
    boolean wrote() {
        return wrote;
    }

    /** Ends as soon as native code returns; waits for that, but not for ever. */
    void stop(long patienceMs) throws InterruptedException {
        stopped = true;
        if (target != null) {
            target.stop();
        }
        handover.clear();
        thread.join(patienceMs);
    }

    /** Waits a while. @return whether it is over */
    boolean over(long waitMs) throws InterruptedException {
        thread.join(waitMs);
        return !thread.isAlive();
    }
}
