package org.podstudio.library.ui.loupe;

import java.awt.Rectangle;
import java.util.Optional;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;

/**
 * Where a picture lies in a room, in device pixels.
 *
 * @param scale device pixels a picture's pixel takes
 * @param left of the picture, negative when it begins outside
 */
public record Placement(PixelSize picture, PixelSize room, double scale, double left, double top) {
    /** Up to so many pixels a picture is held as a whole while it is looked at closely: 96 MB. Larger ones are read window by window. */
    public static final long HELD_PIXELS = 24_000_000;
    /** A part with less detail than this share of what the screen could show is read anew. */
    private static final double SHARP_ENOUGH = 0.95;

    /** Whether a picture smaller than the room is enlarged where it fits. */
    public enum Small {
        STAYS,
        GROWS
    }

    public static double fitScale(PixelSize picture, PixelSize room, Small small) {
        double fit = Math.min((double) room.width() / picture.width(), (double) room.height() / picture.height());
        return small == Small.GROWS ? fit : Math.min(1, fit);
    }

    /** @param reference fitting scale of the picture whose scale the zoom tells, this one's own outside of comparisons */
    public static Placement of(Zoom zoom, PixelSize picture, PixelSize room, Small small, double reference) {
        double fit = fitScale(picture, room, small);
        double scale = zoom.fits() ? fit : zoom.scale() * fit / reference;
        return new Placement(picture, room, scale, edge(zoom.x(), picture.width() * scale, room.width()),
                edge(zoom.y(), picture.height() * scale, room.height()));
    }

    private static double edge(double middle, double length, int room) {
        return length <= room ? Math.round((room - length) / 2) : Math.clamp(room / 2.0 - middle * length, room - length, 0);
    }

    public double width() {
        return picture.width() * scale;
    }

    public double height() {
        return picture.height() * scale;
    }

    /** The zoom at another scale that leaves what is under a point of the room where it is. */
    public Zoom around(double pointX, double pointY, double newScale, double zoomScale) {
        double length = picture.width() * newScale;
        double height = picture.height() * newScale;
        double newLeft = pointX - (pointX - left) / scale * newScale;
        double newTop = pointY - (pointY - top) / scale * newScale;
        return new Zoom(0, 0.5, 0.5).at(zoomScale).centred((room.width() / 2.0 - newLeft) / length, (room.height() / 2.0 - newTop) / height);
    }

    /** The zoom after the picture was pushed by so many device pixels. */
    public Zoom pushed(Zoom zoom, double dx, double dy) {
        double x = width() <= room.width() ? zoom.x() : (room.width() / 2.0 - Math.clamp(left + dx, room.width() - width(), 0)) / width();
        double y = height() <= room.height() ? zoom.y() : (room.height() / 2.0 - Math.clamp(top + dy, room.height() - height(), 0)) / height();
        return zoom.centred(x, y);
    }

    /** What of the picture is seen, in its pixels. */
    public Rectangle seen() {
        int x0 = (int) Math.clamp((long) Math.floor(-left / scale), 0, picture.width() - 1);
        int y0 = (int) Math.clamp((long) Math.floor(-top / scale), 0, picture.height() - 1);
        int x1 = (int) Math.clamp((long) Math.ceil((room.width() - left) / scale), x0 + 1, picture.width());
        int y1 = (int) Math.clamp((long) Math.ceil((room.height() - top) / scale), y0 + 1, picture.height());
        return new Rectangle(x0, y0, x1 - x0, y1 - y0);
    }

    /** What must be read for this to be sharp; empty when what is known suffices. @param known parts in memory @param heldPixels up to so many, all of it */
    public Optional<PicturePart> wanted(Iterable<PicturePart> known, long heldPixels) {
        double needed = Math.min(1, scale);
        Rectangle seen = seen();
        for (PicturePart part : known) {
            boolean sharp = (double) part.size().width() / part.width() >= needed * SHARP_ENOUGH;
            if (sharp && new Rectangle(part.left(), part.top(), part.width(), part.height()).contains(seen)) {
                return Optional.empty();
            }
        }
        if (picture.area() <= heldPixels) {
            return Optional.of(new PicturePart(0, 0, picture.width(), picture.height(), picture));
        }
        seen.grow(seen.width / 2, seen.height / 2);
        Rectangle part = seen.intersection(new Rectangle(0, 0, picture.width(), picture.height()));
        return Optional.of(new PicturePart(part.x, part.y, part.width, part.height, new PixelSize(
                Math.clamp(Math.round(part.width * needed), 1, part.width), Math.clamp(Math.round(part.height * needed), 1, part.height))));
    }
}
