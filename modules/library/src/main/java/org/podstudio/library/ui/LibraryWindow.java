package org.podstudio.library.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.library.ui.history.NextSteps;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.library.ui.rename.RenameDialog;
import org.podstudio.ui.Work;
import org.podstudio.ui.hint.Hints;
import org.podstudio.ui.keys.KeyMap;
import org.podstudio.ui.play.PlayerKey;
import org.podstudio.ui.label.LabelTitles;
import org.podstudio.ui.part.NameDialog;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.thumb.Filmstrips;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** Ties the library's parts together: panel, presenter, keys, menus, dragging. Knows no window system. */
@Messages({
    "# {0} - key of approve", "# {1} - key of reject", "# {2} - key of a large picture",
    "LibraryWindow_hintGrid=Press {0} to approve, {1} to reject, {2} to look. Ctrl+Z takes anything back.",
    "# {0} - key of actual size", "# {1} - key of what lies behind", "# {2} - key of the way back",
    "LibraryWindow_hintLoupe=Arrows go on, {0} shows every pixel, {1} changes what lies behind, {2} leads back.",
    "# {0} - key of playing", "# {1} - key of back", "# {2} - key of pause", "# {3} - key of on", "# {4} - key of the way back",
    "LibraryWindow_hintPlayer={0} plays and pauses; {1}, {2} and {3} go back, stop and go on. {4} leads back."
})
final class LibraryWindow implements LibraryBar.Wishes, AutoCloseable {
    /** One thread: decisions are taken in the order of the keys, and wait for nothing else. */
    private static final Work DECIDING = Work.threads("PODStudio decisions", 1);
    private static final Work ASKING = Work.threads("PODStudio stores", 1);
    private static final Work NAMING = Work.threads("PODStudio undo", 1);
    private static final Work PAINTING = Work.threads("PODStudio strips", 1);

    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final Importer importer;
    private final Notices notices;
    private final Outside outside;
    private final BiFunction<Project, Runnable, ThumbnailLoader> thumbnails;
    private final SelectionFiles files;
    private final CullDesk desk;
    private final SelectionWork commands;
    private final ViewDesk looking;
    private final JobQueue queue;
    private final NextSteps nextSteps = new NextSteps(NAMING);
    private SearchHub searches = new SearchHub();
    private Subscription following = () -> { };
    private final Subscription labels;
    /** The order that is known outside. */
    private AssetSort toldSort = AssetSort.NEWEST;
    private Optional<ThumbnailLoader> loader = Optional.empty();
    private Optional<Filmstrips> strips = Optional.empty();

    /** What lies outside this window. */
    interface Outside extends LibraryPanel.Wishes {
        /** Opens the inspector. */
        void inspect();

        /** Goes to where new files are made of the selection. */
        void enhance();

        /** Opens the pack builder on the selection. */
        void buildPack();

        /** Opens the mask brush on a picture. @param settings of the background removal, for one that has no mask yet */
        void touchUpMask(Project project, AssetId picture, Map<String, Object> settings);
    }

    LibraryWindow(Work work, JobQueue queue, Decoders decoders, java.util.function.Supplier<String> importMode,
            BiFunction<Project, Runnable, ThumbnailLoader> thumbnails, Notices notices, Outside outside,
            ModelConsent consent, Consumer<Optional<AssetSelection>> selected) {
        this.notices = notices;
        this.queue = queue;
        this.outside = outside;
        this.thumbnails = thumbnails;
        files = new SelectionFiles(work, notices);
        GridSelection selection = new GridSelection();
        panel = new LibraryPanel(selection, new LibraryBar(this),
                new SelectionTray(this::perform, this::clear), outside,
                new NoMatch(() -> tab(LibraryTab.ALL), this::showAll));
        presenter = new LibraryPresenter(new LibraryScreen(panel, notices, this::follow, this::tellLook), work, selection, ASKING,
                () -> Lookup.getDefault().lookupAll(PackExporter.class), next -> {
            files.remember(next);
            selected.accept(next);
        });
        importer = new Importer(presenter::project, queue, importMode, work, notices, consent);
        desk = new CullDesk(presenter, panel, work, DECIDING, decoders, files, notices, outside::inspect);
        looking = new ViewDesk(presenter, panel, desk);
        AssetGrid grid = panel.grid();
        GridKeys.install(grid, desk);
        new GridMouse(grid, desk);
        IncomingImport incoming = new IncomingImport(importer, work, notices, () -> Path.of(System.getProperty("java.io.tmpdir"), "pasted"));
        panel.acceptFiles(new GridTransfer(files::toTake,
                () -> files.picture().map(file -> CopiedFiles.picture(decoders.pictures(), file)), incoming, panel));
        commands = new SelectionWork(presenter, desk.views()::targets, importer, files, notices, outside,
                new Renaming(presenter::project, DECIDING, notices,
                        (what, before, button) -> NameDialog.ask(SwingUtilities.getWindowAncestor(panel), what, before, button),
                        (project, ids, before) -> RenameDialog.ask(SwingUtilities.getWindowAncestor(panel), project, ids, before), desk::undo),
                desk.guard(), panel);
        desk.views().menus(() -> new VerbsMenu(this::whyNot, this::perform));
        grid.addPropertyChangeListener("picturePx", e -> presenter.zoomed(grid.picturePx()));
        ((JViewport) grid.getParent()).addChangeListener(e -> presenter.seen(grid.scroll()::seen));
        panel.addPropertyChangeListener(LibraryPanel.ARRIVALS, e -> presenter.goToArrivals());
        panel.addPropertyChangeListener(LibraryPanel.SORT, e -> presenter.choose((SortChoice) e.getNewValue()));
        panel.addPropertyChangeListener(LibraryPanel.LAYOUT, e -> presenter.choose((TabLooks.Layout) e.getNewValue()));
        follow(searches);
        labels = LabelTitles.current().listen(panel::repaint);
    }

    JComponent component() {
        return panel;
    }

    /** For who is here for the first time. */
    void hint(Hints all) {
        KeyMap keys = KeyMap.current();
        panel.add(ViewMode.GRID, all, "grid", Bundle.LibraryWindow_hintGrid(keys.hint(LibraryKey.APPROVE), keys.hint(LibraryKey.REJECT),
                keys.hint(LibraryKey.PREVIEW)), () -> true);
        panel.add(ViewMode.LOUPE, all, "loupe", Bundle.LibraryWindow_hintLoupe(keys.hint(LibraryKey.FULL_SIZE), keys.hint(LibraryKey.GROUND),
                keys.hint(LibraryKey.STEP_BACK)), () -> !desk.views().playing());
        panel.add(ViewMode.LOUPE, all, "player", Bundle.LibraryWindow_hintPlayer(keys.hint(LibraryKey.PREVIEW), keys.hint(PlayerKey.BACK),
                keys.hint(PlayerKey.PAUSE), keys.hint(PlayerKey.ON), keys.hint(LibraryKey.STEP_BACK)), () -> desk.views().playing());
        desk.views().onOtherKind(panel::lookForHints);
    }

    void measure(FrameClock clock) {
        panel.grid().measure(clock);
    }

    /** Takes up how it was left, and keeps that there from now on. */
    void keepLooksIn(Settings settings) {
        presenter.keepLooksIn(settings);
    }

    /** Whether it goes on after each decision is remembered there. */
    void keepAdvanceIn(Settings settings) {
        desk.keepAdvanceIn(settings);
    }

    LibraryPresenter presenter() {
        return presenter;
    }

    CullDesk desk() {
        return desk;
    }

    ViewDesk looking() {
        return looking;
    }

    NextSteps nextSteps() {
        return nextSteps;
    }

    Importer importer() {
        return importer;
    }

    void show(Optional<Project> project) {
        closePictures();
        loader = project.map(p -> thumbnails.apply(p, panel::repaint));
        strips = project.map(p -> new Filmstrips(p, queue, PAINTING, panel.grid()::repaint));
        panel.grid().use(loader, strips);
        desk.views().use(loader);
        panel.tray().use(loader);
        desk.views().leave();
        nextSteps.show(project);
        LabelTitles.current().show(project);
        presenter.show(project);
    }

    private void follow() {
        desk.views().follow();
    }

    void perform(AssetVerb verb) {
        if (verb.leaves()) {
            desk.views().leaveFullScreen();
        }
        verb.perform(desk, commands);
    }

    /** @param settings of the background removal, for a picture that has no mask yet */
    void touchUpMask(Map<String, Object> settings) {
        commands.touchUpMask(settings);
    }

    /** Why it cannot be done now; null when it can. */
    @Nullable String whyNot(AssetVerb verb) {
        Optional<String> fixed = verb.changes() ? desk.guard().obstacle() : Optional.empty();
        return fixed.isPresent() ? fixed.get() : Obstacles.to(verb, desk.views().targets(), desk.views().kinds(), presenter.content());
    }

    /** Those of these whose files are gone leave the library. */
    void removeMissing(List<AssetId> ids) {
        desk.removeMissing(ids);
    }

    void clear() {
        presenter.selection().none();
        desk.views().takeKeyboard();
    }

    /** Shows what is searched for there, and tells there what is chosen here. */
    void follow(SearchHub hub) {
        following.close();
        searches = hub;
        toldSort = hub.current().sort();
        following = hub.follow(search -> {
            LibraryTab tab = LibraryTab.of(search.type());
            panel.bar().show(tab);
            presenter.choose(tab);
            if (!search.sort().equals(toldSort)) {
                SortChoice.of(search.sort()).ifPresent(presenter::choose);
            }
            presenter.search(search.text());
        });
    }

    /** Each tab has its own order, and both may come from the settings. */
    private void tellLook() {
        toldSort = presenter.look().sort().sort();
        searches.show(searches.current().withType(presenter.tab().type()).withSort(toldSort));
    }

    @Override
    public void tab(LibraryTab tab) {
        if (tab != presenter.tab()) {
            desk.views().leaveComparison();
        }
        searches.show(searches.current().withType(tab.type()));
    }

    @Override
    public void search(String text) {
        searches.search(text);
    }

    @Override
    public void sort(SortChoice sort) {
        presenter.choose(sort);
    }

    /** The keyboard goes to what was found. */
    void leaveSearch() {
        desk.views().takeKeyboard();
        if (presenter.selection().lead() < 0 && presenter.content().size() > 0) {
            presenter.selection().focusOnly(0);
        }
    }

    /** Selects an asset and brings it into view; what hides it is taken away. */
    void reveal(AssetId id) {
        if (presenter.content().contains(id)) {
            select(id);
        } else {
            presenter.whenRefreshed(() -> select(id));
            showAll();
        }
    }

    private void showAll() {
        searches.show(searches.current().withText("").withType(Optional.empty()));
    }

    private void select(AssetId id) {
        int at = presenter.content().indexOf(id);
        if (at >= 0) {
            desk.show(ViewMode.GRID);
            presenter.selection().only(at);
            panel.grid().reveal(at);
        }
    }

    void selectAll() {
        presenter.selection().all();
        focusGrid();
    }

    void select(LibraryTab tab) {
        panel.bar().select(tab);
    }

    void focusGrid() {
        desk.views().takeKeyboard();
    }

    @Override
    public void close() {
        following.close();
        labels.close();
        desk.close();
        nextSteps.close();
        presenter.close();
        closePictures();
    }

    private void closePictures() {
        loader.ifPresent(ThumbnailLoader::close);
        strips.ifPresent(Filmstrips::close);
    }
}
