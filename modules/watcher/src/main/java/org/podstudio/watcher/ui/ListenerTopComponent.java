package org.podstudio.watcher.ui;

import java.util.List;
import java.util.Optional;
import javax.swing.Timer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.settings.SettingsListener;
import org.podstudio.watcher.SmartListener;
import org.podstudio.watcher.WatchActivity;

/** The Smart Listener at the left. */
@TopComponent.Description(preferredID = ListenerTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "collections", openAtStartup = true, position = 200)
@ActionID(category = "Window", id = "org.podstudio.watcher.ui.ListenerTopComponent")
@ActionReference(path = "Menu/Window", position = 130)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Listener", preferredID = ListenerTopComponent.ID)
@Messages({"CTL_Listener=Smart Listener", "HINT_Listener=Folders whose new files come in by themselves"})
public final class ListenerTopComponent extends ProjectDock<ListenerPresenter> implements ListenerView, ListenerPanel.Wishes {
    static final String ID = "ListenerTopComponent";
    private static final long serialVersionUID = 1L;
    /** A drive that is pulled or comes back tells nobody. */
    private static final int LOOK_MS = 5000;

    private final ListenerPanel panel = new ListenerPanel(this);
    private final Timer look = new Timer(LOOK_MS, e -> tell(ListenerPresenter::refresh));

    public ListenerTopComponent() {
        super(Bundle.CTL_Listener(), Bundle.HINT_Listener(), HelpSection.WATCHING, Glyph.RADIO);
        add(panel);
    }

    @Override
    protected Optional<ListenerPresenter> present(Lookup services) {
        // An installation may have another watcher.
        return services.lookup(FolderWatch.class) instanceof SmartListener listener
                ? Optional.of(new ListenerPresenter(this, Work.threads("PODStudio listener window", 1), listener,
                        () -> SettingsListener.tellAll(List.of(StudioSettingsTable.WATCHED_FOLDERS))))
                : Optional.empty();
    }

    @Override
    protected void componentShowing() {
        tell(ListenerPresenter::refresh);
        look.start();
    }

    @Override
    protected void componentHidden() {
        look.stop();
    }

    @Override
    public void showNoProject() {
        panel.showNoProject();
    }

    @Override
    public void show(List<FolderRow> folders, WatchActivity.Pause pause, List<WatchActivity.Arrival> arrivals,
            List<WatchActivity.Trouble> troubles) {
        panel.show(folders, pause, arrivals, troubles);
    }

    @Override
    public void addFolder() {
        NamedActions.perform("File", "org.podstudio.library.ui.WatchFolderAction");
    }

    @Override
    public void remove(FolderRow row) {
        tell(p -> p.remove(row));
    }

    @Override
    public void pauseOrResume() {
        tell(ListenerPresenter::pauseOrResume);
    }

    @Override
    public void showArrivals() {
        Lookup.getDefault().lookup(SearchHub.class).search("source:watched date:today");
    }

    @Override
    public void forgetTroubles() {
        tell(ListenerPresenter::forgetTroubles);
    }
}
