package org.podstudio.library.ui.brush;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.core.api.stroke.Strokes;

/** The strokes over one picture: those that are painted, the one under the hand, and those that were taken back. On the EDT. */
final class StrokeSheet {
    /** Points nearer to the last one than this share of the radius say nothing new. */
    private static final double NEAR = 0.1;

    /** A line without end is cut into strokes: each move repaints its last piece only, but asks all its points. */
    private static final int MOST_POINTS = 4_000;

    private final PixelSize size;
    private final List<Stroke> done;
    private final Deque<Stroke> undone = new ArrayDeque<>();
    private final List<Stroke> begun;
    private Brush brush;
    private final List<Stroke.Point> points = new ArrayList<>();

    /**
     * @param applied strokes of an earlier touch-up, which can be undone, too
     * @param now the strokes to begin with: those, or what a draft left
     */
    StrokeSheet(Strokes applied, Strokes now) {
        size = applied.size();
        begun = applied.strokes();
        done = new ArrayList<>(now.strokes());
        brush = Brush.first(size);
    }

    PixelSize size() {
        return size;
    }

    Brush brush() {
        return brush;
    }

    void use(Brush next) {
        brush = next;
    }

    boolean painting() {
        return !points.isEmpty();
    }

    /** Room for one more stroke of the most points. */
    boolean full() {
        return done.stream().mapToInt(stroke -> stroke.points().size()).sum() + MOST_POINTS > Strokes.MOST_POINTS;
    }

    void begin(double x, double y) {
        points.clear();
        points.add(point(x, y));
    }

    /** @return whether it said something new */
    boolean extend(double x, double y) {
        Stroke.Point next = point(x, y);
        Stroke.Point last = points.getLast();
        if (points.size() >= MOST_POINTS || Math.hypot(next.x() - last.x(), next.y() - last.y()) < Math.max(0.5, brush.radius() * NEAR)) {
            return false;
        }
        points.add(next);
        return true;
    }

    boolean endless() {
        return points.size() >= MOST_POINTS;
    }

    /** The stroke under the hand, as far as it is painted. */
    Optional<Stroke> live() {
        return points.isEmpty() ? Optional.empty() : Optional.of(stroke());
    }

    /** It is painted. What was taken back is gone. */
    Stroke end() {
        Stroke stroke = stroke();
        points.clear();
        done.add(stroke);
        undone.clear();
        return stroke;
    }

    /** It never was. */
    void drop() {
        points.clear();
    }

    Optional<Stroke> undo() {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        undone.push(done.removeLast());
        return Optional.of(undone.peek());
    }

    Optional<Stroke> redo() {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        done.add(undone.pop());
        return Optional.of(done.getLast());
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Whether there is anything that was not there at the beginning, or something is missing. */
    boolean changed() {
        return !done.equals(begun);
    }

    Strokes strokes() {
        return new Strokes(size, done);
    }

    private Stroke stroke() {
        return new Stroke(brush.mode(), brush.radius(), brush.hardness(), points);
    }

    private static Stroke.Point point(double x, double y) {
        return new Stroke.Point(Brush.tenths(x), Brush.tenths(y));
    }
}
