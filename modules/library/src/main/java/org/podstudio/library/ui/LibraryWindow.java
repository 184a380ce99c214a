package org.podstudio.library.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.thumb.Filmstrips;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.toast.Toast;

/** Ties the library's parts together: panel, presenter, keys, menus, dragging. Knows no window system. */
final class LibraryWindow implements LibraryView, LibraryBar.Wishes, SelectionTray.Wishes, AutoCloseable {
    /** Its own thread: decisions must not wait for large pictures that are looked at in passing. */
    private static final Work DECODING = Work.threads("PODStudio preview", 1);
    private static final Work DECIDING = Work.threads("PODStudio decisions", 1);
    private static final Work PAINTING = Work.threads("PODStudio strips", 1);

    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final Importer importer;
    private final Notices notices;
    private final Outside outside;
    private final BiFunction<Project, Runnable, ThumbnailLoader> thumbnails;
    private final SelectionFiles files;
    private final CullDesk desk;
    private final JobQueue queue;
    private Optional<ThumbnailLoader> loader = Optional.empty();
    private Optional<Filmstrips> strips = Optional.empty();

    /** What lies outside this window. */
    interface Outside extends LibraryPanel.Wishes {
        /** Opens the inspector. */
        void inspect();

        /** Opens the pack builder on the selection. */
        void buildPack();
    }

    LibraryWindow(Work work, JobQueue queue, Optional<ImageCodec> codec, java.util.function.Supplier<String> importMode,
            BiFunction<Project, Runnable, ThumbnailLoader> thumbnails, Notices notices, Outside outside,
            ModelConsent consent, Consumer<Optional<AssetSelection>> selected) {
        this.notices = notices;
        this.queue = queue;
        this.outside = outside;
        this.thumbnails = thumbnails;
        files = new SelectionFiles(work, notices);
        presenter = new LibraryPresenter(this, work, selection -> {
            files.remember(selection);
            selected.accept(selection);
        });
        importer = new Importer(presenter::project, queue, importMode, work, notices, consent);
        panel = new LibraryPanel(presenter.selection(), new LibraryBar(this),
                new PreviewPane(DECODING, codec), new SelectionTray(this), outside, this::showAll);
        desk = new CullDesk(presenter, panel, work, DECIDING, notices, outside::inspect);
        AssetGrid grid = panel.grid();
        GridKeys.install(grid, desk);
        new GridMouse(grid, desk);
        panel.acceptFiles(new GridTransfer(files::toTake, importer::importFiles, panel::showFilesAbove));
        grid.setComponentPopupMenu(new GridMenu(this, grid));
    }

    JComponent component() {
        return panel;
    }

    LibraryPresenter presenter() {
        return presenter;
    }

    CullDesk desk() {
        return desk;
    }

    Importer importer() {
        return importer;
    }

    void show(Optional<Project> project) {
        closePictures();
        loader = project.map(p -> thumbnails.apply(p, panel::repaint));
        strips = project.map(p -> new Filmstrips(p, queue, PAINTING, panel.grid()::repaint));
        panel.grid().use(loader, strips);
        panel.preview().use(loader);
        panel.tray().use(loader);
        desk.leave();
        presenter.show(project);
    }

    @Override
    public void showCentre(Centre centre) {
        panel.showCentre(centre);
    }

    @Override
    public void showContent(GridContent content) {
        panel.grid().show(content);
    }

    @Override
    public void repaintCells() {
        panel.grid().repaint();
        desk.follow();
    }

    @Override
    public void showCounts(Map<LibraryTab, Long> counts) {
        panel.showCounts(counts);
    }

    @Override
    public void showStatus(String line) {
        panel.showStatus(line);
    }

    @Override
    public void showMistake(Optional<QuerySyntaxException> mistake) {
        panel.showMistake(mistake);
    }

    @Override
    public void showSelection(SelectionSummary summary) {
        List<AssetId> first = summary.count() == 0 ? List.of() : presenter.selection().ids();
        panel.tray().show(summary, first.stream().limit(SelectionTray.PICTURES).map(this::pictured).toList());
    }

    private SelectionTray.Pictured pictured(AssetId id) {
        int at = presenter.content().indexOf(id);
        GridCell cell = at < 0 ? null : presenter.content().cell(at);
        return new SelectionTray.Pictured(id, cell != null && cell.type() == MediaType.AUDIO);
    }

    @Override
    public void toast(Toast toast) {
        notices.toast(toast);
    }

    @Override
    public void problem(Problem problem) {
        notices.problem(problem);
    }

    @Override
    public void approve() {
        desk.approve();
    }

    @Override
    public void reject() {
        desk.reject();
    }

    @Override
    public void removeBackground() {
        importer.run("bg_remove", "Removing background", presenter.targets());
    }

    @Override
    public void buildPack() {
        outside.buildPack();
    }

    @Override
    public void clear() {
        presenter.selection().none();
        panel.grid().requestFocusInWindow();
    }

    @Override
    public void tab(LibraryTab tab) {
        presenter.choose(tab);
    }

    @Override
    public void search(String text) {
        presenter.search(text);
    }

    @Override
    public void status(StatusFilter status) {
        presenter.choose(status);
    }

    @Override
    public void sort(SortChoice sort) {
        presenter.choose(sort);
    }

    @Override
    public void leaveSearch() {
        panel.grid().requestFocusInWindow();
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
        panel.bar().clearFilters();
        presenter.search("");
    }

    private void select(AssetId id) {
        int at = presenter.content().indexOf(id);
        if (at >= 0) {
            presenter.selection().only(at);
            panel.grid().reveal(at);
        }
    }

    void selectAll() {
        presenter.selection().all();
        focusGrid();
    }

    void focusSearch() {
        panel.bar().focusSearch();
    }

    void select(LibraryTab tab) {
        panel.bar().select(tab);
    }

    void focusGrid() {
        panel.grid().requestFocusInWindow();
    }

    /** Hands the files of the selection to {@code use}, on the EDT; the paths are read behind. */
    void withFiles(Consumer<List<Path>> use) {
        files.of(presenter.project(), presenter.targets(), use);
    }

    @Override
    public void close() {
        desk.close();
        presenter.close();
        closePictures();
    }

    private void closePictures() {
        loader.ifPresent(ThumbnailLoader::close);
        strips.ifPresent(Filmstrips::close);
    }
}
