package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.ui.Texts;

class JobsUnderWayTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = START.plusSeconds(5);

    private final JobsUnderWay underWay = new JobsUnderWay(job -> "Upscale");

    private static Job queued(String kind) {
        return JobSentencesTest.job(kind, new JobState.Queued(), List.of(), Map.of());
    }

    private static Job running(Job job, long done, long total) {
        return job.withState(new JobState.Running(START, new Progress(done, total, Progress.Unit.TILES, "Upscaling")));
    }

    private Optional<JobsUnderWay.Line> line(List<Job> open) {
        return underWay.line(open, LATER);
    }

    @Test
    void whatTakesLessThanASecondIsNotTold() {
        List<Job> one = List.of(running(queued("upscale"), 1, 4));
        assertThat(underWay.line(one, START.plusMillis(900))).isEmpty();
        assertThat(underWay.line(one, START.plusMillis(1000))).contains(new JobsUnderWay.Line("Upscaling", 25));
    }

    @Test
    void oneOfManyOfAKindSaysWhichAndTheBarIsOfThemAll() {
        List<Job> open = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            open.add(queued("upscale"));
        }
        line(open);
        open.removeFirst();
        open.removeFirst();
        open.set(0, running(open.getFirst(), 2, 4));
        assertThat(line(open)).contains(new JobsUnderWay.Line("Upscaling " + Texts.count(3) + " of " + Texts.count(12), (200 + 50) / 12));
        open.add(queued("convert"));
        assertThat(line(open).orElseThrow().sentence())
                .isEqualTo("Upscaling " + Texts.count(3) + " of " + Texts.count(12) + " and " + Texts.count(1) + " more");
    }

    @Test
    void theBarNeverFallsBackWhenMoreIsAdded() {
        List<Job> open = new ArrayList<>(List.of(running(queued("upscale"), 3, 4)));
        assertThat(line(open).orElseThrow().percent()).isEqualTo(75);
        open.add(queued("upscale"));
        assertThat(line(open).orElseThrow().percent()).isEqualTo(75);
        assertThat(line(List.of())).isEmpty();
        assertThat(line(List.of(running(queued("upscale"), 1, 4))).orElseThrow().percent()).as("a new beginning").isEqualTo(25);
    }

    @Test
    void itemsOfOneJobAreCountedAndAnUnknownTotalIsSaid() {
        Job job = queued("import");
        assertThat(line(List.of(job.withState(new JobState.Running(START, new Progress(3, 12, Progress.Unit.ITEMS, "Upscaling"))))))
                .contains(new JobsUnderWay.Line("Upscaling " + Texts.count(3) + " of " + Texts.count(12), 25));
        assertThat(line(List.of(queued("convert").withState(new JobState.Running(START, Progress.NONE)))))
                .contains(new JobsUnderWay.Line("Upscale", -1));
        assertThat(line(List.of(job.withState(new JobState.Running(START, new Progress(3, 12, Progress.Unit.ITEMS, "Writing"))))))
                .as("a step of it is not its name").contains(new JobsUnderWay.Line("Upscale " + Texts.count(3) + " of " + Texts.count(12), 25));
    }

    @Test
    void whatIsMadeForTheScreenIsNotTold() {
        assertThat(line(List.of(running(queued("thumbnail"), 1, 4)))).isEmpty();
    }
}
