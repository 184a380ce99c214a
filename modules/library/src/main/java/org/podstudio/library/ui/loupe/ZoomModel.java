package org.podstudio.library.ui.loupe;

import java.util.ArrayList;
import java.util.List;
import org.podstudio.ui.look.Ground;

/** Zoom that one picture or several compared ones are shown with, and the ground that all windows have. On the event dispatch thread. */
public final class ZoomModel {
    private final List<Runnable> listeners = new ArrayList<>();
    private Zoom zoom = Zoom.FIT;

    public Zoom zoom() {
        return zoom;
    }

    public Ground ground() {
        return Ground.chosen();
    }

    public void set(Zoom next) {
        if (!next.equals(zoom)) {
            zoom = next;
            tell();
        }
    }

    public void set(Ground next) {
        if (next != ground()) {
            next.use();
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
