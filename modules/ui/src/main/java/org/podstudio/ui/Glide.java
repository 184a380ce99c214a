package org.podstudio.ui;

import java.util.function.LongSupplier;
import javax.swing.Timer;

/**
 * How far something that appears has come: fast at first, then slower, at rest after 150 ms, at once where the user wants little to
 * move. It never holds up what is typed or pressed meanwhile. On the event dispatch thread.
 */
public final class Glide {
    /** Source: LOOK.md, 120 to 180 ms, ease-out. */
    static final int LASTS_MS = 150;

    private static final int FRAME_MS = 16;

    private final LongSupplier nanos;
    private final Runnable frame;
    private final Timer timer;
    private long began;
    private boolean moving;

    /** @param frame paints how far it is now; called until it rests */
    public Glide(Runnable frame) {
        this(frame, System::nanoTime);
    }

    /** By another clock than the system's. @param nanos of that clock */
    public Glide(Runnable frame, LongSupplier nanos) {
        this.frame = frame;
        this.nanos = nanos;
        timer = new Timer(FRAME_MS, e -> step());
    }

    /** From the beginning. */
    public void start() {
        moving = !Motion.reduced();
        began = nanos.getAsLong();
        if (moving) {
            timer.start();
        }
    }

    void step() {
        if (share() >= 1) {
            moving = false;
            timer.stop();
        }
        frame.run();
    }

    /** 0 where it begins, 1 where it rests. */
    public double share() {
        double left = 1 - Math.min(1, (nanos.getAsLong() - began) / (LASTS_MS * 1_000_000.0));
        return moving ? 1 - left * left * left : 1;
    }
}
