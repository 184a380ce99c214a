package org.podstudio.core.api.stroke;

import java.awt.Rectangle;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * Paints strokes over a mask, each with an anti-aliased edge, in their order; the same strokes always give the same bytes. Only
 * rows that a stroke touches are looked at, and its own memory is a few rows. A window that paints along paints only what changed:
 * any part of the mask gets the very bytes that painting all of it gives. Any thread, one at a time for one mask.
 */
public final class StrokePainter {
    /** Pixels of fading edge that may be computed, as a multiple of the picture's, and in any case: some 20 seconds at worst. */
    private static final double MOST_WORK_PER_PIXEL = 40;
    private static final double ANY_WORK = 2e9;

    private final PixelSize size;
    private final Strokes strokes;

    /**
     * @param size of the mask; strokes over the picture in another size are scaled
     * @throws StudioException {@code strokes-unusable} for another picture's strokes, or so many that they would take hours
     */
    public StrokePainter(Strokes strokes, PixelSize size) throws StudioException {
        this.size = size;
        this.strokes = strokes.over(size);
        if (work() > Math.max(ANY_WORK, MOST_WORK_PER_PIXEL * size.area())) {
            throw StudioException.of("strokes-unusable", "The strokes cannot be used.",
                    "Their soft edges cover the picture more than " + (int) MOST_WORK_PER_PIXEL + " times.",
                    "Paint with a harder brush, a smaller one, or fewer points.");
        }
    }

    /** Area of the fading rims, as far as it can lie in the picture. */
    private double work() {
        double work = 0;
        for (Stroke stroke : this.strokes.strokes()) {
            double outer = outer(stroke);
            double inner = Math.max(0, inner(stroke));
            List<Stroke.Point> points = stroke.points();
            for (int i = 0; i < points.size(); i++) {
                Segment segment = new Segment(points.get(Math.max(0, i - 1)), points.get(i));
                double rim = Math.PI * (outer * outer - inner * inner) + 2 * (outer - inner) * segment.length();
                double rows = Math.clamp(segment.bottom() - segment.top() + 2 * outer, 1, size.height());
                work += Math.min(rim + 8 * rows, rows * size.width());
            }
        }
        return work;
    }

    /** How far a stroke reaches, and up to where it covers fully: half a pixel more and less make the edge of a hard one smooth. */
    private static double outer(Stroke stroke) {
        return stroke.radius() + 0.5;
    }

    private static double inner(Stroke stroke) {
        return Math.min(stroke.radius() * stroke.hardness(), stroke.radius() - 0.5);
    }

    /** @param mask one byte a pixel, 255 where the subject is */
    public void paint(byte[] mask, BooleanSupplier cancelled) throws CancelledException {
        for (Stroke stroke : strokes.strokes()) {
            paint(stroke, mask, size, whole(size), cancelled);
        }
    }

    /** Only the strokes that keep. */
    public void paintKept(byte[] mask, BooleanSupplier cancelled) throws CancelledException {
        for (Stroke stroke : strokes.strokes()) {
            if (stroke.mode() == Stroke.Mode.KEEP) {
                paint(stroke, mask, size, whole(size), cancelled);
            }
        }
    }

    /** What one stroke can change of a mask; {@link Rectangle#isEmpty empty} where it lies outside. */
    public static Rectangle reach(Stroke stroke, PixelSize size) {
        double outer = outer(stroke);
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Stroke.Point point : stroke.points()) {
            left = Math.min(left, point.x() - outer);
            top = Math.min(top, point.y() - outer);
            right = Math.max(right, point.x() + outer);
            bottom = Math.max(bottom, point.y() + outer);
        }
        int x = (int) Math.floor(left);
        int y = (int) Math.floor(top);
        return new Rectangle(x, y, (int) Math.ceil(right) - x, (int) Math.ceil(bottom) - y).intersection(whole(size));
    }

    private static Rectangle whole(PixelSize size) {
        return new Rectangle(0, 0, size.width(), size.height());
    }

    /**
     * Paints one stroke over a part of a mask.
     *
     * @param size of the mask, in whose pixels the stroke is
     * @param part lies in the mask; nothing outside of it is touched
     */
    public static void paint(Stroke stroke, byte[] mask, PixelSize size, Rectangle part, BooleanSupplier cancelled)
            throws CancelledException {
        double outer = outer(stroke);
        double inner = inner(stroke);
        Segment[] segments = segments(stroke, part);
        if (segments.length == 0 || part.isEmpty()) {
            return;
        }
        StrokeRow row = new StrokeRow(part.x, part.x + part.width, inner, outer);
        Segment[] active = new Segment[segments.length];
        int count = 0;
        int next = 0;
        int first = (int) Math.max(part.y, Math.floor(segments[0].top() - outer));
        for (int y = first; y < part.y + part.height && (count > 0 || next < segments.length); y++) {
            if (cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            double middle = y + 0.5;
            while (next < segments.length && segments[next].top() - outer <= middle) {
                active[count++] = segments[next++];
            }
            int left = 0;
            for (int i = 0; i < count; i++) {
                if (active[i].bottom() + outer >= middle) {
                    active[left++] = active[i];
                }
            }
            count = left;
            if (count > 0) {
                row.of(active, count, middle);
                row.over(mask, y * size.width(), stroke.mode());
            }
        }
    }

    /** Those that can reach the part, from the top down. Points that repeat are one, so that a dot is one segment. */
    private static Segment[] segments(Stroke stroke, Rectangle part) {
        List<Stroke.Point> points = stroke.points();
        double outer = outer(stroke);
        return IntStream.range(0, Math.max(1, points.size() - 1))
                .mapToObj(i -> new Segment(points.get(i), points.get(Math.min(i + 1, points.size() - 1))))
                .filter(segment -> segment.near(part, outer)).sorted(Comparator.comparingDouble(Segment::top)).toArray(Segment[]::new);
    }
}
