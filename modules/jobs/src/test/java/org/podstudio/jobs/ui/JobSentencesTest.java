package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.Problem;

class JobSentencesTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.US);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    static Job job(String kind, JobState state, List<AssetId> inputs, Map<String, Object> facts) {
        return new Job(JobId.random(), kind, state, Map.of(), inputs, START, null, null, null, null, null, facts);
    }

    private static JobRow row(JobState state, int secondsLater) {
        Job job = job("bg_remove", state, List.of(AssetId.random()), Map.of());
        return JobSentences.row(job, "Remove background", "cat.png", START.plusSeconds(secondsLater));
    }

    @Test
    void aRunningJobSaysWhatItDoesToWhichFile() {
        JobRow row = row(new JobState.Running(START, new Progress(45, 100, Progress.Unit.TILES, "Removing background")), 2);
        assertThat(row.sentence()).as("the step says no more than the title").isEqualTo("Remove background: cat.png");
        assertThat(row(new JobState.Running(START, new Progress(1, 4, Progress.Unit.ITEMS, "Refining the edge")), 2).sentence())
                .isEqualTo("Remove background: cat.png · Refining the edge");
        assertThat(row.percent()).isEqualTo(45);
        assertThat(row.time()).as("two seconds say nothing about the rest").isEqualTo("0:02");
    }

    @Test
    void aJobIsCalledTheSameFromWaitingToDone() {
        JobState running = new JobState.Running(START, new Progress(3, 1200, Progress.Unit.ITEMS, "Comparing pictures"));
        assertThat(List.of(new JobState.Queued(), running, new JobState.Success(START, START, List.of())).stream()
                .map(state -> JobSentences.row(job("fingerprint", state, List.of(), Map.of()), "Find out colours", "", START).sentence()))
                .isEqualTo(List.of("Find out colours", "Find out colours · Comparing pictures: 3 of 1,200", "Find out colours"));
        JobState importing = new JobState.Running(START, new Progress(3, 1200, Progress.Unit.ITEMS, "Importing"));
        assertThat(JobSentences.row(job("import", importing, List.of(), Map.of()), "Import", "", START).sentence()).isEqualTo("Import: 3 of 1,200");
    }

    @Test
    void remainingTimeIsToldFromTheMiddleOn() {
        JobState.Running early = new JobState.Running(START, new Progress(25, 100, Progress.Unit.TILES, "Removing background"));
        assertThat(row(early, 30).time()).isEqualTo("0:30");
        JobState.Running half = new JobState.Running(START, new Progress(50, 100, Progress.Unit.TILES, "Removing background"));
        assertThat(row(half, 30).time()).isEqualTo("0:30 · 0:30 left");
    }

    @Test
    void remainingTimeIsToldEarlyWhereTheEstimateAgreesWithThePace() {
        JobState.Running early = new JobState.Running(START, new Progress(25, 100, Progress.Unit.TILES, "Removing background"));
        assertThat(time(early, 110.0)).isEqualTo("0:30 · 1:30 left");
        assertThat(time(early, 20.0)).as("one of the two is wrong").isEqualTo("0:30");
    }

    private static String time(JobState state, double estimatedSeconds) {
        Job job = new Job(JobId.random(), "bg_remove", state, Map.of(), List.of(), START, null, null, estimatedSeconds, null, null, Map.of());
        return JobSentences.row(job, "Remove background", "cat.png", START.plusSeconds(30)).time();
    }

    @Test
    void progressWithoutATotalHasNoPercent() {
        assertThat(row(new JobState.Running(START, Progress.NONE), 5).percent()).isEqualTo(-1);
    }

    @Test
    void aFailedJobCarriesItsProblemAndCanBeRetried() {
        Problem problem = new Problem("out-of-memory", "Not removed.", "It needs 8 GB.", "Close other programs.");
        JobRow row = row(new JobState.Failed(START, START.plusMillis(1500), problem), 60);
        assertThat(row.problem()).contains(problem);
        assertThat(row.time()).isEqualTo("Failed after 1.5 s");
        assertThat(row.retryable()).isTrue();
        assertThat(row.cancellable()).isFalse();
        assertThat(row.unfolds()).isTrue();
    }

    @Test
    void anImportCountsWhatItDidAndNamesWhatItRefused() {
        Job job = job("import", new JobState.Success(START, START.plusSeconds(3), List.of(AssetId.random(), AssetId.random())), List.of(),
                Map.of("duplicates", List.of(Map.of("path", "/in/a.png")), "skipped", List.of(), "failed", List.of(
                        Map.of("path", "/in/notes.png", "error", Map.of("what", "Not imported.", "why", "It is text.", "next", "Leave it out.")))));
        JobRow row = JobSentences.row(job, "Import", "", START);
        assertThat(row.sentence()).isEqualTo("Imported 2 assets, 1 here already, 1 not imported");
        assertThat(row.phase()).isEqualTo(JobRow.Phase.PARTLY);
        assertThat(row.notes()).containsExactly("notes.png – It is text.");
    }

    @Test
    void athousandRefusedFilesAreNotAllListed() {
        List<Map<String, Object>> failed = IntStream.range(0, 1000)
                .<Map<String, Object>>mapToObj(i -> Map.of("path", "/in/" + i, "error", Map.of("why", "text"))).toList();
        Job job = job("import", new JobState.Success(START, START, List.of()), List.of(), Map.of("failed", failed));
        assertThat(JobSentences.row(job, "Import", "", START).notes()).hasSize(21).last().asString().contains("980 more");
    }
}
