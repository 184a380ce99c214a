package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.print.PrintCheck;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.StudioDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.OnScreen;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.select.SelectionHub;
import org.podstudio.ui.toast.Toast;

/** The inspector at the right; it follows the library's selection. */
@TopComponent.Description(preferredID = InspectorTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "properties", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.podstudio.inspector.ui.InspectorTopComponent")
@ActionReference(path = "Menu/Window", position = 200)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Inspector", preferredID = InspectorTopComponent.ID)
@Messages({"CTL_Inspector=Inspector", "HINT_Inspector=What is known of the selected assets",
    "# {0} - hex of a colour", "Inspector_copied={0} copied"})
public final class InspectorTopComponent extends StudioDock
        implements InspectorView, InspectorPanel.Wishes, PrintPanel.Wishes {
    static final String ID = "InspectorTopComponent";
    private static final long serialVersionUID = 1L;

    private final transient PrintPanel printPanel = new PrintPanel(this, this::started, this::problem);
    private final transient Work work = Work.threads("PODStudio inspector", 2);
    /** Its own thread: judging a large picture takes long, and selecting must not wait for it. */
    private final transient Work printing = Work.threads("PODStudio print check", 1);
    private final transient InspectorPresenter presenter = new InspectorPresenter(this, work);
    private final InspectorPanel panel = new InspectorPanel(this, presenter, printPanel.section());
    private transient Optional<PrintPresenter> print = Optional.empty();
    private final transient ProjectPictures pictures;
    private transient Subscription selection = () -> { };

    public InspectorTopComponent() {
        super(Bundle.CTL_Inspector(), Bundle.HINT_Inspector(), HelpSection.INSPECTOR, Glyph.INFO);
        pictures = new ProjectPictures(() -> Lookup.getDefault().lookup(JobQueue.class), work, panel::use, panel::repaint);
        add(panel);
        setMinimumSize(new Dimension(OnScreen.least(px(240), 0.27), px(160))); // narrower, stars and decisions would lie on each other
    }

    @Override
    protected void componentOpened() {
        Lookup services = Lookup.getDefault();
        print = Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> new PrintPresenter(printPanel,
                () -> services.lookup(PrintCheck.class), () -> services.lookup(ImageCodec.class), queue, printing));
        selection = services.lookup(SelectionHub.class).follow(this::follow);
    }

    @Override
    protected void componentClosed() {
        selection.close();
        presenter.show(Optional.empty());
        pictures.close();
    }

    private void follow(Optional<AssetSelection> selected) {
        pictures.follow(selected.map(AssetSelection::project));
        presenter.show(selected);
    }

    @Override
    public void show(Inspected inspected) {
        panel.show(inspected);
        print.ifPresent(p -> p.subject(inspected instanceof Inspected.One one ? Optional.of(one.project()) : Optional.empty(),
                inspected instanceof Inspected.One one ? Optional.of(one.asset()) : Optional.empty()));
    }

    @Override
    public void reveal(AssetId id) {
        Lookup.getDefault().lookup(SelectionHub.class).reveal(id);
    }

    @Override
    public void copyColor(String hex) {
        FileActions.copyText(hex);
        toast(Toast.note("color", Bundle.Inspector_copied(hex)));
    }

    @Override
    public void searchColor(String hex) {
        SearchHub hub = Lookup.getDefault().lookup(SearchHub.class);
        // In the place of another colour that was searched for: few pictures have both.
        String others = hub.current().text().replaceAll("(^| )color:#[0-9a-f]{6}(?= |$)", "").strip();
        hub.search((others + " color:" + hex).strip());
    }

    @Override
    public void locateMissing() {
        NamedActions.perform("File", "org.podstudio.library.ui.LocateAction");
    }

    @Override
    public void removeMissing(List<AssetId> ids) {
        NamedActions.perform("Asset", "org.podstudio.library.ui.RemoveMissingAction", ids);
    }

    @Override
    public void toLibrary() {
        NamedActions.perform("Window", "org.podstudio.library.ui.LibraryTopComponent");
    }

    @Override
    public void compareWithParent() {
        NamedActions.perform("Asset", "org.podstudio.library.ui.CompareAction");
    }

    @Override
    public void printOpened(boolean open) {
        print.ifPresent(p -> p.open(open));
    }

    @Override
    public void harden() {
        print.ifPresent(PrintPresenter::harden);
    }

    private void started(String sentence) {
        toast(Toast.note("jobs", sentence));
    }
}
