package org.podstudio.ui;

import javax.swing.Timer;

/**
 * Notices that what is waited for does not come: no sign of waiting stays for ever. On the event dispatch thread.
 */
public final class Overdue {
    /** Source: UX10. */
    public static final int LIMIT_MS = 30_000;

    private final Timer timer;

    /** @param late called once each time that waiting took too long; what came late is shown all the same */
    public Overdue(Runnable late) {
        this(LIMIT_MS, late);
    }

    Overdue(int limitMs, Runnable late) {
        timer = new Timer(limitMs, e -> late.run());
        timer.setRepeats(false);
    }

    /** Waiting begins, or begins anew. */
    public void begin() {
        timer.restart();
    }

    /** It came, or nobody waits any longer. */
    public void end() {
        timer.stop();
    }

    public boolean waiting() {
        return timer.isRunning();
    }
}
