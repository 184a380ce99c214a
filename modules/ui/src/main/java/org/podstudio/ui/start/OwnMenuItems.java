package org.podstudio.ui.start;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.util.function.BiConsumer;
import org.openide.util.Utilities;
import org.openide.windows.OnShowing;
import org.podstudio.ui.NamedActions;

/**
 * What macOS offers under the program's name opens our windows: without this, <em>Settings…</em> would open the platform's options, which
 * hold nothing of ours. When the main window shows, because the platform puts its own handlers there while modules start.
 */
@OnShowing
public final class OwnMenuItems implements Runnable {
    @Override
    public void run() {
        if (Utilities.isMac() && !GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
            install(new DesktopMenu(Desktop.getDesktop()), NamedActions::perform);
        }
    }

    /** @param perform an action by its category and id */
    static void install(ApplicationMenu menu, BiConsumer<String, String> perform) {
        menu.onAbout(() -> perform.accept("Help", "org.podstudio.ui.about.AboutAction"));
        menu.onSettings(() -> perform.accept("Edit", "org.podstudio.ui.settings.SettingsAction"));
        menu.onQuit(() -> perform.accept("System", "org.netbeans.core.actions.SystemExit"));
    }
}
