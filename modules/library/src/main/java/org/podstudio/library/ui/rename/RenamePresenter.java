package org.podstudio.library.ui.rename;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.BadPattern;
import org.podstudio.core.api.asset.RenamePattern;
import org.podstudio.core.api.asset.RenamePlan;
import org.podstudio.core.api.asset.TakenPaths;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/**
 * Finds what each file would be called while the pattern is typed: behind, and an answer that is no longer wanted is given up on the way.
 * Knows no Swing. Used on the event dispatch thread.
 */
final class RenamePresenter {
    private final RenameView view;
    private final Work work;
    private final Project project;
    private final List<AssetId> ids;
    private final TakenPaths taken;
    /** Rises with each pattern; read behind by who looks whether it is still wanted. */
    private final AtomicInteger asked = new AtomicInteger();
    /** Loaded once, by the one thread behind. */
    private Optional<List<Asset>> assets = Optional.empty();

    /** @param work of one thread */
    RenamePresenter(RenameView view, Work work, Project project, List<AssetId> ids) {
        this.view = view;
        this.work = work;
        this.project = project;
        this.ids = List.copyOf(ids);
        this.taken = new TakenPaths(project);
    }

    /** The pattern is this now. */
    void typed(String text) {
        int own = asked.incrementAndGet();
        RenamePattern pattern;
        try {
            pattern = RenamePattern.parse(text);
        } catch (BadPattern mistake) {
            view.showMistake(mistake);
            return;
        }
        view.showFinding();
        work.run(() -> Preview.of(plan(pattern, own)), preview -> {
            if (own == asked.get()) {
                view.show(preview);
            }
        }, view::problem);
    }

    private RenamePlan plan(RenamePattern pattern, int own) {
        stillWanted(own);
        if (assets.isEmpty()) {
            assets = Optional.of(project.assets().load(ids));
        }
        return RenamePlan.of(assets.get(), pattern, 1, RenamePlan.Taken.NUMBER, path -> {
            stillWanted(own);
            return taken.test(path);
        });
    }

    private void stillWanted(int own) {
        if (own != asked.get()) {
            throw new CancellationException("another pattern was typed");
        }
    }

    /** Nobody waits for an answer any more. */
    void leave() {
        asked.incrementAndGet();
    }
}
