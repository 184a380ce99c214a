package org.podstudio.core.spi;

import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;

/** The part of a file that a preview works on. */
public sealed interface Excerpt {
    /** Where and how large a region is in a picture of a certain size, in pixels; lies within it. */
    record Box(int x, int y, int width, int height) {}

    /**
     * Part of a picture, in fractions of its displayed size (upright). Parts that lie outside are cut off.
     *
     * @param x left edge, 0 to below 1
     * @param y top edge, 0 to below 1
     * @param width above 0
     * @param height above 0
     */
    record Region(double x, double y, double width, double height) implements Excerpt {
        /** The whole picture. */
        public static final Region WHOLE = new Region(0, 0, 1, 1);

        public Region {
            if (!(x >= 0 && x < 1 && y >= 0 && y < 1 && width > 0 && height > 0)) {
                throw new IllegalArgumentException("the region " + x + ", " + y + ", " + width + ", " + height
                        + " does not lie in a picture that is 1 wide and 1 high");
            }
        }

        /** From pixels of the displayed size; {@link #in} gives exactly these back. */
        public static Region ofPixels(int x, int y, int width, int height, PixelSize of) {
            return new Region((double) x / of.width(), (double) y / of.height(),
                    (double) width / of.width(), (double) height / of.height());
        }

        /** In pixels of a picture of that displayed size; at least one, and within it. */
        public Box in(PixelSize size) {
            int left = Math.clamp(Math.round(x * size.width()), 0, size.width() - 1);
            int top = Math.clamp(Math.round(y * size.height()), 0, size.height() - 1);
            return new Box(left, top, Math.clamp(Math.round(width * size.width()), 1, size.width() - left),
                    Math.clamp(Math.round(height * size.height()), 1, size.height() - top));
        }
    }

    /**
     * Part of a sound or a video.
     *
     * @param start seconds from the beginning; one behind the end is moved back to the last part
     * @param seconds its length; less is taken where the file ends
     */
    record Span(double start, double seconds) implements Excerpt {
        /** How long a preview is unless somebody wishes otherwise. */
        public static final double USUAL_SECONDS = 3;

        public Span {
            if (!(start >= 0 && start < Double.MAX_VALUE && seconds > 0 && seconds <= 60)) {
                throw new IllegalArgumentException("a span starts at 0 s or later and lasts up to 60 s, was " + start + " + " + seconds);
            }
        }

        /** The start in a file of that length, so that as much as possible is heard. @param duration seconds */
        public double startIn(double duration) {
            return Math.max(0, Math.min(start, duration - seconds));
        }
    }

    /**
     * Part of a film, for what takes long with each of its pixels: a span of the middle of its pictures.
     *
     * @param span which seconds
     * @param share of the width and of the height, above 0 and at most 1
     */
    record Scene(Span span, double share) implements Excerpt {
        public Scene {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a share lies above 0 and is at most 1, was " + share);
            }
        }

        /** How large that is of so many pixels: even, as codecs need it, and no more than there are. */
        public int of(int side) {
            return share == 1 ? side : Math.min(side, Math.max(2, 2 * (int) Math.round(share * side / 2)));
        }
    }

    /** Whether files of this type have such parts. */
    default boolean fits(MediaType type) {
        return switch (this) {
            case Region r -> type == MediaType.IMAGE;
            case Span s -> type != MediaType.IMAGE;
            case Scene s -> type == MediaType.VIDEO;
        };
    }

    /** What is known of the cut-out part before it is cut out. */
    default MediaFacts of(MediaFacts whole) {
        return switch (this) {
            case Region r when whole.pixels() > 0 -> {
                Box box = r.in(new PixelSize(whole.width(), whole.height()));
                yield whole.sized(box.width(), box.height());
            }
            case Region r -> whole;
            case Span s -> whole.lasting(whole.duration() == null ? s.seconds() : Math.min(s.seconds(), whole.duration()));
            case Scene s -> {
                MediaFacts brief = s.span().of(whole);
                yield whole.pixels() > 0 ? brief.sized(s.of(whole.width()), s.of(whole.height())) : brief;
            }
        };
    }
}
