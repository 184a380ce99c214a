package org.podstudio.library.ui.filters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
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
 * Has the pictures looked at whose colours nobody knows, as soon as somebody searches for a colour or asks for it: once while a project is
 * open. Says how many there are, and when colours have become known, because that is no change of an asset. Used on the event dispatch thread.
 */
final class UnseenPictures implements AutoCloseable {
    private static final String LOOKING = "fingerprint";

    /** Jobs that look at pictures. */
    private static final Set<String> LOOKS = Set.of(LOOKING, "thumbnail");

    private final Work work;
    private final JobQueue queue;
    private final IntConsumer unknown;
    private final Consumer<Problem> failed;
    private final Subscription jobs;
    private Optional<Project> project = Optional.empty();
    private boolean asked;
    private boolean told;

    /** @param seen told when more colours are known @param unknown told of how many pictures nobody knows the colours */
    UnseenPictures(Work work, JobQueue queue, Runnable seen, IntConsumer unknown, Consumer<Problem> failed) {
        this.work = work;
        this.queue = queue;
        this.unknown = unknown;
        this.failed = failed;
        this.jobs = queue.subscribe(job -> {
            if (LOOKS.contains(job.kind()) && job.state().terminal()) {
                work.show(() -> {
                    seen.run();
                    if (told) {
                        tell();
                    }
                });
            }
        });
    }

    void show(Optional<Project> next) {
        project = next;
        asked = false;
        told = false;
        unknown.accept(0);
    }

    /** The facets are on the screen: only now is there time to ask what is missing among them. */
    void counted() {
        if (!told) {
            told = true;
            tell();
        }
    }

    private void tell() {
        Optional<Project> of = project.filter(UnseenPictures::takesJobs);
        of.ifPresent(p -> work.run(() -> queue.kind(LOOKING).isEmpty() ? 0 : p.likeness().withoutPalette().size(), count -> {
            if (project.equals(of) && !asked) {
                unknown.accept(count);
            }
        }, failed));
    }

    private static boolean takesJobs(Project project) {
        return project.readOnly().isEmpty();
    }

    /** @param text of the search, whole or as far as it is typed */
    void searched(String text) {
        if (!asked && QueryFields.of(ValidPart.of(text, LabelNames.COLORS).query()).contains(Field.COLOR)) {
            find();
        }
    }

    /** Has them looked at. */
    void find() {
        if (asked || project.filter(UnseenPictures::takesJobs).isEmpty()) {
            return;
        }
        asked = true;
        unknown.accept(0);
        Project of = project.get();
        work.run(() -> of.likeness().withoutPalette().isEmpty() || queue.kind(LOOKING).isEmpty() ? List.of()
                : queue.submit(of, new JobRequest(LOOKING, Map.of(), List.of()), JobQueue.Force.NO), started -> { }, failed);
    }

    @Override
    public void close() {
        jobs.close();
    }
}
