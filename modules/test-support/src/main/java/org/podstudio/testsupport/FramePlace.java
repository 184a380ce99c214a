package org.podstudio.testsupport;

import java.awt.EventQueue;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;

/**
 * Puts a window of a test where AssertJ Swing is going to move it, before it has a window of the system. Moved after that, as that library
 * does it, Java at times believes for good that it still lies in the corner of the screen: every click then hits something else, or nothing.
 * Seen with Xvfb without a window manager at one of some twenty windows.
 */
public final class FramePlace {
    /** Source: {@code BasicRobot.packAndEnsureSafePosition} of AssertJ Swing 3.17. */
    private static final int AT_PX = 100;

    private FramePlace() {}

    /** From any thread but the event dispatch thread, before the window is packed or shown. */
    public static void settle(Window window) {
        try {
            EventQueue.invokeAndWait(() -> {
                if (window.isDisplayable()) {
                    throw new IllegalStateException("too late: " + window + " is there already");
                }
                window.setLocation(AT_PX, AT_PX);
            });
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
