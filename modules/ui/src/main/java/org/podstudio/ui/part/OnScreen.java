package org.podstudio.ui.part;

import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;

/** What a screen has room for. */
public final class OnScreen {
    private OnScreen() {}

    /** Makes a window no larger than its screen's usable part, and puts it inside; one that is inside stays as it is. On the EDT. */
    public static void fit(Window window) {
        GraphicsConfiguration screen = window.getGraphicsConfiguration();
        Rectangle usable = screen.getBounds();
        Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        usable.x += taken.left;
        usable.y += taken.top;
        usable.width -= taken.left + taken.right;
        usable.height -= taken.top + taken.bottom;
        window.setBounds(inside(window.getBounds(), usable));
    }

    /**
     * The least width of a dock: as wanted, but no more than its share of the screen. Docks that together ask for more than there is push
     * the last of them over the edge of the window. On the EDT.
     */
    public static int least(int wantedPx, double shareOfScreen) {
        return GraphicsEnvironment.isHeadless() ? wantedPx : (int) Math.min(wantedPx, Toolkit.getDefaultToolkit().getScreenSize().width * shareOfScreen);
    }

    static Rectangle inside(Rectangle wanted, Rectangle usable) {
        int width = Math.min(wanted.width, usable.width);
        int height = Math.min(wanted.height, usable.height);
        return new Rectangle(Math.clamp(wanted.x, usable.x, usable.x + usable.width - width),
                Math.clamp(wanted.y, usable.y, usable.y + usable.height - height), width, height);
    }
}
