package org.podstudio.ui;

import com.formdev.flatlaf.util.UIScale;

/**
 * The one place that knows how large the windows draw: every margin, row, icon and painted line of ours goes through {@link #px(int)}, as
 * FlatLaf's own parts do through its user scale factor. The screen's own factor (HiDPI) is not in it: Java applies that to all that is
 * painted. The factor is set before the first window and holds until the program ends, so a constant may keep what it gives.
 */
public final class Scale {
    private Scale() {}

    /** A length of the design in the window's pixels; what is there at 100 % is never less than one. */
    public static int px(int atHundred) {
        int scaled = UIScale.scale(atHundred);
        return scaled == 0 ? Integer.signum(atHundred) : scaled;
    }

    /** As {@link #px(int)}, unrounded: for strokes and round corners. */
    public static double px(double atHundred) {
        return atHundred * UIScale.getUserScaleFactor();
    }
}
