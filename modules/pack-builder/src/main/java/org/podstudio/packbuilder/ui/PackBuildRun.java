package org.podstudio.packbuilder.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.pack.PackVerifier;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/** One build at a time, from the request to what can be done with the pack. Used on the EDT; works behind. */
final class PackBuildRun implements AutoCloseable {
    private final PackBuilderView view;
    private final JobQueue queue;
    private final PackVerifier verifier;
    private final Work work;
    private final Runnable changed;
    private final Runnable built;
    private final Subscription jobs;

    /** All below on the EDT only. */
    private @Nullable Project project;

    private @Nullable JobId building;
    private @Nullable PackOutcome outcome;
    private boolean asked;

    /** @param changed told when it began, or ended without a pack @param built told when there is a pack */
    PackBuildRun(PackBuilderView view, JobQueue queue, PackVerifier verifier, Work work, Runnable changed, Runnable built) {
        this.view = view;
        this.queue = queue;
        this.verifier = verifier;
        this.work = work;
        this.changed = changed;
        this.built = built;
        this.jobs = queue.subscribe(job -> work.show(() -> jobChanged(job)));
    }

    StepState.Build state() {
        return asked || building != null ? StepState.Build.RUNNING : outcome != null ? StepState.Build.DONE : StepState.Build.NOT_YET;
    }

    boolean running() {
        return state() == StepState.Build.RUNNING;
    }

    /** What was built is not what is in hand any more. */
    void forget() {
        outcome = null;
    }

    void start(Project open, JobRequest request) {
        project = open;
        outcome = null;
        asked = true;
        view.showBuilding(Progress.NONE);
        changed.run();
        work.run(() -> queue.submit(open, request, JobQueue.Force.NO).getFirst(), job -> {
            asked = false;
            building = job.id();
            jobChanged(job);
            // It may have ended before its id was known here.
            work.run(() -> open.jobs().find(job.id()), now -> now.ifPresent(this::jobChanged), view::showProblem);
        }, problem -> {
            asked = false;
            view.showIdle();
            view.showProblem(problem);
            changed.run();
        });
    }

    void cancel() {
        Project open = project;
        JobId id = building;
        if (open != null && id != null) {
            work.run(() -> {
                queue.cancel(open, id);
                return true;
            }, done -> { }, view::showProblem);
        }
    }

    void verify() {
        PackOutcome built = outcome;
        if (built != null) {
            Path what = built.zip() == null ? built.dir() : built.zip();
            work.run(() -> verifier.verify(what), view::showVerified, view::showProblem);
        }
    }

    /** Hands over the text for the store's page. */
    void storeText(Consumer<String> taker) {
        PackOutcome built = outcome;
        if (built != null) {
            work.run(() -> Files.readString(built.dir().resolve("store_copy.txt"), StandardCharsets.UTF_8), taker, view::showProblem);
        }
    }

    private void jobChanged(Job job) {
        if (!job.id().equals(building)) {
            return;
        }
        switch (job.state()) {
            case JobState.Queued queued -> view.showBuilding(Progress.NONE);
            case JobState.Running running -> view.showBuilding(running.progress());
            case JobState.Canceled canceled -> {
                ended();
                changed.run();
            }
            case JobState.Failed failed -> {
                ended();
                view.showProblem(failed.problem());
                changed.run();
            }
            case JobState.Success success -> {
                ended();
                outcome = PackOutcome.of(job.facts());
                view.showOutcome(outcome);
                built.run();
            }
        }
    }

    private void ended() {
        building = null;
        view.showIdle();
    }

    @Override
    public void close() {
        jobs.close();
    }
}
