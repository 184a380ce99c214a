package org.podstudio.library.ui;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;

/** When the main window shows: a project is opened behind, and the title names it. */
@OnShowing
public final class WindowStart implements Runnable {
    @Override
    public void run() {
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (GraphicsEnvironment.isHeadless() || projects == null) {
            return;
        }
        fitToScreen(WindowManager.getDefault().getMainWindow());
        projects.subscribe(current -> EventQueue.invokeLater(() -> title(current)));
        title(projects.current());
        Lookup.getDefault().lookup(ProjectDesk.class).openAtStart();
    }

    /** The default size is for 1440 by 900; not every window manager cuts a window to a smaller screen. */
    private static void fitToScreen(Frame window) {
        Rectangle usable = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        if (window.getWidth() > usable.width || window.getHeight() > usable.height) {
            window.setBounds(usable);
        }
    }

    private static void title(Optional<Project> project) {
        Frame window = WindowManager.getDefault().getMainWindow();
        window.setTitle("PODStudio" + project.map(p -> " – " + p.name()).orElse(""));
    }
}
