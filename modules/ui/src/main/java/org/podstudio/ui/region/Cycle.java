package org.podstudio.ui.region;

import java.awt.Component;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import org.openide.windows.WindowManager;

/** Goes through the parts of the main window. */
final class Cycle {
    private Cycle() {}

    static void go(int steps) {
        Frame window = WindowManager.getDefault().getMainWindow();
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        Regions.from(Regions.of(window), Optional.ofNullable(owner).flatMap(Regions::around), steps).ifPresent(Regions::focus);
    }
}
