package org.podstudio.watcher.ui;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.Timer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.FolderWatch;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.settings.SettingsListener;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;
import org.podstudio.watcher.SmartListener;
import org.podstudio.watcher.WatchActivity;

/** The Smart Listener at the left. */
@TopComponent.Description(preferredID = ListenerTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "collections", openAtStartup = true, position = 200)
@ActionID(category = "Window", id = "org.podstudio.watcher.ui.ListenerTopComponent")
@ActionReference(path = "Menu/Window", position = 130)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Listener", preferredID = ListenerTopComponent.ID)
@Messages({"CTL_Listener=Smart Listener", "HINT_Listener=Folders whose new files come in by themselves"})
public final class ListenerTopComponent extends TopComponent implements ListenerView, ListenerPanel.Wishes {
    static final String ID = "ListenerTopComponent";
    private static final long serialVersionUID = 1L;
    /** A drive that is pulled or comes back tells nobody. */
    private static final int LOOK_MS = 5000;

    private final ListenerPanel panel = new ListenerPanel(this);
    private transient Optional<ListenerPresenter> presenter = Optional.empty();
    private transient Subscription projectChanges = () -> { };
    private final Timer look = new Timer(LOOK_MS, e -> presenter.ifPresent(ListenerPresenter::refresh));

    public ListenerTopComponent() {
        setName(Bundle.CTL_Listener());
        setToolTipText(Bundle.HINT_Listener());
        HelpSection.WATCHING.mark(this);
        setIcon(Glyph.RADIO.image());
        setLayout(new BorderLayout());
        add(panel);
    }

    @Override
    protected void componentOpened() {
        Lookup services = Lookup.getDefault();
        Projects projects = services.lookup(Projects.class);
        if (projects == null || !(services.lookup(FolderWatch.class) instanceof SmartListener listener)) {
            return; // an installation without storage, or with another watcher
        }
        Work work = Work.threads("PODStudio listener window", 1);
        ListenerPresenter shown = new ListenerPresenter(this, work, listener, () ->
                SettingsListener.tellAll(List.of(StudioSettingsTable.WATCHED_FOLDERS)));
        presenter = Optional.of(shown);
        projectChanges = projects.subscribe(current -> work.show(() -> shown.show(current)));
        shown.show(projects.current());
    }

    @Override
    protected void componentShowing() {
        presenter.ifPresent(ListenerPresenter::refresh);
        look.start();
    }

    @Override
    protected void componentHidden() {
        look.stop();
    }

    @Override
    protected void componentClosed() {
        projectChanges.close();
        presenter.ifPresent(ListenerPresenter::close);
        presenter = Optional.empty();
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
    public void toast(Toast toast) {
        Lookup.getDefault().lookup(Toasts.class).show(toast);
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    @Override
    public void addFolder() {
        NamedActions.perform("File", "org.podstudio.library.ui.WatchFolderAction");
    }

    @Override
    public void remove(FolderRow row) {
        presenter.ifPresent(p -> p.remove(row));
    }

    @Override
    public void pauseOrResume() {
        presenter.ifPresent(ListenerPresenter::pauseOrResume);
    }

    @Override
    public void showArrivals() {
        Lookup.getDefault().lookup(SearchHub.class).search("source:watched date:today");
    }

    @Override
    public void forgetTroubles() {
        presenter.ifPresent(ListenerPresenter::forgetTroubles);
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
