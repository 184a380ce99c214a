package org.podstudio.library.ui.history;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectPresenter;

/** Keeps the list of steps fresh and goes to any of them, step by step. On the EDT; the store is asked behind. */
final class HistoryPresenter implements ProjectPresenter {
    /** As many as undo reaches. Source: UX6. */
    static final int MOST = 200;

    /** The state before the first step that can be taken back. */
    static final long START = 0;

    private final HistoryView view;
    private final Work work;
    private final Coalescer refresh;
    private Optional<Project> project = Optional.empty();
    private Subscription events = () -> { };
    private int question;

    /** @param work of one thread, or two ways through the history would cross */
    HistoryPresenter(HistoryView view, Work work) {
        this.view = view;
        this.work = work;
        this.refresh = new Coalescer(work, this::refresh);
    }

    @Override
    public void show(Optional<Project> next) {
        events.close();
        project = next;
        events = next.map(p -> p.assets().subscribe(event -> refresh.poke())).orElse(() -> { });
        refresh();
    }

    private void refresh() {
        int own = ++question;
        if (project.isEmpty()) {
            view.showNoProject();
            return;
        }
        AssetStore store = project.get().assets();
        work.run(() -> store.steps(MOST), steps -> {
            if (own == question) {
                view.show(steps);
            }
        }, view::problem);
    }

    /** Afterwards this step is the last one that counts. @param number of a step, or {@link #START} */
    void goTo(long number) {
        if (project.isEmpty()) {
            return;
        }
        AssetStore store = project.get().assets();
        work.run(() -> walk(store, number), done -> refresh(), problem -> {
            view.problem(problem);
            refresh();
        });
    }

    private static boolean walk(AssetStore store, long number) throws StudioException {
        // Looked up anew before each step: another window or program may have added one.
        for (int i = 0; i < MOST; i++) {
            List<CurationStep> steps = store.steps(MOST);
            boolean further = steps.stream().anyMatch(step -> step.number() == number && step.undone());
            boolean back = steps.stream().anyMatch(step -> step.number() > number && !step.undone());
            if (!further && !back) {
                return true;
            }
            Optional<CurationOutcome> outcome = further ? store.doAgain() : store.takeBack();
            if (outcome.isEmpty() || outcome.get().changed().isEmpty() && !outcome.get().failed().isEmpty()) {
                if (outcome.isPresent()) {
                    throw new StudioException(outcome.get().failed().getFirst().problem());
                }
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        events.close();
    }
}
