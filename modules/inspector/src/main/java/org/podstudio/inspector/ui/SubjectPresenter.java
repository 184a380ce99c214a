package org.podstudio.inspector.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.AssetSelection;

/** Decides by which asset of the selection operations are offered. Used on the event dispatch thread. Knows no Swing. */
final class SubjectPresenter implements FollowedSelection.Dock<Optional<Subject>>, AutoCloseable {
    private final Consumer<Optional<Subject>> view;
    private final Consumer<Problem> problems;
    private final FollowedSelection<Optional<Subject>> selection;

    SubjectPresenter(Consumer<Optional<Subject>> view, Consumer<Problem> problems, Work work) {
        this.view = view;
        this.problems = problems;
        selection = new FollowedSelection<>(this, work);
    }

    void show(Optional<AssetSelection> next) {
        selection.follow(next);
    }

    @Override
    public Optional<Subject> nothing() {
        return Optional.empty();
    }

    @Override
    public Optional<Subject> read(AssetSelection selected, BooleanSupplier wanted) {
        List<AssetId> ids = selected.ids();
        Optional<Asset> lead = selected.project().assets().find(selected.lead().filter(ids::contains).orElse(ids.getFirst()));
        return lead.map(asset -> new Subject(selected.project(), ids, asset));
    }

    @Override
    public void tell(Optional<Subject> read) {
        view.accept(read);
    }

    @Override
    public void problem(Problem problem) {
        problems.accept(problem);
    }

    @Override
    public void close() {
        selection.close();
    }
}
