package org.podstudio.library.ui.brush;

import java.awt.Rectangle;
import java.util.List;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.core.api.stroke.StrokePainter;
import org.podstudio.core.api.stroke.Strokes;

/**
 * A mask that is painted over: as it was found, with the strokes that are done, and with the one under the hand. Each change computes only
 * what it touches, and tells which part that is, in pixels of the mask. Of a very large picture the mask is a smaller one. One thread.
 */
final class MaskSheet {
    /** Up to so many pixels the mask is as large as the picture; three of them are 48 MB. */
    static final long MOST_PIXELS = 16_800_000;

    private static final Rectangle NOTHING = new Rectangle();

    private final PixelSize picture;
    private final PixelSize size;
    private final byte[] found;
    private final byte[] done;
    private final byte[] shown;
    /** Points of the stroke under the hand that are painted. */
    private int painted;

    /** @param found one byte a pixel, 255 where the subject is; kept as it is */
    MaskSheet(PixelSize picture, PixelSize size, byte[] found) {
        if (found.length != size.area()) {
            throw new IllegalArgumentException(found.length + " samples for a mask of " + size);
        }
        this.picture = picture;
        this.size = size;
        this.found = found;
        done = found.clone();
        shown = found.clone();
    }

    /** How large a mask is worked on for a picture: all of it, or as much smaller as memory asks for. */
    static PixelSize worked(PixelSize picture) {
        double scale = Math.min(1, Math.sqrt((double) MOST_PIXELS / picture.area()));
        return new PixelSize(Math.max(1, (int) (picture.width() * scale)), Math.max(1, (int) (picture.height() * scale)));
    }

    PixelSize picture() {
        return picture;
    }

    PixelSize size() {
        return size;
    }

    /** What is seen now; 255 where the subject is. */
    byte[] shown() {
        return shown;
    }

    /** The stroke under the hand has grown. @param stroke in pixels of the picture */
    Rectangle live(Stroke stroke) throws StudioException, CancelledException {
        Stroke here = scaled(stroke);
        int from = Math.max(0, Math.min(painted, here.points().size()) - 1);
        Rectangle part = StrokePainter.reach(new Stroke(here.mode(), here.radius(), here.hardness(),
                here.points().subList(from, here.points().size())), size);
        copy(done, shown, part);
        StrokePainter.paint(here, shown, size, part, () -> false);
        painted = here.points().size();
        return part;
    }

    /** The stroke is done. */
    Rectangle add(Stroke stroke) throws StudioException, CancelledException {
        Stroke here = scaled(stroke);
        Rectangle part = StrokePainter.reach(here, size);
        StrokePainter.paint(here, done, size, part, () -> false);
        copy(done, shown, part);
        painted = 0;
        return part;
    }

    /** A stroke was taken back, or dropped while it was painted. @param left the strokes that stay */
    Rectangle without(Stroke stroke, List<Stroke> left) throws StudioException, CancelledException {
        Rectangle part = StrokePainter.reach(scaled(stroke), size);
        if (part.isEmpty()) {
            return NOTHING;
        }
        copy(found, done, part);
        for (Stroke each : left) {
            Stroke here = scaled(each);
            Rectangle touched = StrokePainter.reach(here, size).intersection(part);
            if (!touched.isEmpty()) {
                StrokePainter.paint(here, done, size, touched, () -> false);
            }
        }
        copy(done, shown, part);
        painted = 0;
        return part;
    }

    private Stroke scaled(Stroke stroke) throws StudioException {
        return new Strokes(picture, List.of(stroke)).over(size).strokes().getFirst();
    }

    private void copy(byte[] from, byte[] to, Rectangle part) {
        if (part.isEmpty()) {
            return; // what lies outside has sides below 0
        }
        for (int y = part.y; y < part.y + part.height; y++) {
            System.arraycopy(from, y * size.width() + part.x, to, y * size.width() + part.x, part.width);
        }
    }
}
