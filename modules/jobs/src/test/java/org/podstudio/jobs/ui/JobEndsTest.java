package org.podstudio.jobs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.IdleQueue;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Tone;

class JobEndsTest {
    private static final Instant START = Instant.EPOCH;

    private final List<Consumer<Job>> listeners = new ArrayList<>();
    private final List<Toast> toasts = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final JobEnds ends = new JobEnds(new IdleQueue() {
        @Override
        public Subscription subscribe(Consumer<Job> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }, Work.direct(), toasts::add, () -> opened.add("jobs"));

    @AfterEach
    void close() {
        ends.close();
        assertThat(listeners).isEmpty();
    }

    private void happens(String kind, JobState state, Map<String, Object> facts) {
        Job job = JobSentencesTest.job(kind, state, List.of(), facts);
        listeners.forEach(listener -> listener.accept(job));
        ends.tell();
    }

    private static JobState success(int outputs) {
        return new JobState.Success(START, START, java.util.stream.Stream.generate(AssetId::random).limit(outputs).toList());
    }

    @Test
    void thatTheProcessorHadToDoItIsToldOnceForEachModelAndLeadsToTheJobs() {
        Map<String, Object> facts = Map.of("model", "isnet", "device_fallback", "cuda: the driver is too old");
        happens("bg_remove", success(1), facts);
        happens("bg_remove", success(1), facts);
        assertThat(toasts).filteredOn(toast -> toast.tone() == Tone.WARN).singleElement().satisfies(toast -> {
            assertThat(toast.text()).contains("graphics card").contains("the driver is too old");
            toast.action().orElseThrow().run().run();
        });
        assertThat(opened).containsExactly("jobs");
        happens("upscale", success(1), Map.of("model", "other", "device_fallback", "cuda: no"));
        assertThat(toasts).filteredOn(toast -> toast.tone() == Tone.WARN).hasSize(2);
    }

    @Test
    void anImportTellsHowManyCameInAndCanBeCountedTogether() {
        happens("import", success(3), Map.of());
        assertThat(toasts).extracting(Toast::text).containsExactly(Texts.count(3) + " added");
        assertThat(toasts.getFirst().counted().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void aSearchForMissingFilesTellsHowManyItFoundInThePlaceOfWhatSaidThatTheyAreMissing() {
        happens("relink", success(0), Map.of("relinked", List.of("a", "b"), "missing", List.of(), "ambiguous", List.of(), "failed", List.of()));
        happens("relink", success(0), Map.of("relinked", List.of("a"), "missing", List.of("b", "c")));
        happens("relink", success(0), Map.of("missing", List.of("b", "c")));
        assertThat(toasts).extracting(Toast::text).containsExactly(Texts.count(2) + " missing files were found again",
                Texts.count(1) + " missing file was found again, " + Texts.count(2) + " not", "No missing file was found again, " + Texts.count(2) + " not");
        assertThat(toasts).extracting(Toast::tone).containsExactly(Tone.GOOD, Tone.WARN, Tone.WARN);
        assertThat(toasts).extracting(Toast::group).containsOnly("files");
    }

    @Test
    void anImportThatRefusedSomeWarnsAndOneOfNothingNewSaysSoWithoutACheck() {
        happens("import", success(3), Map.of("failed", List.of(Map.of("path", "/a"), Map.of("path", "/b"))));
        assertThat(toasts.getFirst().text()).isEqualTo(Texts.count(3) + " added, " + Texts.count(2) + " not");
        toasts.getFirst().action().orElseThrow().run().run();
        assertThat(opened).containsExactly("jobs");
        assertThat(toasts.getFirst().tone()).isEqualTo(Tone.WARN);
        happens("import", success(0), Map.of("duplicates", List.of(Map.of("path", "/a"))));
        assertThat(toasts.getLast().tone()).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void aFailureStaysUntilItIsLookedAtAndLeadsToTheJobs() {
        happens("upscale", new JobState.Failed(START, START, new Problem("damaged", "Not upscaled.", "The file is damaged.", "Import it again.")),
                Map.of());
        Toast told = toasts.getFirst();
        assertThat(told.showMs()).isZero();
        assertThat(told.problem()).isPresent();
        told.action().orElseThrow().run().run();
        assertThat(opened).containsExactly("jobs");
    }

    @Test
    void nothingIsSaidOfWhatRunsOrWasCanceledOrIsMadeForTheScreen() {
        happens("upscale", new JobState.Running(START, Progress.NONE), Map.of());
        happens("upscale", new JobState.Canceled(START), Map.of());
        happens("thumbnail", success(0), Map.of());
        assertThat(toasts).isEmpty();
    }
}
