package org.podstudio.library.ui;

import java.awt.Image;
import java.awt.Rectangle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.ui.Motion;
import org.podstudio.ui.thumb.Filmstrips;

/**
 * Which frame of which film is seen in the grid: the pointer's place over a cell chooses it, or the keyboard. Used on the event dispatch
 * thread.
 */
final class Scrub {
    private Optional<Filmstrips> strips = Optional.empty();
    private int cell = -1;
    private int frame;

    void use(Optional<Filmstrips> next) {
        strips = next;
        cell = -1;
    }

    /** The pointer is over a cell, or over none (-1). Whether something else is to be painted. */
    boolean point(int at, @Nullable GridCell over, Rectangle box, int x) {
        if (at < 0 || !film(over) || Motion.reduced()) {
            return leave();
        }
        return set(at, (x - box.x) * Thumbnails.STRIP_FRAMES / Math.max(1, box.width));
    }

    /** The keyboard goes so many frames on; begins at the film's start. */
    boolean step(int at, @Nullable GridCell on, int by) {
        if (at < 0 || !film(on)) {
            return leave();
        }
        return set(at, cell == at ? frame + by : 0);
    }

    private boolean set(int at, int wanted) {
        int next = Math.clamp(wanted, 0, Thumbnails.STRIP_FRAMES - 1);
        boolean other = at != cell || next != frame;
        cell = at;
        frame = next;
        return other;
    }

    /** Whether there was anything to leave. */
    boolean leave() {
        boolean was = cell >= 0;
        cell = -1;
        strips.ifPresent(Filmstrips::leave);
        return was;
    }

    private static boolean film(@Nullable GridCell of) {
        return of != null && of.type() == MediaType.VIDEO && !of.missing() && !of.undecodable();
    }

    int cell() {
        return cell;
    }

    /** How far into the film the frame is, above 0 to 1. */
    double reached() {
        return (frame + 1.0) / Thumbnails.STRIP_FRAMES;
    }

    /** The frame to paint in place of the thumbnail; null while there is none. */
    @Nullable Image picture(int at, @Nullable GridCell of) {
        return at != cell || of == null ? null : strips.map(s -> s.frame(of.id(), frame)).orElse(null);
    }
}
