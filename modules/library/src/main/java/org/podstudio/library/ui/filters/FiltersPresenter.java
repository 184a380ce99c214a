package org.podstudio.library.ui.filters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectPresenter;
import org.podstudio.ui.select.LibrarySearch;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.select.ToldStep;
import org.podstudio.ui.toast.Toast;

/**
 * Decides what the filters dock shows, and writes what is chosen there into the search. Knows no Swing. Used on the event dispatch
 * thread. One count is under way at most: what changes meanwhile is counted together when it is done.
 */
@Messages({
    "# {0} - facet", "# {1} - value", "# {2} - assets", "FILTER_dropped={0}: {1} for {2,choice,1#1 asset|1<{2} assets}",
    "# {0} - facet", "# {1} - value", "FILTER_dropped_none={0}: {1} already; nothing changed",
    "FILTER_undo=Undo", "FILTER_not_the_last=Other steps came after it: History takes them back together."
})
final class FiltersPresenter implements ProjectPresenter {
    private static final String GROUP = "filters";

    private final FiltersView view;
    private final Work work;
    private final SearchHub hub;
    private final Coalescer refresh;
    private final Subscription following;
    private Optional<Project> project = Optional.empty();
    private boolean opening;
    private Subscription events = () -> { };
    private LibrarySearch search = LibrarySearch.ALL;
    /** The last one that could be read: where the search has a mistake, here stays what was right. */
    private volatile FilterText text;
    /** Which question is being counted, 0 for none. */
    private int counting;
    private boolean again;
    private boolean seen = true;
    /** Rises with each wish to see counts; read by the thread that counts. */
    private volatile int question;

    FiltersPresenter(FiltersView view, Work work, SearchHub hub) {
        this.view = view;
        this.work = work;
        this.hub = hub;
        this.text = empty();
        this.refresh = new Coalescer(work, this::refresh);
        this.following = hub.follow(this::follow);
    }

    private static FilterText empty() {
        try {
            return FilterText.of("", LabelNames.COLORS);
        } catch (QuerySyntaxException e) {
            throw new IllegalStateException("nothing is a query", e);
        }
    }

    @Override
    public void show(Optional<Project> next) {
        events.close();
        project = next;
        counting = 0; // what was counted for the project before is never answered
        again = false;
        events = next.map(p -> p.assets().subscribe(event -> refresh.poke())).orElse(() -> { });
        showUncounted();
        refresh();
    }

    /** Something is counted anew that is no asset's own: soon, and together with what else changes. */
    void recount() {
        refresh.poke();
    }

    /** @param now whether a project is on its way */
    void opening(boolean now) {
        opening = now;
        if (project.isEmpty()) {
            showUncounted();
        }
    }

    private void showUncounted() {
        if (project.isPresent() || opening) {
            view.showOpening();
        } else {
            view.showNoProject();
        }
    }

    private void follow(LibrarySearch next) {
        search = next;
        refresh();
    }

    /** Whether anybody looks: nothing is counted for a dock that is closed or behind another. */
    void seen(boolean now) {
        if (now && !seen) {
            seen = true;
            refresh();
        }
        seen = now;
    }

    private record Answer(FilterText text, FilterCounts.Counted counted) {}

    private void refresh() {
        question++;
        if (project.isEmpty() || !seen) {
            return;
        }
        if (counting != 0) {
            again = true;
            return;
        }
        int asked = question;
        counting = asked;
        Project from = project.get();
        LibrarySearch shown = search;
        work.run(() -> count(from, shown, asked), answer -> {
            ended(asked);
            if (project.filter(p -> p == from).isPresent() && shown.equals(search)) {
                text = answer.text();
                view.show(answer.counted().groups(), answer.counted().total(), !search.text().isBlank());
            }
        }, problem -> {
            ended(asked);
            view.problem(problem);
        });
    }

    private void ended(int asked) {
        if (counting != asked) {
            return;
        }
        counting = 0;
        if (again) {
            again = false;
            refresh();
        }
    }

    private Answer count(Project from, LibrarySearch shown, int asked) throws QuerySyntaxException {
        LabelNames labels = LabelNames.of(from.settings());
        FilterText read = read(shown.text(), from);
        Query tab = shown.type().<Query>map(type -> new Query.Compare(Field.TYPE, Query.Operator.EQUALS, type.wire())).orElse(Query.ALL);
        FilterCounts counts = new FilterCounts(from.assets(), read, tab, new FilterWords(labels));
        return new Answer(read, counts.count(() -> asked == question));
    }

    /** The same choice again takes it back. */
    void choose(FacetValue value, Choice choice) {
        edit(now -> now.with(value, now.choices().get(value) == choice ? Choice.OPEN : choice));
    }

    /** Files of assets that were dropped on a value: they get it, as one step. */
    void drop(FilterRow row, List<Path> files) {
        Optional<Curation> step = FilterDrop.onto(row.value());
        if (step.isEmpty() || project.isEmpty()) {
            return;
        }
        Project into = project.get();
        work.run(() -> {
            List<AssetId> ids = files.stream().flatMap(file -> into.assets().findByPath(into.stored(file)).stream()).map(Asset::id).toList();
            int changed = ids.isEmpty() ? 0 : into.assets().curate(step.get(), ids);
            return new Dropped(changed, ToldStep.last(into.assets()));
        }, done -> {
            String facet = FilterWords.title(row.value().kind());
            String value = Texts.among(row.label());
            view.toast(done.changed() == 0 ? Toast.note(GROUP, Bundle.FILTER_dropped_none(facet, value))
                    : Toast.done(GROUP, Bundle.FILTER_dropped(facet, value, done.changed()), Bundle.FILTER_undo(), () -> undo(done.step())));
        }, view::problem);
    }

    private record Dropped(int changed, ToldStep step) {}

    /** Takes back this step, unless others came after it. */
    private void undo(ToldStep step) {
        work.run(step::takeBack, what -> {
            if (what.isEmpty()) {
                view.toast(Toast.note(GROUP, Bundle.FILTER_not_the_last()));
            }
        }, view::problem);
    }

    void clear(FilterGroup group) {
        Set<Facets.Kind> kinds = group.rows().stream().map(row -> row.value().kind()).collect(Collectors.toSet());
        edit(now -> now.without(kinds));
    }


    void clearAll() {
        hub.search("");
    }

    /** Read behind, because the user's names of labels may be part of it; done again when the search has changed meanwhile. */
    private void edit(UnaryOperator<FilterText> change) {
        String base = hub.current().text();
        project.ifPresent(p -> work.run(() -> change.apply(read(base, p)).text(), next -> {
            if (hub.current().text().equals(base)) {
                hub.search(next);
            } else {
                edit(change);
            }
        }, view::problem));
    }

    /** What cannot be read gives way to what was right before. */
    private FilterText read(String query, Project from) {
        try {
            return FilterText.of(query, LabelNames.of(from.settings()));
        } catch (QuerySyntaxException e) {
            return text;
        }
    }

    @Override
    public void close() {
        following.close();
        events.close();
    }
}
