package org.podstudio.library.ui.collections;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Projects;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.NameDialog;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.select.SelectionHub;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** The collections at the left. */
@TopComponent.Description(preferredID = CollectionsTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "collections", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.podstudio.library.ui.collections.CollectionsTopComponent")
@ActionReference(path = "Menu/Window", position = 120)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Collections", preferredID = CollectionsTopComponent.ID)
@Messages({
    "CTL_Collections=Collections",
    "HINT_Collections=What you have put together, and searches kept under names",
    "COLLECTION_ask_name=Name of the collection",
    "COLLECTION_ask_search=Name of the search",
    "COLLECTION_ask_rename=New name",
    "COLLECTION_do_create=Create",
    "COLLECTION_do_save=Save",
    "COLLECTION_do_rename=Rename"
})
public final class CollectionsTopComponent extends TopComponent implements CollectionsView, CollectionsPanel.Wishes {
    static final String ID = "CollectionsTopComponent";
    private static final long serialVersionUID = 1L;

    private final CollectionsPanel panel = new CollectionsPanel(this);
    private transient Optional<CollectionsPresenter> presenter = Optional.empty();
    private transient Subscription projectChanges = () -> { };

    public CollectionsTopComponent() {
        setName(Bundle.CTL_Collections());
        setToolTipText(Bundle.HINT_Collections());
        HelpSection.COLLECTIONS.mark(this);
        setIcon(Glyph.LAYERS.image());
        setLayout(new BorderLayout());
        add(panel);
    }

    @Override
    protected void componentOpened() {
        Lookup services = Lookup.getDefault();
        Projects projects = services.lookup(Projects.class);
        if (projects == null) {
            return; // an installation without storage has no collections
        }
        Work work = Work.threads("PODStudio collections", 1);
        SelectionHub selection = services.lookup(SelectionHub.class);
        CollectionsPresenter shown = new CollectionsPresenter(this, work, services.lookup(SearchHub.class),
                () -> selection.current().map(AssetSelection::ids).orElse(List.of()));
        presenter = Optional.of(shown);
        projectChanges = projects.subscribe(current -> work.show(() -> shown.show(current)));
        shown.show(projects.current());
    }

    @Override
    protected void componentClosed() {
        projectChanges.close();
        presenter.ifPresent(CollectionsPresenter::close);
        presenter = Optional.empty();
    }

    @Override
    public void showNoProject() {
        panel.showNoProject();
    }

    @Override
    public void show(List<Entry> collections, List<Entry> searches, String search) {
        panel.show(collections, searches, search);
    }

    @Override
    public void toast(Toast toast) {
        Lookup.getDefault().lookup(Toasts.class).show(toast);
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    private void ask(String question, String before, String button, Consumer<String> answered) {
        NameDialog.ask(WindowManager.getDefault().getMainWindow(), question, before, button).ifPresent(answered);
    }

    @Override
    public void create() {
        presenter.ifPresent(p -> ask(Bundle.COLLECTION_ask_name(), "", Bundle.COLLECTION_do_create(), p::createOfSelection));
    }

    @Override
    public void pin() {
        presenter.filter(CollectionsPresenter::searching)
                .ifPresent(p -> ask(Bundle.COLLECTION_ask_search(), "", Bundle.COLLECTION_do_save(), p::pin));
    }

    @Override
    public void open(Entry entry) {
        presenter.ifPresent(p -> p.open(entry));
    }

    @Override
    public void addSelection(Entry entry) {
        presenter.ifPresent(p -> p.addSelection(entry));
    }

    @Override
    public void takeOutSelection(Entry entry) {
        presenter.ifPresent(p -> p.takeOutSelection(entry));
    }

    @Override
    public void rename(Entry entry) {
        presenter.ifPresent(p -> ask(Bundle.COLLECTION_ask_rename(), entry.name(), Bundle.COLLECTION_do_rename(),
                name -> p.rename(entry, name)));
    }

    @Override
    public void delete(Entry entry) {
        presenter.ifPresent(p -> p.delete(entry));
    }

    @Override
    public void drop(Entry entry, List<Path> files) {
        presenter.ifPresent(p -> p.drop(entry, files));
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
