package org.podstudio.media.picture;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.ffmpeg.FFmpegMessages;
import org.podstudio.media.image.PictureSource;

/**
 * Runs decoders and encoders that cannot be stopped, on a thread of their own, while the job goes on reporting. When the job is
 * canceled it leaves at once; the thread comes to its end later, and what it made in memory is dropped. It never writes a file.
 */
final class Uninterruptible implements PictureSource.Patience {
    /** How often the job looks up. */
    private static final long TICK_MS = 100;

    private final JobContext context;
    private final PictureProgress progress;

    Uninterruptible(JobContext context, PictureProgress progress) {
        this.context = context;
        this.progress = progress;
    }

    @Override
    public <T> T await(Callable<T> work, String what) throws IOException, StudioException, CancelledException {
        progress.still(what);
        FutureTask<T> task = new FutureTask<>(() -> {
            try (FFmpegMessages.Ear _ = FFmpegMessages.listenToo(context::log)) {
                return work.call();
            }
        });
        Thread.ofPlatform().name("podstudio picture " + what.toLowerCase(java.util.Locale.ROOT)).daemon().start(task);
        while (true) {
            try {
                return task.get(TICK_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (context.cancelled()) {
                    throw new CancelledException();
                }
                progress.still(what);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } catch (ExecutionException e) {
                throw failed(e.getCause());
            }
        }
    }

    private static StudioException failed(Throwable cause) throws IOException, StudioException {
        switch (cause) {
            case IOException io -> throw io;
            case StudioException known -> throw known;
            case RuntimeException slip -> throw slip;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        }
    }
}
