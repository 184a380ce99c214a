package org.podstudio.library.ui.collections;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.NameDialog;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.select.SelectionHub;

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
public final class CollectionsTopComponent extends ProjectDock<CollectionsPresenter> implements CollectionsView, CollectionsPanel.Wishes {
    static final String ID = "CollectionsTopComponent";
    private static final long serialVersionUID = 1L;

    private final CollectionsPanel panel = new CollectionsPanel(this);

    public CollectionsTopComponent() {
        super(Bundle.CTL_Collections(), Bundle.HINT_Collections(), HelpSection.COLLECTIONS, Glyph.LAYERS);
        add(panel);
    }

    @Override
    protected Optional<CollectionsPresenter> present(Lookup services) {
        SelectionHub selection = services.lookup(SelectionHub.class);
        return Optional.of(new CollectionsPresenter(this, Work.threads("PODStudio collections", 1), services.lookup(SearchHub.class),
                () -> selection.current().map(AssetSelection::ids).orElse(List.of())));
    }

    @Override
    public void showNoProject() {
        panel.showNoProject();
    }

    @Override
    public void show(List<Entry> collections, List<Entry> searches, String search) {
        panel.show(collections, searches, search);
    }

    private void ask(String question, String before, String button, Consumer<String> answered) {
        NameDialog.ask(WindowManager.getDefault().getMainWindow(), question, before, button).ifPresent(answered);
    }

    @Override
    public void create() {
        tell(p -> ask(Bundle.COLLECTION_ask_name(), "", Bundle.COLLECTION_do_create(), p::createOfSelection));
    }

    @Override
    public void pin() {
        presenter().filter(CollectionsPresenter::searching)
                .ifPresent(p -> ask(Bundle.COLLECTION_ask_search(), "", Bundle.COLLECTION_do_save(), p::pin));
    }

    @Override
    public void open(Entry entry) {
        tell(p -> p.open(entry));
    }

    @Override
    public void addSelection(Entry entry) {
        tell(p -> p.addSelection(entry));
    }

    @Override
    public void takeOutSelection(Entry entry) {
        tell(p -> p.takeOutSelection(entry));
    }

    @Override
    public void rename(Entry entry) {
        tell(p -> ask(Bundle.COLLECTION_ask_rename(), entry.name(), Bundle.COLLECTION_do_rename(),
                name -> p.rename(entry, name)));
    }

    @Override
    public void delete(Entry entry) {
        tell(p -> p.delete(entry));
    }

    @Override
    public void drop(Entry entry, List<Path> files) {
        tell(p -> p.drop(entry, files));
    }
}
