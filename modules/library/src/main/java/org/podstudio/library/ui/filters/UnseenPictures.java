package org.podstudio.library.ui.filters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.QueryFields;
import org.podstudio.core.api.query.ValidPart;
import org.podstudio.ui.Work;

/**
 * Has the pictures looked at whose colours nobody knows, as soon as somebody searches for a colour: once while a project is open. Says
 * when colours have become known, because that is no change of an asset. Used on the event dispatch thread.
 */
final class UnseenPictures implements AutoCloseable {
    private static final String LOOKING = "fingerprint";

    /** Jobs that look at pictures. */
    private static final Set<String> LOOKS = Set.of(LOOKING, "thumbnail");

    private final Work work;
    private final JobQueue queue;
    private final Consumer<Problem> failed;
    private final Subscription jobs;
    private Optional<Project> project = Optional.empty();
    private boolean asked;

    /** @param seen told when more colours are known */
    UnseenPictures(Work work, JobQueue queue, Runnable seen, Consumer<Problem> failed) {
        this.work = work;
        this.queue = queue;
        this.failed = failed;
        this.jobs = queue.subscribe(job -> {
            if (LOOKS.contains(job.kind()) && job.state().terminal()) {
                work.show(seen);
            }
        });
    }

    void show(Optional<Project> next) {
        project = next;
        asked = false;
    }

    /** @param text of the search, whole or as far as it is typed */
    void searched(String text) {
        if (asked || project.isEmpty() || project.get().readOnly().isPresent()
                || !QueryFields.of(ValidPart.of(text, LabelNames.COLORS).query()).contains(Field.COLOR)) {
            return;
        }
        asked = true;
        Project of = project.get();
        work.run(() -> of.likeness().withoutPalette().isEmpty() || queue.kind(LOOKING).isEmpty() ? List.of()
                : queue.submit(of, new JobRequest(LOOKING, Map.of(), List.of()), JobQueue.Force.NO), started -> { }, failed);
    }

    @Override
    public void close() {
        jobs.close();
    }
}
