package org.podstudio.library.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/** Curation from the window: each step behind, told with Undo when it touches several assets, and undo and redo by name. */
final class Curator {
    private static final String GROUP = "curation";

    private final Supplier<Optional<Project>> project;
    private final Work work;
    private final Notices notices;

    Curator(Supplier<Optional<Project>> project, Work work, Notices notices) {
        this.project = project;
        this.work = work;
        this.notices = notices;
    }

    void approve(List<AssetId> ids) {
        apply(new Curation.SetStatus(Approval.APPROVED), ids, "Approved");
    }

    void reject(List<AssetId> ids) {
        apply(new Curation.SetStatus(Approval.REJECTED), ids, "Rejected");
    }

    void unflag(List<AssetId> ids) {
        apply(new Curation.SetStatus(Approval.PENDING), ids, "Cleared the status of");
    }

    /** @param stars 0 clears */
    void rate(int stars, List<AssetId> ids) {
        apply(new Curation.Rate(stars), ids, stars == 0 ? "Cleared the rating of" : "Rated " + "★".repeat(stars) + ":");
    }

    void tag(List<String> tags, List<AssetId> ids) {
        apply(new Curation.Tag(tags, List.of()), ids, "Tagged");
    }

    void undo() {
        step(p -> p.assets().undo(), "Undone: ", "There is nothing to undo.");
    }

    void redo() {
        step(p -> p.assets().redo(), "Redone: ", "There is nothing to redo.");
    }

    private void apply(Curation step, List<AssetId> ids, String verb) {
        with(p -> work.run(() -> p.assets().curate(step, ids), changed -> {
            // One asset shows its own change; many may be off the screen.
            if (changed > 1) {
                notices.toast(Toast.done(GROUP, verb + " " + Texts.count(changed, "asset", "assets"), "Undo", this::undo));
            }
        }, notices::problem), ids);
    }

    private void with(Consumer<Project> action, List<AssetId> ids) {
        if (ids.isEmpty()) {
            notices.toast(Toast.done(GROUP, "Nothing is selected: select an asset first."));
            return;
        }
        project.get().ifPresent(action);
    }

    /** A step back or forth in the project's history. */
    private interface Step {
        Optional<String> take(Project project) throws Exception;
    }

    private void step(Step step, String done, String none) {
        project.get().ifPresent(p -> work.run(() -> step.take(p),
                what -> notices.toast(Toast.done(GROUP, what.map(w -> done + lowerFirst(w)).orElse(none))), notices::problem));
    }

    private static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
