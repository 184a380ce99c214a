package org.podstudio.media.pixels;

/** The part of a picture that becomes the new one, in pixels; its edges may lie between pixels. */
public record Window(double left, double top, double width, double height) {
    public static Window whole(PixelLayout layout) {
        return new Window(0, 0, layout.width(), layout.height());
    }
}
