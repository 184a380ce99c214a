package org.podstudio.library.ui;

import java.util.Map;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.brush.MaskBrushTopComponent;
import org.podstudio.ui.NamedActions;

/** What the library opens around it, through the actions that do the same from the menus. */
final class MainWindowOutside implements LibraryWindow.Outside {
    @Override
    public void inspect() {
        NamedActions.perform("Window", "org.podstudio.inspector.ui.InspectorTopComponent");
    }

    @Override
    public void buildPack() {
        NamedActions.perform("Asset", "org.podstudio.packbuilder.ui.BuildPackAction");
    }

    @Override
    public void touchUpMask(Project project, AssetId picture, Map<String, Object> settings) {
        MaskBrushTopComponent.open(project, picture, settings);
    }

    @Override
    public void importFiles() {
        NamedActions.perform("File", "org.podstudio.library.ui.ImportAction");
    }

    @Override
    public void watchFolder() {
        NamedActions.perform("File", "org.podstudio.library.ui.WatchFolderAction");
    }

    @Override
    public void openSample() {
        NamedActions.perform("File", "org.podstudio.library.ui.SampleProjectAction");
    }

    @Override
    public void refresh() {
        NamedActions.perform("View", "org.podstudio.library.ui.RefreshAction");
    }

    @Override
    public void newProject() {
        NamedActions.perform("File", "org.podstudio.library.ui.NewProjectAction");
    }

    @Override
    public void openProject() {
        NamedActions.perform("File", "org.podstudio.library.ui.OpenProjectAction");
    }
}
