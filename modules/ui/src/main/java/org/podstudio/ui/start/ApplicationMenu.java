package org.podstudio.ui.start;

/** The menu that a system shows under the program's own name, as macOS does. On the event dispatch thread. */
interface ApplicationMenu {
    /** In place of whatever was done before. */
    void onAbout(Runnable chosen);

    /** In place of whatever was done before. */
    void onSettings(Runnable chosen);

    /** Also when the system itself wants the program to end, as at log-out; the program answers by ending or by going on. */
    void onQuit(Runnable chosen);
}
