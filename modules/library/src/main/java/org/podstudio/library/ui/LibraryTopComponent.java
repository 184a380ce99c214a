package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.hint.Hints;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.OnScreen;
import org.podstudio.ui.region.Regions;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.select.SelectionHub;
import org.podstudio.ui.thumb.MissingThumbnails;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** The library in the centre of the main window; it stays open. Its lookup holds the {@link AssetSelection}. */
@TopComponent.Description(preferredID = LibraryTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.podstudio.library.ui.LibraryTopComponent")
@ActionReference(path = "Menu/Window", position = 100)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Library", preferredID = LibraryTopComponent.ID)
@Messages({"CTL_Library=Library", "HINT_Library=All assets of the project"})
public final class LibraryTopComponent extends TopComponent implements Regions.OwnFocus {
    static final String ID = "LibraryTopComponent";
    private static final long serialVersionUID = 1L;

    private final transient LibraryWindow window;
    private transient Subscription projectChanges = () -> { };
    private transient Subscription opening = () -> { };

    public LibraryTopComponent() {
        setName(Bundle.CTL_Library());
        setToolTipText(Bundle.HINT_Library());
        HelpSection.LIBRARY.mark(this);
        setIcon(Glyph.GRID_2X2.image());
        putClientProperty(PROP_CLOSING_DISABLED, Boolean.TRUE);
        putClientProperty(PROP_DRAGGING_DISABLED, Boolean.TRUE);
        InstanceContent content = new InstanceContent();
        associateLookup(new AbstractLookup(content));
        Lookup services = Lookup.getDefault();
        JobQueue queue = services.lookup(JobQueue.class);
        SelectionHub hub = services.lookup(SelectionHub.class);
        AtomicReference<AssetSelection> published = new AtomicReference<>();
        Work work = Work.threads("PODStudio library", 3);
        MainWindowNotices notices = new MainWindowNotices();
        ModelConsent consent = new ModelConsent(Optional.ofNullable(services.lookup(Models.class)),
                (what, why, choices) -> Dialogs.ask(WindowManager.getDefault().getMainWindow(), what, why, choices),
                Work.threads("PODStudio models", 1), notices);
        window = new LibraryWindow(work, queue,
                new Decoders(Optional.ofNullable(services.lookup(ImageCodec.class)), Optional.ofNullable(services.lookup(Players.class))),
                LibraryTopComponent::importMode,
                (project, changed) -> new ThumbnailLoader(project, new MissingThumbnails(queue), Work.threads("PODStudio paint", 1), changed),
                notices, new MainWindowOutside(), consent, selection -> {
                    Optional.ofNullable(published.getAndSet(selection.orElse(null))).ifPresent(content::remove);
                    selection.ifPresent(content::add);
                    hub.select(selection);
                });
        hub.onReveal(window::reveal);
        SearchHub searches = services.lookup(SearchHub.class);
        window.follow(searches);
        searches.onGoToFound(() -> {
            requestActive();
            window.leaveSearch();
        });
        Optional.ofNullable(services.lookup(UserSettings.class)).ifPresent(kept -> {
            window.keepLooksIn(kept);
            window.keepAdvanceIn(kept);
        });
        window.hint(Hints.current());
        FrameClock.asked().ifPresent(window::measure);
        setLayout(new BorderLayout());
        add(window.component());
        // Else what the tray would like to have decides how wide the docks beside it are. Tabs and order need so much.
        setMinimumSize(new Dimension(OnScreen.least(px(480), 0.45), px(240)));
    }

    /** What becomes of files that are imported, in the open project. Blocks on the disk. */
    private static String importMode() {
        Lookup services = Lookup.getDefault();
        return SettingValues.of(Optional.ofNullable(services.lookup(UserSettings.class)),
                services.lookup(Projects.class).current().map(Project::settings)).valid(StudioSettingsTable.IMPORT_MODE);
    }

    /** The library's window, which is always open. */
    static Optional<LibraryWindow> find() {
        return opened().map(library -> library.window);
    }

    /** The library's window, brought in front of other documents, such as the Pack Builder. */
    static Optional<LibraryWindow> front() {
        Optional<LibraryTopComponent> library = opened();
        library.ifPresent(TopComponent::requestVisible);
        return library.map(found -> found.window);
    }

    private static Optional<LibraryTopComponent> opened() {
        return TopComponent.getRegistry().getOpened().stream().filter(LibraryTopComponent.class::isInstance)
                .map(LibraryTopComponent.class::cast).findFirst();
    }

    /** The library's window, but not while the user types: Ctrl+Z there means the text. */
    static Optional<LibraryWindow> findUnlessTyping() {
        boolean typing = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent;
        return typing ? Optional.empty() : find();
    }

    @Override
    protected void componentOpened() {
        // What had the keyboard when the last session ended may not be there: the day begins in the library.
        WindowManager.getDefault().invokeWhenUIReady(this::requestActive);
        Work work = Work.threads("PODStudio project", 1);
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (projects == null) {
            // An installation without storage: the window says that no project is open.
            window.show(Optional.empty());
            return;
        }
        projectChanges = projects.subscribe(current -> work.show(() -> window.show(current)));
        window.show(projects.current());
        opening = Lookup.getDefault().lookup(OpeningState.class).follow(window.presenter()::opening);
    }

    @Override
    protected void componentClosed() {
        opening.close();
        projectChanges.close();
        window.show(Optional.empty());
    }

    @Override
    protected void componentActivated() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        // The search field that was just entered keeps the keyboard: in the grid its letters would be decisions.
        if (owner == null || !SwingUtilities.isDescendingFrom(owner, this)) {
            window.focusGrid();
        }
    }

    @Override
    public void takeKeyboard() {
        window.focusGrid();
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
