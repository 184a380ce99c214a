package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.ui.dock.StudioDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.OnScreen;

/** The focused asset large, beside the grid: a loupe that stays open while the grid is walked through. */
@TopComponent.Description(preferredID = PreviewTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "preview", openAtStartup = false, position = 100)
@ActionID(category = "Window", id = "org.podstudio.library.ui.PreviewTopComponent")
@ActionReference(path = "Menu/Window", position = 140)
@TopComponent.OpenActionRegistration(displayName = "#CTL_PreviewDock", preferredID = PreviewTopComponent.ID)
@Messages({"CTL_PreviewDock=Preview", "HINT_PreviewDock=The focused asset, as large as there is room"})
public final class PreviewTopComponent extends StudioDock {
    static final String ID = "PreviewTopComponent";
    private static final long serialVersionUID = 1L;

    public PreviewTopComponent() {
        super(Bundle.CTL_PreviewDock(), Bundle.HINT_PreviewDock(), HelpSection.LOUPE, Glyph.IMAGE);
        setMinimumSize(new Dimension(OnScreen.least(px(240), 0.27), px(160)));
    }

    @Override
    protected void componentOpened() {
        // At the start of the studio the library is opened in no fixed order.
        WindowManager.getDefault().invokeWhenUIReady(this::fill);
    }

    private void fill() {
        if (isOpened() && getComponentCount() == 0) {
            LibraryTopComponent.find().ifPresent(library -> add(library.desk().views().openPreview()));
            revalidate();
        }
    }

    @Override
    protected void componentClosed() {
        LibraryTopComponent.find().ifPresent(library -> library.desk().views().closePreview());
        removeAll();
    }
}
