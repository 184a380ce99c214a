package org.podstudio.library.ui.collections;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.SavedSearch;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectPresenter;
import org.podstudio.ui.select.LibrarySearch;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.select.ToldStep;
import org.podstudio.ui.toast.Toast;

/** Decides what the collections dock shows and does. Knows no Swing. Used on the event dispatch thread. */
@Messages({
    "# {0} - assets",
    "# {1} - collection",
    "COLLECTION_put=Put {0,choice,0#{0} assets|1#{0} asset|1<{0} assets} into {1}",
    "# {0} - assets",
    "# {1} - collection",
    "COLLECTION_taken=Took {0,choice,0#{0} assets|1#{0} asset|1<{0} assets} out of {1}",
    "# {0} - collection",
    "COLLECTION_same=That changed nothing in {0}",
    "# {0} - name",
    "COLLECTION_deleted=Deleted {0}; its assets stay",
    "COLLECTION_undo=Undo",
    "COLLECTION_not_the_last=Other steps came after it: History takes them back together.",
    "COLLECTION_none_what=Nothing was put into the collection.",
    "COLLECTION_none_why=No asset is selected.",
    "COLLECTION_none_next=Select assets in the library first.",
    "COLLECTION_foreign_why=What was dropped is not in this project.",
    "COLLECTION_foreign_next=Drop it on the library first, to import it."
})
final class CollectionsPresenter implements ProjectPresenter {
    private static final String GROUP = "collections";

    private final CollectionsView view;
    private final Work work;
    private final SearchHub hub;
    private final Supplier<List<AssetId>> selected;
    private final Coalescer refresh;
    private final Subscription following;
    private Optional<Project> project = Optional.empty();
    private Subscription events = () -> { };
    private List<Entry> collections = List.of();
    private List<Entry> searches = List.of();
    private int question;

    /** @param selected the assets that are selected in the library */
    CollectionsPresenter(CollectionsView view, Work work, SearchHub hub, Supplier<List<AssetId>> selected) {
        this.view = view;
        this.work = work;
        this.hub = hub;
        this.selected = selected;
        this.refresh = new Coalescer(work, this::refresh);
        this.following = hub.follow(search -> show());
    }

    @Override
    public void show(Optional<Project> next) {
        events.close();
        project = next;
        collections = List.of();
        searches = List.of();
        events = next.map(p -> p.assets().subscribe(event -> refresh.poke())).orElse(() -> { });
        show();
        refresh();
    }

    private void show() {
        if (project.isEmpty()) {
            view.showNoProject();
        } else {
            view.show(collections, searches, hub.current().text().strip());
        }
    }

    private record Found(List<Entry> collections, List<Entry> searches) {}

    private void refresh() {
        int asked = ++question;
        project.ifPresent(p -> work.run(() -> find(p), found -> {
            if (asked == question) {
                collections = found.collections();
                searches = found.searches();
                show();
            }
        }, view::problem));
    }

    private static Found find(Project from) {
        List<Entry> collections = from.collections().list().stream().map(c -> Entry.collection(c.id(), c.name(), c.size())).toList();
        List<Entry> searches = new ArrayList<>();
        for (SavedSearch one : from.searches().list()) {
            Optional<Long> count;
            try {
                count = Optional.of(from.assets().count(from.query(one.query())));
            } catch (QuerySyntaxException e) {
                count = Optional.empty(); // it names a label whose name is another by now; opening it says so
            }
            searches.add(Entry.search(one.name(), one.query(), one.sort(), count));
        }
        return new Found(collections, List.copyOf(searches));
    }

    /** Asks the library for it; for everything when it is open already. */
    void open(Entry entry) {
        LibrarySearch now = hub.current();
        boolean already = now.text().strip().equals(entry.query());
        LibrarySearch next = now.withText(already ? "" : entry.query());
        hub.show(already ? next : next.withType(Optional.empty()).withSort(entry.sort().orElse(now.sort())));
    }

    /** Whether there is anything to keep under a name. */
    boolean searching() {
        return !hub.current().text().isBlank();
    }

    void create(String name) {
        change(p -> p.collections().create(name), done -> { });
    }

    /** A new collection of what is selected. */
    void createOfSelection(String name) {
        List<AssetId> ids = selected.get();
        change(p -> {
            AssetCollection made = p.collections().create(name);
            return ids.isEmpty() ? 0 : p.assets().curate(new Curation.Collect(made.id(), Curation.Membership.IN), ids);
        }, count -> { });
    }

    /** Keeps the present search under a name. */
    void pin(String name) {
        LibrarySearch now = hub.current();
        change(p -> p.searches().create(name, now.text().strip(), now.sort()), done -> { });
    }

    void rename(Entry entry, String name) {
        boolean open = entry.collection() && hub.current().text().strip().equals(entry.query());
        change(p -> {
            if (entry.collection()) {
                p.collections().rename(entry.id().orElseThrow(), name);
            } else {
                p.searches().rename(entry.name(), name);
            }
            return name;
        }, done -> {
            if (open) {
                hub.search(Entry.collection(entry.id().orElseThrow(), done.strip(), 0).query());
            }
        });
    }

    /** The assets stay. Can be taken back from the toast. */
    void delete(Entry entry) {
        change(p -> {
            List<AssetId> held = entry.collection() ? p.collections().assets(entry.id().orElseThrow()) : List.of();
            if (entry.collection()) {
                p.collections().delete(entry.id().orElseThrow());
            } else {
                p.searches().delete(entry.name());
            }
            return held;
        }, held -> {
            if (hub.current().text().strip().equals(entry.query())) {
                hub.search("");
            }
            view.toast(Toast.done(GROUP, Bundle.COLLECTION_deleted(entry.name()), Bundle.COLLECTION_undo(), () -> restore(entry, held)));
        });
    }

    private void restore(Entry entry, List<AssetId> held) {
        change(p -> {
            if (!entry.collection()) {
                return p.searches().create(entry.name(), entry.query(), entry.sort().orElseThrow());
            }
            AssetCollection made = p.collections().create(entry.name());
            if (!held.isEmpty()) {
                p.assets().curate(new Curation.Collect(made.id(), Curation.Membership.IN), held);
            }
            return made;
        }, done -> { });
    }

    void addSelection(Entry entry) {
        collect(entry, Curation.Membership.IN, selected.get());
    }

    void takeOutSelection(Entry entry) {
        collect(entry, Curation.Membership.OUT, selected.get());
    }

    /** Files that were dropped on it: those of assets go in, wherever they were dragged from. */
    void drop(Entry entry, List<Path> files) {
        project.ifPresent(p -> work.run(() -> files.stream().flatMap(file -> p.assets().findByPath(p.stored(file)).stream())
                .map(Asset::id).toList(), ids -> {
            if (ids.isEmpty()) {
                view.problem(new Problem("not-in-project", Bundle.COLLECTION_none_what(), Bundle.COLLECTION_foreign_why(),
                        Bundle.COLLECTION_foreign_next()));
            } else {
                collect(entry, Curation.Membership.IN, ids);
            }
        }, view::problem));
    }

    private void collect(Entry entry, Curation.Membership membership, List<AssetId> ids) {
        if (ids.isEmpty()) {
            view.problem(new Problem("nothing-selected", Bundle.COLLECTION_none_what(), Bundle.COLLECTION_none_why(),
                    Bundle.COLLECTION_none_next()));
            return;
        }
        change(p -> {
            int count = p.assets().curate(new Curation.Collect(entry.id().orElseThrow(), membership), ids);
            return new Collected(count, ToldStep.last(p.assets()));
        }, done -> {
            view.toast(done.count() == 0 ? Toast.note(GROUP, Bundle.COLLECTION_same(entry.name()))
                    : Toast.done(GROUP, membership == Curation.Membership.IN ? Bundle.COLLECTION_put(done.count(), entry.name())
                            : Bundle.COLLECTION_taken(done.count(), entry.name()), Bundle.COLLECTION_undo(), () -> undo(done.step())));
        });
    }

    private record Collected(int count, ToldStep step) {}

    /** Takes back this step, unless others came after it. */
    private void undo(ToldStep step) {
        change(p -> step.takeBack(), what -> {
            if (what.isEmpty()) {
                view.toast(Toast.note(GROUP, Bundle.COLLECTION_not_the_last()));
            }
        });
    }

    /** Something done to the project that blocks. */
    private interface Change<T> {
        T in(Project project) throws StudioException;
    }

    private <T> void change(Change<T> change, Consumer<T> done) {
        project.ifPresent(p -> {
            Callable<T> task = () -> change.in(p);
            work.run(task, value -> {
                done.accept(value);
                refresh();
            }, view::problem);
        });
    }

    @Override
    public void close() {
        following.close();
        events.close();
    }
}
