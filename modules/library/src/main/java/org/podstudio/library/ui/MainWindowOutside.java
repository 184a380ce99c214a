package org.podstudio.library.ui;

/** What the library opens around it, through the actions that do the same from the menus. */
final class MainWindowOutside implements LibraryWindow.Outside {
    @Override
    public void inspect() {
        LibraryTopComponent.perform("Window", "org.podstudio.inspector.ui.InspectorTopComponent");
    }

    @Override
    public void buildPack() {
        LibraryTopComponent.perform("Asset", "org.podstudio.packbuilder.ui.BuildPackAction");
    }

    @Override
    public void importFiles() {
        LibraryTopComponent.perform("File", "org.podstudio.library.ui.ImportAction");
    }

    @Override
    public void watchFolder() {
        LibraryTopComponent.perform("File", "org.podstudio.library.ui.WatchFolderAction");
    }

    @Override
    public void newProject() {
        LibraryTopComponent.perform("File", "org.podstudio.library.ui.NewProjectAction");
    }

    @Override
    public void openProject() {
        LibraryTopComponent.perform("File", "org.podstudio.library.ui.OpenProjectAction");
    }
}
