package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

/**
 * Decides what the library shows: the list that matches tab, search and order, kept fresh as assets change. Knows no
 * Swing. Used on the event dispatch thread; store events come from elsewhere and are coalesced.
 */
final class LibraryPresenter implements AutoCloseable {
    /** Assets whose sizes are summed at once. */
    private static final int SUM_CHUNK = 500;

    private final LibraryView view;
    private final Work work;
    private final GridSelection selection = new GridSelection();
    private final Consumer<Optional<AssetSelection>> selected;
    private final Coalescer refresh;
    /** Changed since the last refresh. Guarded by itself: store events come on background threads. */
    private final Set<AssetId> changed = new HashSet<>();

    private Optional<Project> project = Optional.empty();
    private Subscription events = () -> { };
    /** Written on the EDT; volatile because a store event may look at it. */
    private volatile GridContent content = GridContent.EMPTY;
    private LibraryTab tab = LibraryTab.ALL;
    private StatusFilter status = StatusFilter.ANY;
    private SortChoice sort = SortChoice.NEWEST;
    private Query search = Query.ALL;
    /** What was asked for last. */
    private Query shown = Query.ALL;
    private long total;
    /** Rises with each list asked for and each selection summed; an answer to an older question is dropped. */
    private int question;
    private volatile int sumQuestion;
    private SelectionSummary summed = SelectionSummary.NOTHING;
    private Runnable afterRefresh = () -> { };

    LibraryPresenter(LibraryView view, Work work, Consumer<Optional<AssetSelection>> selected) {
        this.view = view;
        this.work = work;
        this.selected = selected;
        this.refresh = new Coalescer(work, this::refresh);
        selection.listen(this::selectionChanged);
    }

    GridSelection selection() {
        return selection;
    }

    GridContent content() {
        return content;
    }

    Optional<Project> project() {
        return project;
    }

    void show(Optional<Project> next) {
        events.close();
        project = next;
        content = GridContent.EMPTY;
        selection.none();
        selection.show(content);
        view.showContent(content);
        view.showCentre(next.isEmpty() ? LibraryView.Centre.NO_PROJECT : LibraryView.Centre.LOADING);
        events = next.map(p -> p.assets().subscribe(this::assetsChanged)).orElse(() -> { });
        refresh();
    }

    void choose(LibraryTab next) {
        tab = next;
        refresh();
    }

    void choose(StatusFilter next) {
        status = next;
        refresh();
    }

    void choose(SortChoice next) {
        sort = next;
        refresh();
    }

    /** A search that cannot be read keeps the list as it is and says where the mistake lies. */
    void search(String text) {
        try {
            search = QueryParser.parse(text);
            view.showMistake(Optional.empty());
            refresh();
        } catch (QuerySyntaxException e) {
            view.showMistake(Optional.of(e));
        }
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
        return summed;
    }

    /** Runs {@code then} once, after the next refresh. */
    void whenRefreshed(Runnable then) {
        afterRefresh = then;
    }

    private void assetsChanged(AssetEvent event) {
        synchronized (changed) {
            switch (event) {
                case AssetEvent.Added added -> changed.addAll(added.ids());
                case AssetEvent.Changed some -> changed.addAll(some.ids());
                case AssetEvent.Removed removed -> changed.addAll(removed.ids());
                case AssetEvent.Reloaded all -> changed.addAll(content.ids());
            }
        }
        refresh.poke();
    }

    /** What one look at the store gives. */
    private record Found(GridContent content, Map<LibraryTab, Long> counts, long total) {}

    void refresh() {
        int asked = ++question;
        if (project.isEmpty()) {
            view.showCounts(Map.of());
            tellStatus();
            return;
        }
        AssetStore store = project.get().assets();
        Query matching = new Query.And(List.of(search, status.query()));
        Query asking = new Query.And(List.of(matching, tab.query()));
        shown = asking;
        work.run(() -> find(store, asking, matching), found -> {
            if (asked == question) {
                show(found);
            }
        }, view::problem);
    }

    private Found find(AssetStore store, Query shown, Query matching) {
        List<AssetId> ids = store.ids(shown, sort.sort());
        Map<MediaType, Long> all = store.countByType();
        Map<LibraryTab, Long> counts = new EnumMap<>(LibraryTab.class);
        boolean filtered = !search.equals(Query.ALL) || status != StatusFilter.ANY;
        long sum = 0;
        for (LibraryTab each : LibraryTab.values()) {
            long count = each.type().isEmpty() ? sum
                    : filtered ? store.count(new Query.And(List.of(matching, each.query())))
                    : all.getOrDefault(each.type().get(), 0L);
            counts.put(each, count);
            sum += count;
        }
        long total = all.values().stream().mapToLong(Long::longValue).sum();
        return new Found(new GridContent(ids, store::load, work, view::repaintCells), counts, total);
    }

    private void show(Found found) {
        Set<AssetId> reload;
        synchronized (changed) {
            reload = Set.copyOf(changed);
            changed.clear();
        }
        total = found.total();
        if (found.content().ids().equals(content.ids())) {
            content.reload(reload);
        } else {
            found.content().keepFrom(content);
            content = found.content();
            selection.show(content);
            view.showContent(content);
        }
        view.showCounts(found.counts());
        view.showCentre(content.size() > 0 ? LibraryView.Centre.ASSETS
                : total == 0 ? LibraryView.Centre.EMPTY : LibraryView.Centre.NO_MATCH);
        tellStatus();
        Runnable then = afterRefresh;
        afterRefresh = () -> { };
        then.run();
    }

    private void selectionChanged() {
        selected.accept(project.map(p -> new AssetSelection(p, selection.ids(), selection.leadId())));
        view.repaintCells();
        sumSizes();
        tellStatus();
    }

    private void sumSizes() {
        int asked = ++sumQuestion;
        List<AssetId> ids = selection.ids();
        if (ids.isEmpty() || project.isEmpty()) {
            summed = SelectionSummary.NOTHING;
            return;
        }
        AssetStore store = project.get().assets();
        summed = new SelectionSummary(ids.size(), summed.bytes(), summed.types()); // what was known stays until the answer comes
        work.run(() -> sum(store, ids, asked), found -> {
            if (asked == sumQuestion) {
                summed = found;
                tellStatus();
            }
        }, view::problem);
    }

    private SelectionSummary sum(AssetStore store, List<AssetId> ids, int asked) {
        long bytes = 0;
        Set<MediaType> types = EnumSet.noneOf(MediaType.class);
        for (int from = 0; from < ids.size() && asked == sumQuestion; from += SUM_CHUNK) {
            for (Asset asset : store.load(ids.subList(from, Math.min(ids.size(), from + SUM_CHUNK)))) {
                bytes += asset.sizeBytes();
                types.add(asset.facts().type());
            }
        }
        return new SelectionSummary(ids.size(), Texts.bytes(bytes), types);
    }

    private void tellStatus() {
        List<String> parts = new ArrayList<>();
        if (project.isPresent()) {
            parts.add(Texts.count(content.size()) + " of " + Texts.count(total) + " shown");
            if (selection.count() > 0) {
                parts.add(Texts.count(selection.count()) + " selected");
                if (!summed.bytes().isEmpty()) {
                    parts.add(summed.bytes());
                }
            }
        }
        view.showStatus(String.join(" · ", parts));
        view.showSelection(new SelectionSummary(selection.count(), summed.bytes(), summed.types()));
    }

    @Override
    public void close() {
        events.close();
    }
}
