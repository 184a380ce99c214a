package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.util.Optional;
import javax.swing.ToolTipManager;
import org.openide.util.Lookup;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.ui.part.OnScreen;

/** When the main window shows: a project is opened behind, and the title names it. */
@OnShowing
public final class WindowStart implements Runnable {
    /** Below this the docks lie on each other; a screen of 1280x720 with the system's bars has more. */
    private static final int LEAST_WIDE_PX = px(960);
    private static final int LEAST_HIGH_PX = px(600);
    /** Source: UX.md, UX11. */
    private static final int TOOLTIP_MS = 500;
    /** Long enough to read why something cannot be done; Swing's own four seconds are not. */
    private static final int TOOLTIP_STAYS_MS = 20_000;

    @Override
    public void run() {
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (GraphicsEnvironment.isHeadless() || projects == null) {
            return;
        }
        Frame window = WindowManager.getDefault().getMainWindow();
        Dimension screen = window.getToolkit().getScreenSize();
        window.setMinimumSize(new Dimension(Math.min(LEAST_WIDE_PX, screen.width), Math.min(LEAST_HIGH_PX, screen.height)));
        fitScreen(window);
        ToolTipManager.sharedInstance().setInitialDelay(TOOLTIP_MS);
        ToolTipManager.sharedInstance().setDismissDelay(TOOLTIP_STAYS_MS);
        projects.subscribe(current -> EventQueue.invokeLater(() -> title(current)));
        title(projects.current());
        Lookup.getDefault().lookup(ProjectDesk.class).openAtStart();
    }

    /** The remembered or the default size may be larger than the screen there is now. */
    private static void fitScreen(Frame window) {
        if (window.getExtendedState() == Frame.NORMAL) {
            OnScreen.fit(window);
        }
    }

    private static void title(Optional<Project> project) {
        Frame window = WindowManager.getDefault().getMainWindow();
        window.setTitle("PODStudio" + project.map(p -> " – " + p.name()).orElse(""));
    }
}
