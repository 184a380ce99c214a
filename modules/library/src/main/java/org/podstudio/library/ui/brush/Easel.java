package org.podstudio.library.ui.brush;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.ui.Work;

/**
 * Paints behind, in order, and brings what changed to the event dispatch thread in patches. A hand that is faster than the painting loses
 * nothing: what waits is painted at once. Called on the event dispatch thread.
 */
final class Easel {
    private final MaskSheet mask;
    private final Work work;
    private final Consumer<MaskLook.Patch> patched;
    private final Consumer<Problem> failed;
    /** The stroke under the hand, as long as nobody has painted it so far. */
    private final AtomicReference<@Nullable Stroke> waiting = new AtomicReference<>();
    private final AtomicBoolean looks = new AtomicBoolean();
    /** Written on the event dispatch thread. */
    private volatile @Nullable MaskLook look;

    /** @param work of one thread */
    Easel(MaskSheet mask, Work work, Consumer<MaskLook.Patch> patched, Consumer<Problem> failed) {
        this.mask = mask;
        this.work = work;
        this.patched = patched;
        this.failed = failed;
    }

    /** A change of the mask, on the thread that paints. */
    private interface Change {
        Rectangle of(MaskSheet mask) throws StudioException, CancelledException;
    }

    /** It is looked at otherwise: all of the view is composed anew. */
    void look(MaskLook next) {
        look = next;
        if (!looks.getAndSet(true)) {
            work.run(() -> {
                looks.set(false);
                return Optional.ofNullable(look).map(now -> now.all(mask));
            }, patch -> patch.ifPresent(patched), failed);
        }
    }

    void live(Stroke stroke) {
        if (waiting.getAndSet(stroke) == null) {
            run(sheet -> {
                Stroke latest = waiting.getAndSet(null);
                return latest == null ? new Rectangle() : sheet.live(latest);
            });
        }
    }

    void add(Stroke stroke) {
        waiting.set(null);
        run(sheet -> sheet.add(stroke));
    }

    void without(Stroke stroke, List<Stroke> left) {
        waiting.set(null);
        run(sheet -> sheet.without(stroke, left));
    }

    private void run(Change change) {
        work.run(() -> {
            Rectangle part = change.of(mask);
            return Optional.ofNullable(look).flatMap(now -> now.part(mask, part));
        }, patch -> patch.ifPresent(patched), failed);
    }
}
