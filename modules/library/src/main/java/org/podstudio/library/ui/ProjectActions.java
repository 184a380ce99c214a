package org.podstudio.library.ui;

import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** What the menu does with projects as a whole. */
public final class ProjectActions {
    private ProjectActions() {}

    private static ProjectDesk desk() {
        return Lookup.getDefault().lookup(ProjectDesk.class);
    }

    /** Makes a project in a folder of the user's choice and opens it. */
    @ActionID(category = "File", id = "org.podstudio.library.ui.NewProjectAction")
    @ActionRegistration(displayName = "#CTL_NewProjectAction")
    @ActionReferences({@ActionReference(path = "Menu/File", position = 100), @ActionReference(path = "Shortcuts", name = "D-N")})
    @Messages("CTL_NewProjectAction=New Project…")
    public static ActionListener make() {
        return e -> ProjectChooser.newProject().ifPresent(desk()::create);
    }

    /** Opens a project folder. */
    @ActionID(category = "File", id = "org.podstudio.library.ui.OpenProjectAction")
    @ActionRegistration(displayName = "#CTL_OpenProjectAction")
    @ActionReferences({@ActionReference(path = "Menu/File", position = 110), @ActionReference(path = "Shortcuts", name = "D-O")})
    @Messages("CTL_OpenProjectAction=Open Project…")
    public static ActionListener open() {
        return e -> ProjectChooser.open().ifPresent(desk()::open);
    }

    /** Opens a project with a dozen pictures and sounds to try things out; it is made on the first call. */
    @ActionID(category = "File", id = "org.podstudio.library.ui.SampleProjectAction")
    @ActionRegistration(displayName = "#CTL_SampleProjectAction")
    @ActionReference(path = "Menu/File", position = 130)
    @Messages("CTL_SampleProjectAction=Open Sample Project")
    public static ActionListener sample() {
        return e -> desk().openSample();
    }

    /** Has a folder watched: what is saved there is imported by itself. */
    @ActionID(category = "File", id = "org.podstudio.library.ui.WatchFolderAction")
    @ActionRegistration(displayName = "#CTL_WatchFolderAction")
    @ActionReference(path = "Menu/File", position = 210)
    @Messages("CTL_WatchFolderAction=Watch a Folder…")
    public static ActionListener watch() {
        return e -> LibraryTopComponent.find()
                .ifPresent(library -> library.importer().ask(() -> ProjectChooser.folderToWatch().ifPresent(desk()::watch)));
    }
}
