package org.podstudio.ui.settings;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.Work;
import org.podstudio.ui.problem.Problems;

/** The studio's page in the settings window: reads and writes off the event dispatch thread. */
@OptionsPanelController.TopLevelRegistration(
        id = "Studio",
        categoryName = "#CTL_Studio",
        iconBase = "org/podstudio/ui/settings/studio.svg",
        keywords = "#KW_Studio",
        keywordsCategory = "Studio",
        position = 10)
@org.openide.util.NbBundle.Messages({
    "CTL_Studio=Studio",
    "KW_Studio=theme, dark, light, look, project, folder, import, copy, move, watch"
})
public final class StudioOptions extends OptionsPanelController {
    private final PropertyChangeSupport listeners = new PropertyChangeSupport(this);
    private final Work work = Work.threads("PODStudio settings", 1);
    private @Nullable StudioSettingsPanel panel;
    private boolean edited;

    private record Read(StudioSettings settings, String project, List<WatchedFolder> watched) {}

    @Override
    public void update() {
        edited = false;
        work.run(() -> {
            Optional<Project> project = project();
            return new Read(StudioSettings.read(userSettings()), project.map(Project::name).orElse(""),
                    project.map(p -> folderWatch().folders(p)).orElse(List.of()));
        }, read -> {
            panel().show(read.settings());
            panel().showWatched(read.project(), read.watched());
        }, Problems::show);
    }

    @Override
    public void applyChanges() {
        if (!isValid()) {
            return;
        }
        StudioSettings chosen = panel().settings();
        List<WatchedFolder> watched = panel().watched();
        edited = false;
        work.run(() -> {
            chosen.write(userSettings());
            ChosenTheme.refresh(userSettings());
            project().ifPresent(p -> {
                if (!folderWatch().folders(p).equals(watched)) {
                    folderWatch().setFolders(p, watched);
                    Lookup.getDefault().lookupAll(WatchedFoldersListener.class).forEach(WatchedFoldersListener::foldersChanged);
                }
            });
            return true;
        }, stored -> { }, Problems::show);
    }

    @Override
    public void cancel() {
        edited = false;
    }

    @Override
    public boolean isValid() {
        return panel().valid();
    }

    @Override
    public boolean isChanged() {
        return edited;
    }

    @Override
    public JComponent getComponent(Lookup masterLookup) {
        return panel();
    }

    @Override
    public @Nullable HelpCtx getHelpCtx() {
        return null;
    }

    @Override
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        listeners.addPropertyChangeListener(listener);
    }

    @Override
    public void removePropertyChangeListener(PropertyChangeListener listener) {
        listeners.removePropertyChangeListener(listener);
    }

    private StudioSettingsPanel panel() {
        if (panel == null) {
            panel = new StudioSettingsPanel(this::edited);
        }
        return panel;
    }

    private void edited() {
        edited = true;
        listeners.firePropertyChange(PROP_CHANGED, null, null);
        listeners.firePropertyChange(PROP_VALID, null, null);
    }

    private static UserSettings userSettings() {
        return Lookup.getDefault().lookup(UserSettings.class);
    }

    private static FolderWatch folderWatch() {
        return Lookup.getDefault().lookup(FolderWatch.class);
    }

    private static Optional<Project> project() {
        return Lookup.getDefault().lookup(Projects.class).current();
    }
}
