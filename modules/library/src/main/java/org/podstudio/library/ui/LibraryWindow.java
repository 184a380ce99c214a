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
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.toast.Toast;

/** Ties the library's parts together: panel, presenter, keys, menus, dragging. Knows no window system. */
final class LibraryWindow implements LibraryView, GridActions, LibraryBar.Wishes, SelectionTray.Wishes, AutoCloseable {
    /** A file manager takes a while with more. */
    private static final int MOST_DRAGGED = 1000;
    /** Its own thread: decisions must not wait for large pictures that are looked at in passing. */
    private static final Work DECODING = Work.threads("PODStudio preview", 1);

    private final LibraryPresenter presenter;
    private final LibraryPanel panel;
    private final Curator curator;
    private final Importer importer;
    private final Notices notices;
    private final Outside outside;
    private final BiFunction<Project, Runnable, ThumbnailLoader> thumbnails;
    private final Work work;
    private Optional<ThumbnailLoader> loader = Optional.empty();
    /** Files of the selection: a drag begins at once and cannot wait for the database. */
    private List<Path> files = List.of();
    /** Rises with each selection: an answer about an older one must not be dragged. Written on the EDT. */
    private volatile int filesAsked;

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
        this.outside = outside;
        this.thumbnails = thumbnails;
        this.work = work;
        presenter = new LibraryPresenter(this, work, selection -> {
            rememberFiles(selection);
            selected.accept(selection);
        });
        curator = new Curator(presenter::project, work, notices);
        importer = new Importer(presenter::project, queue, importMode, work, notices, consent);
        panel = new LibraryPanel(presenter.selection(), new LibraryBar(this),
                new PreviewPane(DECODING, codec), new SelectionTray(this), outside, this::showAll);
        AssetGrid grid = panel.grid();
        GridKeys.install(grid, this);
        new GridMouse(grid, this);
        panel.acceptFiles(new GridTransfer(this::filesToTake, importer::importFiles, panel::showFilesAbove));
        grid.setComponentPopupMenu(new GridMenu(this, grid));
    }

    JComponent component() {
        return panel;
    }

    LibraryPresenter presenter() {
        return presenter;
    }

    Curator curator() {
        return curator;
    }

    Importer importer() {
        return importer;
    }

    void show(Optional<Project> project) {
        loader.ifPresent(ThumbnailLoader::close);
        loader = project.map(p -> thumbnails.apply(p, panel::repaint));
        panel.grid().use(loader);
        panel.preview().use(loader);
        panel.tray().use(loader);
        panel.preview().setVisible(false);
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
        followPreview();
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
    public void showSelection(int count, String size) {
        List<AssetId> ids = count == 0 ? List.of() : presenter.selection().ids();
        panel.tray().show(count, size, ids);
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
        curator.approve(presenter.targets());
    }

    @Override
    public void reject() {
        curator.reject(presenter.targets());
    }

    @Override
    public void unflag() {
        curator.unflag(presenter.targets());
    }

    @Override
    public void rate(int stars) {
        curator.rate(stars, presenter.targets());
    }

    @Override
    public void undo() {
        curator.undo();
    }

    @Override
    public void redo() {
        curator.redo();
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
    public void togglePreview() {
        PreviewPane preview = panel.preview();
        if (preview.isVisible()) {
            preview.setVisible(false);
        } else {
            showPreview();
        }
    }

    private void showPreview() {
        int lead = presenter.selection().lead();
        GridCell cell = lead < 0 || lead >= presenter.content().size() ? null : presenter.content().cell(lead);
        if (cell != null) {
            presenter.project().ifPresent(p -> panel.preview().show(p, cell));
        }
    }

    private void followPreview() {
        if (panel.preview().isVisible()) {
            showPreview();
        }
    }

    @Override
    public boolean stepBack() {
        boolean open = panel.preview().isVisible();
        panel.preview().setVisible(false);
        return open;
    }

    @Override
    public void inspect() {
        outside.inspect();
    }

    @Override
    public void zoom(int steps) {
        panel.zoom(steps);
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
        List<AssetId> ids = presenter.targets();
        presenter.project().ifPresent(p -> work.run(
                () -> p.assets().load(ids).stream().map(p::file).toList(), use, notices::problem));
    }

    private void rememberFiles(Optional<AssetSelection> selection) {
        files = List.of();
        int asked = ++filesAsked;
        selection.filter(s -> !s.isEmpty()).ifPresent(s -> work.run(
                () -> asked != filesAsked ? List.<Path>of()
                        : s.project().assets().load(s.ids().subList(0, Math.min(s.ids().size(), MOST_DRAGGED))).stream()
                                .filter(asset -> !asset.missing()).map(s.project()::file).toList(),
                found -> {
                    if (asked == filesAsked) {
                        files = found;
                    }
                }, notices::problem));
    }

    /** For a drag or a copy. */
    private List<Path> filesToTake() {
        int selected = presenter.selection().count();
        if (selected > MOST_DRAGGED) {
            notices.toast(Toast.done("drag", "Only the first " + Texts.count(MOST_DRAGGED) + " of " + Texts.count(selected)
                    + " files go along; Save a copy as… takes them all"));
        }
        return files;
    }

    @Override
    public void close() {
        presenter.close();
        loader.ifPresent(ThumbnailLoader::close);
    }
}
