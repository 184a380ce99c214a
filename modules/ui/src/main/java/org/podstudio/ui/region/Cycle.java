package org.podstudio.ui.region;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Optional;
import org.openide.windows.WindowManager;

/** Goes through the parts of the main window. */
final class Cycle {
    private Cycle() {}

    static void go(int steps) {
        Frame window = WindowManager.getDefault().getMainWindow();
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        Optional<Container> current = Optional.ofNullable(owner).flatMap(Regions::around);
        List<Container> parts = Regions.of(window).stream().filter(part -> current.filter(part::equals).isPresent() || Regions.takesKeyboard(part)).toList();
        Regions.from(parts, current, steps).ifPresent(Regions::focus);
    }
}
