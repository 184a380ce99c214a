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
import org.podstudio.core.api.job.Place;
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
    private final List<JobId> waiting = new ArrayList<>();
    private Map<JobTab, Long> counts = Map.of();
    private long hidden;
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
                    case "kind" -> Optional.of(new StandIn((String) args[0]));
                    case "waiting" -> List.copyOf(waiting);
                    case "move" -> {
                        asked.add("move " + args[1] + " " + args[2]);
                        yield null;
                    }
                    case "paused" -> false;
                    case "cancel", "retry" -> {
                        asked.add(method.getName() + " " + args[1]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        presenter = new JobsPresenter(new JobsView() {
            @Override
            public void show(List<JobRow> shown, long more) {
                hidden = more;
                rows.clear();
                rows.addAll(shown);
            }

            @Override
            public void showCounts(Map<JobTab, Long> numbers, boolean paused) {
                counts = numbers;
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

    /** In the record first, then told: as the engine does it. */
    private void happens(Job job) {
        project.jobs().add(List.of(job));
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
        assertThat(rows).extracting(JobRow::sentence).containsExactly("bg_remove: cat.png", "convert");
        assertThat(counts).containsEntry(JobTab.QUEUED, 1L).containsEntry(JobTab.COMPLETED, 1L).containsEntry(JobTab.ALL, 2L)
                .containsEntry(JobTab.RUNNING, 0L).containsEntry(JobTab.FAILED, 0L);
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

    private Job waits(String kind) {
        Job job = JobSentencesTest.job(kind, new JobState.Queued(), List.of(), Map.of());
        waiting.add(job.id());
        happens(job);
        return job;
    }

    @Test
    void aWaitingJobIsMovedPastWhatIsSeenToWaitInItsOwnLine() {
        presenter.show(Optional.of(project));
        Job first = waits("a");
        waits("thumbnail");
        waits("import");
        Job second = waits("b");
        Job third = waits("c");
        assertThat(rows).extracting(JobRow::kind).containsExactly("a", "import", "b", "c");
        assertThat(rows).extracting(JobRow::turns).containsExactly(new JobRow.Turns(false, true), JobRow.Turns.NONE,
                new JobRow.Turns(true, true), new JobRow.Turns(true, false));
        presenter.move(second.id(), Shift.EARLIER);
        presenter.move(second.id(), Shift.LATER);
        presenter.move(third.id(), Shift.FIRST);
        presenter.move(first.id(), Shift.LAST);
        presenter.move(first.id(), Shift.EARLIER);
        presenter.move(third.id(), Shift.LAST);
        assertThat(asked).as("what is at its end already goes no further").containsExactly(
                "move " + second.id() + " " + new Place.Before(first.id()), "move " + second.id() + " " + new Place.After(third.id()),
                "move " + third.id() + " " + new Place.First(), "move " + first.id() + " " + new Place.Last());
    }

    @Test
    void whatWaitsIsShownInTheOrderInWhichItWillRun() {
        presenter.show(Optional.of(project));
        waits("a");
        Job b = waits("b");
        waiting.addFirst(waiting.removeLast());
        happens(b);
        assertThat(rows).extracting(JobRow::kind).containsExactly("b", "a");
    }

    @Test
    void aTabShowsItsJobsOnlyAndTheNumbersAreOfTheWholeProject() {
        List<Job> many = new ArrayList<>();
        for (int i = 0; i < JobsPresenter.STEP + 30; i++) {
            many.add(JobSentencesTest.job("convert", new JobState.Failed(START, START, PROBLEM), List.of(), Map.of()));
            many.add(JobSentencesTest.job("upscale", new JobState.Success(START, START, List.of()), List.of(), Map.of()));
        }
        many.add(JobSentencesTest.job("thumbnail", new JobState.Success(START, START, List.of()), List.of(), Map.of()));
        many.add(JobSentencesTest.job("trim", new JobState.Canceled(START), List.of(), Map.of()));
        project.jobs().add(many);
        presenter.show(Optional.of(project));
        waits("recipe");
        happens(running(JobSentencesTest.job("poster", new JobState.Queued(), List.of(), Map.of()), 10));
        assertThat(counts).isEqualTo(Map.of(JobTab.ALL, 463L, JobTab.RUNNING, 1L, JobTab.QUEUED, 1L, JobTab.COMPLETED, 230L,
                JobTab.FAILED, 230L));
        assertThat(rows).hasSize(200);
        assertThat(hidden).isEqualTo(263);

        presenter.tab(JobTab.RUNNING);
        assertThat(rows).extracting(JobRow::kind).containsExactly("poster");
        presenter.tab(JobTab.QUEUED);
        assertThat(rows).extracting(JobRow::kind).containsExactly("recipe");
        presenter.tab(JobTab.COMPLETED);
        assertThat(rows).hasSize(200).extracting(JobRow::kind).containsOnly("upscale");
        presenter.tab(JobTab.FAILED);
        assertThat(rows).hasSize(200).extracting(JobRow::kind).containsOnly("convert");
        assertThat(hidden).isEqualTo(30);
        presenter.more();
        assertThat(rows).hasSize(230);
        assertThat(hidden).isZero();
        presenter.retryFailed();
        assertThat(asked).as("whether shown or not").hasSize(230);
    }

    @Test
    void theNumbersFollowWhatEnds() {
        presenter.show(Optional.of(project));
        Job job = JobSentencesTest.job("convert", new JobState.Queued(), List.of(), Map.of());
        happens(job);
        happens(running(job, 50));
        assertThat(counts).containsEntry(JobTab.RUNNING, 1L).containsEntry(JobTab.QUEUED, 0L).containsEntry(JobTab.ALL, 1L);
        happens(job.withState(new JobState.Failed(START, START, PROBLEM)));
        assertThat(counts).containsEntry(JobTab.RUNNING, 0L).containsEntry(JobTab.FAILED, 1L).containsEntry(JobTab.ALL, 1L);
    }
}
