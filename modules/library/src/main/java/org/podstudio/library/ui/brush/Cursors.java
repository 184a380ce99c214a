package org.podstudio.library.ui.brush;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;

/** A pointer that is not seen: the brush's ring is in its place. */
final class Cursors {
    private static final int ANY_PX = 16;

    private Cursors() {}

    static Cursor none() {
        return Toolkit.getDefaultToolkit().createCustomCursor(new BufferedImage(ANY_PX, ANY_PX, BufferedImage.TYPE_INT_ARGB), new Point(), "none");
    }
}
