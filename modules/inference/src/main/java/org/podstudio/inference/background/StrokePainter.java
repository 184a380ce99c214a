package org.podstudio.inference.background;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.core.api.stroke.Strokes;

/**
 * Paints strokes over a mask, each with an anti-aliased edge, in their order; the same strokes always give the same bytes. Only
 * rows that a stroke touches are looked at, and its own memory is a few rows.
 */
final class StrokePainter {
    /** Pixels of fading edge that may be computed, as a multiple of the picture's, and in any case: some 20 seconds at worst. */
    private static final double MOST_WORK_PER_PIXEL = 40;
    private static final double ANY_WORK = 2e9;

    private final int width;
    private final int height;
    private final Strokes strokes;

    /** @throws StudioException {@code strokes-unusable} for another picture's strokes, or so many that they would take hours */
    StrokePainter(Strokes strokes, int width, int height) throws StudioException {
        this.width = width;
        this.height = height;
        this.strokes = strokes.over(new PixelSize(width, height));
        if (work() > Math.max(ANY_WORK, MOST_WORK_PER_PIXEL * width * height)) {
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
                double rows = Math.clamp(segment.bottom() - segment.top() + 2 * outer, 1, height);
                work += Math.min(rim + 8 * rows, rows * width);
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

    /** @param erase whether strokes that erase are painted too */
    void paint(byte[] mask, boolean erase, BooleanSupplier cancelled) throws CancelledException {
        for (Stroke stroke : strokes.strokes()) {
            if (erase || stroke.mode() == Stroke.Mode.KEEP) {
                paint(stroke, mask, cancelled);
            }
        }
    }

    private void paint(Stroke stroke, byte[] mask, BooleanSupplier cancelled) throws CancelledException {
        double outer = outer(stroke);
        double inner = inner(stroke);
        Segment[] segments = segments(stroke);
        StrokeRow row = new StrokeRow(width, inner, outer);
        Segment[] active = new Segment[segments.length];
        int count = 0;
        int next = 0;
        int first = (int) Math.max(0, Math.floor(segments[0].top() - outer));
        for (int y = first; y < height && (count > 0 || next < segments.length); y++) {
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
                row.over(mask, y * width, stroke.mode());
            }
        }
    }

    /** From the top down. Points that repeat are one, so that a dot is one segment. */
    private static Segment[] segments(Stroke stroke) {
        List<Stroke.Point> points = stroke.points();
        Segment[] segments = new Segment[Math.max(1, points.size() - 1)];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new Segment(points.get(i), points.get(Math.min(i + 1, points.size() - 1)));
        }
        Arrays.sort(segments, Comparator.comparingDouble(Segment::top));
        return segments;
    }
}
