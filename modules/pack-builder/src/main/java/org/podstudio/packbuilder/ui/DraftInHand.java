package org.podstudio.packbuilder.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/** The draft that is worked on, among those of its project: kept whenever it changes, left for another one, thrown away. On the EDT. */
final class DraftInHand {
    private final PackBuilderView view;
    private final Work work;
    private final Clock clock;
    /** None until a project is open. */
    private @Nullable PackDrafts drafts;

    private PackId id = PackId.random();

    DraftInHand(PackBuilderView view, Work work, Clock clock) {
        this.view = view;
        this.work = work;
        this.clock = clock;
    }

    PackId id() {
        return id;
    }

    /** From now on it belongs to this project. */
    void of(Project project) {
        drafts = new PackDrafts(project, work, view::showProblem);
    }

    /** Another one is worked on; the one before stays in the project. */
    void take(PackId other) {
        flush();
        id = other;
    }

    /** What was changed last is written, whatever happens next. */
    void flush() {
        if (drafts != null) {
            drafts.flush();
        }
    }

    void save(PackDetails details, PackOrder order) {
        if (drafts != null) {
            drafts.save(now(details, order));
        }
    }

    private PackDraft now(PackDetails details, PackOrder order) {
        return new PackDraft(id, details, order, clock.instant());
    }

    /** Throws it away unless there is nothing in it. @param then gets what it was, for {@link #bringBack} */
    void delete(PackDetails details, PackOrder order, Consumer<PackDraft> then) {
        PackDraft gone = now(details, order);
        if (drafts != null && !gone.blank()) {
            drafts.delete(gone.id(), () -> then.accept(gone));
        }
    }

    /** Whether it is in the project again. */
    boolean bringBack(PackDraft gone) {
        if (drafts == null) {
            return false;
        }
        drafts.save(gone);
        return true;
    }

    /** The built pack has its own record; the draft has done its work. What is typed from here on is a new one. */
    void built() {
        PackId done = id;
        id = PackId.random();
        if (drafts != null) {
            drafts.delete(done, this::list);
        }
    }

    /** Shows the drafts there are. */
    void list() {
        listed(all -> { });
    }

    /** As {@link #list}. @param then gets them, the one changed last first */
    void listed(Consumer<List<PackDraft>> then) {
        if (drafts != null) {
            drafts.list(all -> {
                view.showDrafts(all, id);
                then.accept(all);
            });
        }
    }
}
