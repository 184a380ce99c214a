package org.podstudio.library.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.library.ui.brush.MaskBrushTopComponent;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Work;

/** What the library opens around it, through the actions that do the same from the menus. */
final class MainWindowOutside implements LibraryWindow.Outside {
    private static final Logger LOG = Logger.getLogger(MainWindowOutside.class.getName());
    private static final Work LOOKING = Work.threads("PODStudio generators", 1);

    @Override
    public void inspect() {
        NamedActions.perform("Window", "org.podstudio.inspector.ui.InspectorTopComponent");
    }

    @Override
    public void enhance() {
        NamedActions.perform("Asset", "org.podstudio.inspector.ui.EnhanceAction");
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
    public void findGenerators(Consumer<List<GeneratorFolders.Found>> found) {
        Optional.ofNullable(Lookup.getDefault().lookup(GeneratorFolders.class)).ifPresent(folders -> LOOKING.run(() -> {
            List<Path> watched = watched();
            return folders.find().stream().filter(one -> !watched.contains(one.folder())).toList();
        }, found, problem -> LOG.log(Level.WARNING, "Generators were not looked for: {0}", problem.why())));
    }

    private static List<Path> watched() {
        FolderWatch watch = Lookup.getDefault().lookup(FolderWatch.class);
        Optional<Project> project = Lookup.getDefault().lookup(Projects.class).current();
        return watch == null || project.isEmpty() ? List.of() : watch.folders(project.get()).stream().map(WatchedFolder::folder).toList();
    }

    @Override
    public void watch(Path folder) {
        Lookup.getDefault().lookup(ProjectDesk.class).watch(folder);
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
