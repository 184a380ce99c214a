package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class JobsPresenterTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Problem PROBLEM = new Problem("damaged", "Not done.", "The file is damaged.", "Import it again.");

    @TempDir
    Path folder;

    private final List<JobRow> rows = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<Job>> listeners = new ArrayList<>();
    private String counts = "";
    private MemoryProject project;
    private JobsPresenter presenter;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "subscribe" -> {
                        @SuppressWarnings("unchecked")
                        Consumer<Job> listener = (Consumer<Job>) args[0];
                        listeners.add(listener);
                        yield (Subscription) () -> listeners.remove(listener);
                    }
                    case "kind" -> Optional.empty();
                    case "paused" -> false;
                    case "cancel", "retry" -> {
                        asked.add(method.getName() + " " + args[1]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        presenter = new JobsPresenter(new JobsView() {
            @Override
            public void show(List<JobRow> shown) {
                rows.clear();
                rows.addAll(shown);
            }

            @Override
            public void showCounts(int active, int failed, boolean paused) {
                counts = active + " active, " + failed + " failed";
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.lines());
            }
        }, queue, Work.direct(), InstantSource.fixed(START));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    private void happens(Job job) {
        listeners.forEach(listener -> listener.accept(job));
        presenter.takeArrived();
    }

    private static Job running(Job job, int percent) {
        return job.withState(new JobState.Running(START, new Progress(percent, 100, Progress.Unit.TILES, "Working")));
    }

    @Test
    void aNewJobAppearsAboveWhatIsDoneAndNamesItsAsset() {
        Asset cat = SampleAssets.image("cat.png");
        project.assets().add(List.of(cat));
        presenter.show(Optional.of(project));
        happens(JobSentencesTest.job("convert", new JobState.Success(START, START, List.of()), List.of(), Map.of()));
        happens(JobSentencesTest.job("bg_remove", new JobState.Queued(), List.of(cat.id()), Map.of()));
        assertThat(rows).extracting(JobRow::sentence).containsExactly("bg_remove of cat.png", "convert");
        assertThat(counts).isEqualTo("1 active, 0 failed");
    }

    @Test
    void whatRunsIsAboveWhatWaitsAndThatAboveWhatHasEnded() {
        presenter.show(Optional.of(project));
        happens(JobSentencesTest.job("done", new JobState.Success(START, START, List.of()), List.of(), Map.of()));
        happens(JobSentencesTest.job("waiting", new JobState.Queued(), List.of(), Map.of()));
        happens(running(JobSentencesTest.job("running", new JobState.Queued(), List.of(), Map.of()), 10));
        assertThat(rows).extracting(JobRow::kind).containsExactly("running", "waiting", "done");
    }

    @Test
    void cancelShowsAtOnceThatItIsStopping() {
        presenter.show(Optional.of(project));
        Job job = JobSentencesTest.job("bg_remove", new JobState.Queued(), List.of(), Map.of());
        happens(running(job, 30));
        presenter.cancel(job.id());
        assertThat(rows.getFirst().phase()).isEqualTo(JobRow.Phase.STOPPING);
        assertThat(rows.getFirst().cancellable()).isFalse();
        assertThat(asked).containsExactly("cancel " + job.id());
        happens(job.withState(new JobState.Canceled(START)));
        assertThat(rows.getFirst().phase()).isEqualTo(JobRow.Phase.CANCELED);
    }

    @Test
    void retryFailedOfAWindowThatOpensJustNowWaitsForItsJobs() {
        Job failed = JobSentencesTest.job("convert", new JobState.Failed(START, START, PROBLEM), List.of(), Map.of());
        project.jobs().add(List.of(failed));
        presenter.retryFailed();
        assertThat(asked).isEmpty();
        presenter.show(Optional.of(project));
        assertThat(asked).containsExactly("retry " + failed.id());
    }

    @Test
    void retryFailedLeavesOutWhatWasRetriedAlready() {
        presenter.show(Optional.of(project));
        Job first = JobSentencesTest.job("a", new JobState.Failed(START, START, PROBLEM), List.of(), Map.of());
        Job second = JobSentencesTest.job("b", new JobState.Failed(START, START, PROBLEM), List.of(), Map.of());
        happens(first);
        happens(second);
        happens(new Job(JobId.random(), "a", new JobState.Queued(), Map.of(), List.of(), START, null, null, null, first.id(), null, Map.of()));
        presenter.retryFailed();
        assertThat(asked).containsExactly("retry " + second.id());
    }

    @Test
    void thumbnailsAreMadeQuietlyButTheirFailureIsSeen() {
        presenter.show(Optional.of(project));
        Job quiet = JobSentencesTest.job("thumbnail", new JobState.Queued(), List.of(), Map.of());
        happens(quiet);
        assertThat(rows).isEmpty();
        happens(quiet.withState(new JobState.Failed(START, START, PROBLEM)));
        assertThat(rows).extracting(JobRow::phase).containsExactly(JobRow.Phase.FAILED);
    }

    @Test
    void jobsOfEarlierSessionsAreThereAgain() {
        project.jobs().add(List.of(JobSentencesTest.job("import", new JobState.Queued(), List.of(), Map.of())));
        presenter.show(Optional.of(project));
        assertThat(rows).hasSize(1);
        presenter.show(Optional.empty());
        assertThat(rows).isEmpty();
    }

    @Test
    void whatAProjectSaysWhileItIsLeftIsNotShownInTheNextOne() {
        presenter.show(Optional.of(project));
        Job job = JobSentencesTest.job("bg_remove", new JobState.Queued(), List.of(), Map.of());
        happens(running(job, 30));
        presenter.show(Optional.empty());
        happens(job);
        assertThat(rows).isEmpty();
        listeners.forEach(listener -> listener.accept(job));
        presenter.show(Optional.of(new MemoryProject(folder)));
        presenter.takeArrived();
        assertThat(rows).isEmpty();
    }
}
