package org.podstudio.library.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

/**
 * Decides what the library shows: the list that matches tab, search and order, kept fresh as assets change. Knows no
 * Swing. Used on the event dispatch thread; store events come from elsewhere and are coalesced.
 */
@Messages("LibraryPresenter_opening=Opening the project…")
final class LibraryPresenter implements AutoCloseable {
    private final LibraryView view;
    private final Work work;
    private final GridSelection selection;
    private final Consumer<Optional<AssetSelection>> selected;
    private final Coalescer refresh;
    private final SelectionSizes sizes;
    private final TabLooks looks;
    private final ShownList list;
    private final StoreNews news = new StoreNews();
    private final FirstAssets first;

    private Optional<Project> project = Optional.empty();
    /** A project is on its way, though none is open yet. */
    private boolean opening;
    /** The first list of the project has come. */
    private boolean listed;
    private Subscription events = () -> { };
    private LibraryTab tab = LibraryTab.ALL;
    /** The search as it was typed. */
    private String typed = "";
    /** What was found last, in words of the store. */
    private Query shown = Query.ALL;
    private long total;
    /** Rises with each list asked for; an answer to an older question is dropped. */
    private int question;
    private Runnable afterRefresh = () -> { };

    LibraryPresenter(LibraryView view, Work work, Consumer<Optional<AssetSelection>> selected) {
        this(view, work, new GridSelection(), work, List::of, selected);
    }

    /** @param asking where the stores are asked about what is selected */
    LibraryPresenter(LibraryView view, Work work, GridSelection selection, Work asking, Supplier<Collection<? extends PackExporter>> stores,
            Consumer<Optional<AssetSelection>> selected) {
        this.view = view;
        this.selection = selection;
        this.list = new ShownList(view, selection);
        this.work = work;
        this.selected = selected;
        this.refresh = new Coalescer(work, this::refresh);
        this.sizes = new SelectionSizes(work, asking, stores, this::tellStatus, view::problem);
        this.looks = new TabLooks(work);
        this.first = new FirstAssets(work, view::celebrate);
        selection.listen(this::selectionChanged);
    }

    GridSelection selection() {
        return selection;
    }

    GridContent content() {
        return list.content();
    }

    Optional<Project> project() {
        return project;
    }

    /** Takes up how the tabs were left, and keeps it in the settings from now on. */
    void keepLooksIn(Settings settings) {
        looks.keepIn(settings, open -> {
            view.showTab(open);
            choose(open);
            view.showLook(looks.of(tab));
            refresh();
        });
    }

    void show(Optional<Project> next) {
        events.close();
        project = next;
        list.clear();
        listed = false;
        first.opened();
        view.showCentre(unlisted());
        events = next.map(p -> p.assets().subscribe(this::assetsChanged)).orElse(() -> { });
        refresh();
    }

    /** @param now whether a project is on its way */
    void opening(boolean now) {
        opening = now;
        if (project.isEmpty()) {
            view.showCentre(unlisted());
            tellStatus();
        }
    }

    private LibraryView.Centre unlisted() {
        return project.isPresent() || opening ? LibraryView.Centre.LOADING : LibraryView.Centre.NO_PROJECT;
    }

    /** Each tab comes back as it was left: order, size, selection and place. */
    void choose(LibraryTab next) {
        if (next == tab) {
            return;
        }
        list.leave(tab);
        tab = next;
        looks.open(next);
        view.showLook(looks.of(next));
        list.goTo(next);
        ask();
    }

    /** What has the focus stays in its place; else the list begins anew. */
    void choose(SortChoice next) {
        if (next != looks.of(tab).sort()) {
            look(new TabLooks.Look(next, look().picturePx(), look().layout()));
            list.reorder();
            ask();
        }
    }

    void choose(TabLooks.Layout next) {
        look(new TabLooks.Look(look().sort(), look().picturePx(), next));
    }

    /** The pictures have this size now. */
    void zoomed(int picturePx) {
        looks.put(tab, new TabLooks.Look(look().sort(), picturePx, look().layout()));
    }

    TabLooks.Look look() {
        return looks.of(tab);
    }

    private void look(TabLooks.Look next) {
        looks.put(tab, next);
        view.showLook(next);
    }

    private void ask() {
        list.ask();
        refresh();
    }

    /** Of a search that has a mistake the part before it is shown, and where the mistake lies. */
    void search(String text) {
        if (!text.equals(typed)) {
            typed = text;
            ask();
        }
    }

    LibraryTab tab() {
        return tab;
    }

    /** What an asset must be like to be in the list. */
    Query shown() {
        return shown;
    }

    /** Where to work: the selection, or what the keyboard is at when nothing is selected. */
    List<AssetId> targets() {
        List<AssetId> ids = selection.ids();
        return ids.isEmpty() ? selection.leadId().stream().toList() : ids;
    }

    /** What is selected, as far as it is known. */
    SelectionSummary summary() {
        return sizes.summary();
    }

    /** Something else is on the screen now. @param visible only asked when it matters */
    void seen(Supplier<List<AssetId>> visible) {
        list.seen(visible);
    }

    /** Goes to the first of those that came in by themselves. */
    void goToArrivals() {
        list.goToArrivals();
    }

    /** Runs {@code then} once, after the next refresh. */
    void whenRefreshed(Runnable then) {
        afterRefresh = then;
    }

    private void assetsChanged(AssetEvent event) {
        news.add(event, () -> list.content().ids());
        refresh.poke();
    }

    void refresh() {
        int number = ++question;
        if (project.isEmpty()) {
            view.showCounts(Map.of());
            tellStatus();
            return;
        }
        Project from = project.get();
        String text = typed;
        Query open = tab.query();
        AssetSort order = look().sort().sort();
        work.run(() -> Found.of(from, text, open, order, (store, ids) -> new GridContent(ids, store::load, work, view::repaintCells)), found -> {
            if (number == question) {
                shown = found.shown();
                view.showMistake(found.search().mistake());
                show(found.list());
            }
        }, view::problem);
    }

    private void show(Listing found) {
        StoreNews.Taken told = news.take();
        total = found.total();
        listed = true;
        list.show(tab, found.content(), told);
        view.showCounts(found.counts());
        view.showCentre(list.content().size() > 0 ? LibraryView.Centre.ASSETS
                : total == 0 ? LibraryView.Centre.EMPTY : LibraryView.Centre.NO_MATCH);
        tellStatus();
        project.ifPresent(p -> first.counted(p, total));
        Runnable then = afterRefresh;
        afterRefresh = () -> { };
        then.run();
    }

    private void selectionChanged() {
        selected.accept(project.map(p -> new AssetSelection(p, selection.ids(), selection.leadId())));
        view.repaintCells();
        sizes.sum(project, selection.ids());
        tellStatus();
    }

    private void tellStatus() {
        SelectionSummary known = summary().counted(selection.count());
        view.showStatus(project.isPresent() && listed ? known.status(list.content().size(), total)
                : project.isPresent() || opening ? Bundle.LibraryPresenter_opening() : "");
        view.showSelection(known);
    }

    @Override
    public void close() {
        events.close();
    }
}
