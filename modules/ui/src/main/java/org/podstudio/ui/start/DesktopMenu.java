package org.podstudio.ui.start;

import java.awt.Desktop;
import java.awt.desktop.QuitStrategy;

/** That of the system that Java runs on; what the system does not have is never chosen. */
final class DesktopMenu implements ApplicationMenu {
    private final Desktop desktop;

    DesktopMenu(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public void onAbout(Runnable chosen) {
        if (desktop.isSupported(Desktop.Action.APP_ABOUT)) {
            desktop.setAboutHandler(e -> chosen.run());
        }
    }

    @Override
    public void onSettings(Runnable chosen) {
        if (desktop.isSupported(Desktop.Action.APP_PREFERENCES)) {
            desktop.setPreferencesHandler(e -> chosen.run());
        }
    }

    @Override
    public void onQuit(Runnable chosen) {
        if (desktop.isSupported(Desktop.Action.APP_QUIT_STRATEGY)) {
            desktop.setQuitStrategy(QuitStrategy.CLOSE_ALL_WINDOWS); // never by ending the process under running jobs
        }
        if (desktop.isSupported(Desktop.Action.APP_QUIT_HANDLER)) {
            desktop.setQuitHandler((e, response) -> {
                // The program asks about its jobs first, and ends by itself.
                response.cancelQuit();
                chosen.run();
            });
        }
    }
}
