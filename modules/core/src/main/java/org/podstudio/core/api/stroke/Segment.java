package org.podstudio.core.api.stroke;

import java.awt.Rectangle;

/** A straight part of a stroke. */
record Segment(double ax, double ay, double bx, double by) {
    Segment(Stroke.Point a, Stroke.Point b) {
        this(a.x(), a.y(), b.x(), b.y());
    }

    double top() {
        return Math.min(ay, by);
    }

    double bottom() {
        return Math.max(ay, by);
    }

    /** Whether anything within a distance of this can lie in a rectangle. */
    boolean near(Rectangle part, double distance) {
        return Math.max(ax, bx) + distance >= part.x && Math.min(ax, bx) - distance <= part.x + part.width
                && bottom() + distance >= part.y && top() - distance <= part.y + part.height;
    }

    double length() {
        return Math.hypot(bx - ax, by - ay);
    }

    /** Square of a point's distance. */
    double distance2(double x, double y) {
        double dx = bx - ax;
        double dy = by - ay;
        double length2 = dx * dx + dy * dy;
        double along = length2 == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / length2, 0, 1);
        double offX = x - ax - along * dx;
        double offY = y - ay - along * dy;
        return offX * offX + offY * offY;
    }

    /**
     * Left end of where a horizontal line lies within a distance of this; NaN where it nowhere does. What lies within a distance is
     * convex: discs around both ends, and a rectangle between them.
     */
    double left(double y, double distance) {
        return end(y, distance, -1);
    }

    double right(double y, double distance) {
        return end(y, distance, 1);
    }

    private double end(double y, double distance, int way) {
        double end = Double.NEGATIVE_INFINITY; // looking this way
        if (distance > Math.abs(y - ay)) {
            end = Math.max(end, way * ax + Math.sqrt(distance * distance - (y - ay) * (y - ay)));
        }
        if (distance > Math.abs(y - by)) {
            end = Math.max(end, way * bx + Math.sqrt(distance * distance - (y - by) * (y - by)));
        }
        double length = length();
        for (int side = -1; side <= 1 && length > 0 && distance > 0; side += 2) {
            double offX = -side * distance * (by - ay) / length;
            double offY = side * distance * (bx - ax) / length;
            double along = (y - ay - offY) / (by - ay);
            if (along >= 0 && along <= 1) {
                end = Math.max(end, way * (ax + offX + along * (bx - ax)));
            }
        }
        return end == Double.NEGATIVE_INFINITY ? Double.NaN : way * end;
    }
}
