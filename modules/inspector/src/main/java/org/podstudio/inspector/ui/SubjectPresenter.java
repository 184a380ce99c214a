package org.podstudio.inspector.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

/** Follows the selection and reads the asset by which operations are offered. Used on the event dispatch thread. Knows no Swing. */
final class SubjectPresenter implements AutoCloseable {
    private final Consumer<Optional<Subject>> view;
    private final Consumer<Problem> problems;
    private final Work work;
    private final Coalescer refresh;
    private Optional<AssetSelection> selection = Optional.empty();
    private Optional<Project> listening = Optional.empty();
    private Subscription events = () -> { };
    /** Replaced on the event dispatch thread; read by store events elsewhere. */
    private volatile Set<AssetId> concerned = Set.of();
    private int question;

    SubjectPresenter(Consumer<Optional<Subject>> view, Consumer<Problem> problems, Work work) {
        this.view = view;
        this.problems = problems;
        this.work = work;
        refresh = new Coalescer(work, this::refresh);
    }

    void show(Optional<AssetSelection> next) {
        selection = next.filter(selected -> !selected.isEmpty());
        concerned = selection.<Set<AssetId>>map(selected -> new HashSet<>(selected.ids())).orElse(Set.of());
        Optional<Project> project = selection.map(AssetSelection::project);
        if (!project.equals(listening)) {
            events.close();
            listening = project;
            events = project.map(p -> p.assets().subscribe(this::changed)).orElse(() -> { });
        }
        refresh();
    }

    private void changed(AssetEvent event) {
        boolean ours = switch (event) {
            case AssetEvent.Added added -> false;
            case AssetEvent.Changed some -> some.ids().stream().anyMatch(concerned::contains);
            case AssetEvent.Removed gone -> gone.ids().stream().anyMatch(concerned::contains);
            case AssetEvent.Reloaded all -> true;
        };
        if (ours) {
            refresh.poke();
        }
    }

    private void refresh() {
        int asked = ++question;
        if (selection.isEmpty()) {
            view.accept(Optional.empty());
            return;
        }
        AssetSelection wanted = selection.get();
        work.run(() -> read(wanted), subject -> {
            if (asked == question) {
                view.accept(subject);
            }
        }, problems);
    }

    private static Optional<Subject> read(AssetSelection selection) {
        List<AssetId> ids = selection.ids();
        Optional<Asset> lead = selection.project().assets().find(selection.lead().filter(ids::contains).orElse(ids.getFirst()));
        return lead.map(asset -> new Subject(selection.project(), ids, asset));
    }

    @Override
    public void close() {
        events.close();
        events = () -> { };
        listening = Optional.empty();
        question++;
    }
}
