package org.podstudio.media.picture;

import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.pixels.Window;

/**
 * A small picture that stands for a large one: sums are done with the large one's numbers, work with the small one's pixels.
 *
 * @param whole size of the picture that is meant
 * @param here size of the picture that is there
 * @param mostPx longest side of what is made
 */
record StandIn(PixelSize whole, PixelSize here, int mostPx) {
    /** The picture itself, worked on in full. */
    static StandIn none(PixelSize size) {
        return new StandIn(size, size, Integer.MAX_VALUE);
    }

    private double scaleX() {
        return (double) here.width() / whole.width();
    }

    private double scaleY() {
        return (double) here.height() / whole.height();
    }

    /** A box of the large picture in the small one. */
    int[] here(int[] box) {
        return scaled(box, scaleX(), scaleY(), here);
    }

    /** A box of the small picture in the large one. */
    int[] whole(int[] box) {
        return scaled(box, 1 / scaleX(), 1 / scaleY(), whole);
    }

    private static int[] scaled(int[] box, double x, double y, PixelSize within) {
        int left = (int) Math.clamp(Math.round(box[0] * x), 0, within.width() - 1);
        int top = (int) Math.clamp(Math.round(box[1] * y), 0, within.height() - 1);
        int right = (int) Math.clamp(Math.round((box[0] + box[2]) * x), left + 1, within.width());
        int bottom = (int) Math.clamp(Math.round((box[1] + box[3]) * y), top + 1, within.height());
        return new int[] {left, top, right - left, bottom - top};
    }

    /** What is done with the small picture to show what becomes of the large one. */
    CropPlan plan(CropPlan plan) {
        if (whole.equals(here) && Math.max(plan.canvas()[0], plan.canvas()[1]) <= mostPx) {
            return plan;
        }
        int[] box = here(plan.box());
        double x = (double) box[2] / plan.box()[2];
        double y = (double) box[3] / plan.box()[3];
        Window window = plan.window();
        // Enlarging what was made smaller only for looking would show a blur that the result has not.
        double sharp = Math.max(x, y) / Math.min(1, plan.scale());
        double factor = Math.min(Math.min(1, sharp), (double) mostPx / Math.max(plan.canvas()[0], plan.canvas()[1]));
        int[] canvas = plan.canvas();
        int width = side(plan.width(), factor);
        int height = side(plan.height(), factor);
        int wide = plan.pads() ? Math.max(width, side(canvas[0], factor)) : width;
        int high = plan.pads() ? Math.max(height, side(canvas[1], factor)) : height;
        return new CropPlan(box, new Window(window.left() * x, window.top() * y, Math.min(box[2], window.width() * x),
                Math.min(box[3], window.height() * y)), width, height,
                new int[] {wide, high, Math.min(wide - width, (int) Math.round(canvas[2] * factor)),
                    Math.min(high - height, (int) Math.round(canvas[3] * factor))}, plan.dpi());
    }

    private static int side(int px, double factor) {
        return (int) Math.max(1, Math.round(px * factor));
    }
}
