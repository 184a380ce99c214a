package org.podstudio.media.png;

import java.util.List;

/** Which pixels a pass of an interlaced picture holds. Source: PNG specification, section 8.2, Adam7. */
record PngPass(int x, int y, int stepX, int stepY) {
    static final PngPass WHOLE = new PngPass(0, 0, 1, 1);
    static final List<PngPass> ALL = List.of(new PngPass(0, 0, 8, 8), new PngPass(4, 0, 8, 8), new PngPass(0, 4, 4, 8), new PngPass(2, 0, 4, 4),
            new PngPass(0, 2, 2, 4), new PngPass(1, 0, 2, 2), new PngPass(0, 1, 1, 2));

    /** Pixels of its rows in a picture of that width. */
    int pixels(int width) {
        return Math.max(0, (width - x + stepX - 1) / stepX);
    }
}
