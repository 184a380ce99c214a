package org.podstudio.library.ui.loupe;

import java.util.ArrayList;
import java.util.List;

/** Zoom and ground that one picture or several compared ones are shown with. On the event dispatch thread. */
public final class ZoomModel {
    private final List<Runnable> listeners = new ArrayList<>();
    private Zoom zoom = Zoom.FIT;
    private Ground ground = Ground.CHECKER;

    public Zoom zoom() {
        return zoom;
    }

    public Ground ground() {
        return ground;
    }

    public void set(Zoom next) {
        if (!next.equals(zoom)) {
            zoom = next;
            tell();
        }
    }

    public void set(Ground next) {
        if (next != ground) {
            ground = next;
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
