package org.podstudio.media.av;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Frames and packets on their way from the thread that decodes to the one that encodes. */
final class Handover {
    /** Enough that neither thread waits for the other's moods, few enough for films of large frames. */
    private static final int CAPACITY = 6;

    /** How often a waiting thread looks around. */
    static final long LOOK_MS = 100;

    /** One thing of a track; neither frame nor packet is the track's end. */
    record Item(Track track, @Nullable AVFrame frame, @Nullable AVPacket packet) {
        void free() {
            if (frame != null) {
                avutil.av_frame_free(frame);
            }
            if (packet != null) {
                avcodec.av_packet_free(packet);
            }
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Item> items = new ArrayDeque<>();
    private final boolean turns;
    private boolean working;
    private boolean closed;

    /** @param turns whether the two threads never work at the same time */
    Handover(boolean turns) {
        this.turns = turns;
    }

    /** @return false when there was no room for a while; then look around and offer it again */
    boolean offer(Item item) throws InterruptedException {
        lock.lock();
        try {
            if (items.size() >= CAPACITY) {
                changed.await(LOOK_MS, TimeUnit.MILLISECONDS);
            }
            if (items.size() >= CAPACITY) {
                return false;
            }
            items.add(item);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while for the other thread's turn to be over. @return whether it is; always, where they work side by side */
    boolean quiet() throws InterruptedException {
        if (!turns) {
            return true;
        }
        lock.lock();
        try {
            if (working || !items.isEmpty()) {
                changed.await(LOOK_MS, TimeUnit.MILLISECONDS);
            }
            return !working && items.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** The next item; waits for it. Null when it is closed and empty. */
    @Nullable Item take() throws InterruptedException {
        lock.lock();
        try {
            working = false;
            changed.signalAll();
            while (items.isEmpty() && !closed) {
                changed.await();
            }
            Item item = items.poll();
            working = item != null;
            changed.signalAll();
            return item;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Throws away what is there; nothing more comes. */
    void clear() {
        lock.lock();
        try {
            closed = true;
            working = false;
            items.forEach(Item::free);
            items.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
