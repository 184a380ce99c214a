package org.podstudio.jobs.ui;

import java.awt.GraphicsEnvironment;
import java.awt.Taskbar;
import java.awt.Window;
import java.util.Optional;
import java.util.function.Supplier;

/** What Java knows of the task bar: progress in the window's button on Windows, on the icon in the dock on macOS and some Linux desktops. */
final class DesktopTaskbar implements TaskbarSign {
    private final Taskbar taskbar;
    private final Supplier<Window> window;

    private DesktopTaskbar(Taskbar taskbar, Supplier<Window> window) {
        this.taskbar = taskbar;
        this.window = window;
    }

    /** Empty where the system has none that shows progress. Blocks: it may load a library. @param window the main one */
    static Optional<TaskbarSign> find(Supplier<Window> window) {
        if (GraphicsEnvironment.isHeadless() || !Taskbar.isTaskbarSupported()) {
            return Optional.empty();
        }
        DesktopTaskbar found = new DesktopTaskbar(Taskbar.getTaskbar(), window);
        return found.inWindow() || found.can(Taskbar.Feature.PROGRESS_VALUE) ? Optional.of(found) : Optional.empty();
    }

    private boolean can(Taskbar.Feature feature) {
        return taskbar.isSupported(feature);
    }

    private boolean inWindow() {
        return can(Taskbar.Feature.PROGRESS_VALUE_WINDOW) && can(Taskbar.Feature.PROGRESS_STATE_WINDOW);
    }

    @Override
    public void progress(int percent) {
        show(percent < 0 ? Taskbar.State.INDETERMINATE : Taskbar.State.NORMAL, percent);
    }

    @Override
    public void failed(int percent) {
        show(Taskbar.State.ERROR, Math.max(0, percent));
    }

    @Override
    public void clear() {
        show(Taskbar.State.OFF, -1);
    }

    private void show(Taskbar.State state, int percent) {
        if (inWindow()) {
            taskbar.setWindowProgressState(window.get(), state);
            if (percent >= 0) {
                taskbar.setWindowProgressValue(window.get(), percent);
            }
        } else {
            taskbar.setProgressValue(state == Taskbar.State.ERROR && percent == 100 ? -1 : percent);
        }
    }
}
