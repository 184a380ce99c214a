package org.podstudio.packbuilder.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/**
 * Keeps the drafts of one project. Each save is durable, so while one is being written only the latest that came after it waits:
 * typing is never slower than the disk, and what was typed last is what is kept. Used on the EDT; works behind.
 */
final class PackDrafts {
    private static final Logger LOG = Logger.getLogger(PackDrafts.class.getName());

    private final Project project;
    private final Work work;
    private final Consumer<Problem> failed;
    /** EDT only, as the one below. */
    private boolean saving;

    private @Nullable PackDraft waiting;

    PackDrafts(Project project, Work work, Consumer<Problem> failed) {
        this.project = project;
        this.work = work;
        this.failed = failed;
    }

    void save(PackDraft draft) {
        if (waiting != null && !waiting.id().equals(draft.id())) {
            flush();
        }
        waiting = draft;
        if (!saving) {
            next();
        }
    }

    /** Nothing waits any more; for when the window closes or another draft is taken up. */
    void flush() {
        PackDraft last = waiting;
        waiting = null;
        if (last != null) {
            write(last, () -> { });
        }
    }

    private void next() {
        PackDraft now = waiting;
        waiting = null;
        saving = now != null;
        if (now != null) {
            write(now, this::next);
        }
    }

    private void write(PackDraft draft, Runnable then) {
        work.run(() -> {
            if (draft.blank()) {
                project.packs().delete(draft.id());
            } else {
                project.packs().save(draft.pack());
            }
            return true;
        }, done -> then.run(), problem -> {
            failed.accept(problem);
            then.run();
        });
    }

    void delete(PackId id, Runnable then) {
        if (waiting != null && waiting.id().equals(id)) {
            waiting = null;
        }
        work.run(() -> {
            project.packs().delete(id);
            return true;
        }, done -> then.run(), failed);
    }

    /** Hands over all drafts, the one changed last first. */
    void list(Consumer<List<PackDraft>> taker) {
        work.run(() -> {
            List<PackDraft> drafts = new ArrayList<>();
            for (Pack pack : project.packs().list()) {
                if (pack.status() == Pack.Status.DRAFT) {
                    read(pack, drafts);
                }
            }
            drafts.sort(Comparator.comparing(PackDraft::savedAt).reversed());
            return List.copyOf(drafts);
        }, taker, failed);
    }

    private static void read(Pack pack, List<PackDraft> drafts) {
        try {
            drafts.add(PackDraft.of(pack));
        } catch (IOException e) {
            // Written by another program, or damaged: the others can still be worked on.
            LOG.log(Level.WARNING, e, () -> "The draft " + pack.id() + " cannot be read");
        }
    }
}
