package org.podstudio.inspector.ui;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

/** Decides what the inspector shows of the selection, and writes what is edited there. Knows no Swing. */
final class InspectorPresenter implements AutoCloseable {
    /** Of more assets, the first so many tell what they share. */
    private static final int COMPARED = 500;

    private final InspectorView view;
    private final Work work;
    private final Coalescer refresh;
    private Optional<AssetSelection> selection = Optional.empty();
    private Optional<Project> listening = Optional.empty();
    private Subscription events = () -> { };
    /** What is on screen and could change. Replaced on the EDT; read by store events elsewhere. */
    private volatile Set<AssetId> concerned = Set.of();
    /** What the view shows now: an edit is meant for it, even when the next selection is being read already. */
    private Inspected shown = new Inspected.Nothing();
    private int question;

    InspectorPresenter(InspectorView view, Work work) {
        this.view = view;
        this.work = work;
        this.refresh = new Coalescer(work, this::refresh);
    }

    void show(Optional<AssetSelection> next) {
        selection = next;
        Optional<Project> project = next.map(AssetSelection::project);
        if (!project.equals(listening)) {
            events.close();
            listening = project;
            events = project.map(p -> p.assets().subscribe(this::changed)).orElse(() -> { });
        }
        refresh();
    }

    private void changed(AssetEvent event) {
        boolean ours = switch (event) {
            case AssetEvent.Added added -> true;
            case AssetEvent.Changed some -> some.ids().stream().anyMatch(concerned::contains);
            case AssetEvent.Removed gone -> gone.ids().stream().anyMatch(concerned::contains);
            case AssetEvent.Reloaded all -> true;
        };
        if (ours) {
            refresh.poke();
        }
    }

    void refresh() {
        int asked = ++question;
        if (selection.isEmpty() || selection.get().isEmpty()) {
            tell(new Inspected.Nothing());
            return;
        }
        AssetSelection wanted = selection.get();
        // Before they are read: a change that comes between reading and showing must not be missed.
        Set<AssetId> either = new HashSet<>(concerned);
        either.addAll(wanted.ids());
        concerned = either;
        work.run(() -> wanted.single() ? one(wanted.project(), wanted.ids().getFirst()) : several(wanted), inspected -> {
            if (asked == question) {
                tell(inspected);
            }
        }, view::problem);
    }

    private void tell(Inspected next) {
        concerned = new HashSet<>(ids(next));
        // The view may still hand over what was typed for what it showed until now.
        view.show(next);
        shown = next;
    }

    private static Inspected one(Project project, AssetId id) {
        AssetStore store = project.assets();
        Optional<Asset> found = store.find(id);
        if (found.isEmpty()) {
            return new Inspected.Nothing();
        }
        Asset asset = found.get();
        Optional<Asset> parent = Optional.ofNullable(asset.parentId()).flatMap(store::find);
        return new Inspected.One(project, asset, parent, store.children(id), store.history(id),
                project.packs().list().stream().filter(pack -> pack.assets().contains(id)).toList());
    }

    private static Inspected several(AssetSelection selection) {
        List<Asset> assets = selection.project().assets()
                .load(selection.ids().subList(0, Math.min(COMPARED, selection.ids().size())));
        if (assets.isEmpty()) {
            return new Inspected.Nothing();
        }
        Asset lead = assets.stream().filter(a -> selection.lead().filter(a.id()::equals).isPresent()).findFirst()
                .orElse(assets.getFirst());
        Set<MediaType> types = EnumSet.noneOf(MediaType.class);
        Set<String> tags = new LinkedHashSet<>(assets.getFirst().tags());
        long bytes = 0;
        for (Asset asset : assets) {
            types.add(asset.facts().type());
            tags.retainAll(asset.tags());
            bytes += asset.sizeBytes();
        }
        return new Inspected.Several(selection.project(), selection.ids(), lead, bytes, types,
                shared(assets.stream().map(Asset::status).toList()),
                shared(assets.stream().map(a -> a.rating() == null ? 0 : a.rating()).toList()),
                shared(assets.stream().map(Asset::theme).toList()), List.copyOf(tags));
    }

    private static <T> Optional<T> shared(List<T> values) {
        return values.stream().allMatch(v -> Objects.equals(v, values.getFirst())) ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static Collection<AssetId> ids(Inspected inspected) {
        return switch (inspected) {
            case Inspected.Nothing nothing -> List.of();
            case Inspected.One one -> {
                Set<AssetId> family = new HashSet<>(Set.of(one.asset().id()));
                one.parent().map(Asset::id).ifPresent(family::add);
                one.children().forEach(child -> family.add(child.id()));
                yield family;
            }
            case Inspected.Several several -> several.ids();
        };
    }

    void decide(Approval status) {
        curate(new Curation.SetStatus(status));
    }

    /** @param stars 0 clears */
    void rate(int stars) {
        curate(new Curation.Rate(stars));
    }

    void tag(String typed) {
        List<String> tags = List.of(typed.split("[,;]"));
        curate(new Curation.Tag(tags, List.of()));
    }

    void untag(String tag) {
        curate(new Curation.Tag(List.of(), List.of(tag)));
    }

    void note(String text) {
        curate(new Curation.Note(text));
    }

    void theme(String theme) {
        if (!theme.isBlank()) {
            curate(new Curation.SetTheme(theme.strip()));
        }
    }

    private void curate(Curation step) {
        switch (shown) {
            case Inspected.Nothing nothing -> { }
            case Inspected.One one -> curate(one.project(), step, one.targets());
            case Inspected.Several several -> curate(several.project(), step, several.targets());
        }
    }

    private void curate(Project project, Curation step, List<AssetId> targets) {
        work.run(() -> project.assets().curate(step, targets), changed -> { }, view::problem);
    }

    @Override
    public void close() {
        events.close();
    }
}
