package org.podstudio.library.ui.cull;

import java.util.ArrayList;
import java.util.List;

/** Whether the focus goes on after each decision: while Caps Lock is on, or when the user switched it on. On the event dispatch thread. */
public final class AutoAdvance {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean chosen;
    private boolean caps;

    public boolean on() {
        return chosen || caps;
    }

    /** Whether Caps Lock alone keeps it on, so that a switch cannot turn it off. */
    public boolean byCaps() {
        return caps && !chosen;
    }

    public void choose(boolean on) {
        if (on != chosen) {
            chosen = on;
            tell();
        }
    }

    public void caps(boolean on) {
        if (on != caps) {
            caps = on;
            tell();
        }
    }

    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
