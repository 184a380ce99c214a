package org.podstudio.ui.region;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionListener;
import java.util.List;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** The commands that take the keyboard through the parts of the main window. */
public final class Cycle {
    private Cycle() {}

    /** The keyboard goes to the next part of the window. */
    @ActionID(category = "Window", id = "org.podstudio.ui.region.NextRegionAction")
    @ActionRegistration(displayName = "#CTL_NextRegionAction")
    @ActionReferences({@ActionReference(path = "Menu/Window", position = 900), @ActionReference(path = "Shortcuts", name = "F6")})
    @Messages("CTL_NextRegionAction=Next Part of the Window")
    public static ActionListener next() {
        return e -> go(1);
    }

    /** The keyboard goes to the part of the window before. */
    @ActionID(category = "Window", id = "org.podstudio.ui.region.PreviousRegionAction")
    @ActionRegistration(displayName = "#CTL_PreviousRegionAction")
    @ActionReferences({@ActionReference(path = "Menu/Window", position = 910), @ActionReference(path = "Shortcuts", name = "S-F6")})
    @Messages("CTL_PreviousRegionAction=Previous Part of the Window")
    public static ActionListener previous() {
        return e -> go(-1);
    }

    private static void go(int steps) {
        Frame window = WindowManager.getDefault().getMainWindow();
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        Optional<Container> current = Optional.ofNullable(owner).flatMap(Regions::around);
        List<Container> parts = Regions.of(window).stream().filter(part -> current.filter(part::equals).isPresent() || Regions.takesKeyboard(part)).toList();
        Regions.from(parts, current, steps).ifPresent(Regions::focus);
    }
}
