package org.podstudio.library.ui;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
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
        fitScreen(WindowManager.getDefault().getMainWindow());
        projects.subscribe(current -> EventQueue.invokeLater(() -> title(current)));
        title(projects.current());
        Lookup.getDefault().lookup(ProjectDesk.class).openAtStart();
    }

    /** The remembered or the default size may be larger than the screen there is now. */
    private static void fitScreen(Frame window) {
        GraphicsConfiguration screen = window.getGraphicsConfiguration();
        Rectangle usable = screen.getBounds();
        Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        usable.x += taken.left;
        usable.y += taken.top;
        usable.width -= taken.left + taken.right;
        usable.height -= taken.top + taken.bottom;
        Rectangle now = window.getBounds();
        if (!usable.contains(now) && window.getExtendedState() == Frame.NORMAL) {
            int width = Math.min(now.width, usable.width);
            int height = Math.min(now.height, usable.height);
            window.setBounds(Math.clamp(now.x, usable.x, usable.x + usable.width - width),
                    Math.clamp(now.y, usable.y, usable.y + usable.height - height), width, height);
        }
    }

    private static void title(Optional<Project> project) {
        Frame window = WindowManager.getDefault().getMainWindow();
        window.setTitle("PODStudio" + project.map(p -> " – " + p.name()).orElse(""));
    }
}
