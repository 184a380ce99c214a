package org.podstudio.media.ffmpeg;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Warnings and errors in FFmpeg's own words, for whoever listens. FFmpeg has one place for them in the whole process, so this has, too; while nobody
 * listens it is silent and costs nothing. What comes from a listener's thread goes to that one; what comes from threads that FFmpeg started, which
 * do not say for whom they work, goes to all that listen.
 */
public final class FFmpegMessages {
    /** Damaged films complain about each frame: so much of it helps. */
    private static final int MAX_LINES = 100;

    private static final Map<Thread, Ear> EARS = new ConcurrentHashMap<>();

    /** Whoever listens does not load FFmpeg: much is done without it. Guarded by this class. */
    private static boolean loaded;

    /** FFmpeg keeps no reference that Java's garbage collector could see. */
    private static final class Native {
        static final LogCallback CALLBACK = new LogCallback() {
            @Override
            public void call(int level, BytePointer message) {
                FFmpegMessages.heard(message.getString().strip());
            }
        };

        private Native() {}
    }

    private FFmpegMessages() {}

    /** One who listens. Close it on any thread. */
    public static final class Ear implements AutoCloseable {
        private final Thread thread;
        private final Consumer<String> lines;
        private final boolean leads;
        private final AtomicInteger left = new AtomicInteger(MAX_LINES);
        private final boolean first;

        private Ear(Thread thread, Consumer<String> lines, boolean leads) {
            this.thread = thread;
            this.lines = lines;
            this.leads = leads;
            this.first = EARS.putIfAbsent(thread, this) == null;
        }

        private void tell(String line) {
            int more = left.decrementAndGet();
            if (more > 0) {
                lines.accept("FFmpeg: " + line);
            } else if (more == 0) {
                lines.accept("FFmpeg: further messages are left out");
            }
        }

        @Override
        public void close() {
            if (first && EARS.remove(thread, this)) {
                settle();
            }
        }
    }

    /**
     * Gives messages about the work of the calling thread to {@code lines} until the result is closed; whoever listened there before goes on
     * doing so alone. {@code lines} is called on any thread, also on those of FFmpeg.
     */
    public static Ear listen(Consumer<String> lines) {
        return listen(lines, true);
    }

    /** The same on a further thread of somebody who listens already, and who hears those of FFmpeg's own threads there. */
    public static Ear listenToo(Consumer<String> lines) {
        return listen(lines, false);
    }

    private static Ear listen(Consumer<String> lines, boolean leads) {
        Ear ear = new Ear(Thread.currentThread(), lines, leads);
        settle();
        return ear;
    }

    /** FFmpeg is there; called once. */
    static synchronized void loaded() {
        loaded = true;
        settle();
    }

    private static synchronized void settle() {
        if (!loaded) {
            return;
        }
        if (EARS.isEmpty()) {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        } else {
            avutil.setLogCallback(Native.CALLBACK);
            avutil.av_log_set_level(avutil.AV_LOG_WARNING);
        }
    }

    private static void heard(String line) {
        Ear own = EARS.get(Thread.currentThread());
        if (line.isEmpty()) {
            return;
        }
        if (own != null) {
            own.tell(line);
        } else {
            EARS.values().stream().filter(ear -> ear.leads).forEach(ear -> ear.tell(line));
        }
    }
}
