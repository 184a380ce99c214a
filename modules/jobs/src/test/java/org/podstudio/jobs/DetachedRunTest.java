package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.job.JobQueue.DetachedResult;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.SampleFiles;

@Timeout(60)
class DetachedRunTest {
    @TempDir
    Path folder;

    private final StampOperation stamp = new StampOperation();
    private final DurableJobQueue queue = Engines.of(2, Engines.GENEROUS, stamp);

    @Test
    void writesTheTargetAndTheMaskBesideItAndNothingElse() throws Exception {
        Path target = folder.resolve("out/result.png");
        DetachedResult result = run(Map.of("mask", "true"), target, Force.NO);
        assertThat(result.job().state()).isInstanceOf(JobState.Success.class);
        assertThat(result.outputs()).extracting(output -> output.file().getFileName().toString()).containsExactly("result.png", "result_mask.png");
        assertThat(names(folder.resolve("out"))).containsExactly("result.png", "result_mask.png");
    }

    @Test
    void anExistingTargetIsRefusedUnlessItMayBeReplaced() throws Exception {
        Path target = SampleFiles.text(folder.resolve("result.png"), "mine");
        assertThatThrownBy(() -> run(Map.of(), target, Force.NO))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("target-exists"));
        assertThat(target).hasContent("mine");
        run(Map.of(), target, Force.YES);
        assertThat(Files.size(target)).isGreaterThan(60);
    }

    @Test
    void aFolderAsTargetGetsTheResultsUnderTheNamesOfAProject() throws Exception {
        Path target = Files.createDirectory(folder.resolve("results"));
        DetachedResult result = run(Map.of("mask", "true"), target, Force.NO);
        assertThat(names(target)).containsExactly("input_mask.png", "input_stamp.png");
        assertThat(result.outputs()).allSatisfy(output -> assertThat(output.file()).exists());
        assertThatThrownBy(() -> run(Map.of(), target, Force.NO))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("target-exists"));
    }

    @Test
    void theInputIsNeverReplacedByItsResult() throws Exception {
        Path input = folder.resolve("in/input.png");
        assertThatThrownBy(() -> run(Map.of(), input, Force.YES))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("target-is-input"));
    }

    @Test
    void aFailureLeavesNothingBesideTheTarget() throws Exception {
        assertThatThrownBy(() -> run(Map.of("manner", "crash"), folder.resolve("out/result.png"), Force.NO))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("internal-error"));
        assertThat(names(folder.resolve("out"))).isEmpty();
    }

    @Test
    void aFullDiskIsToldByTheNameThatWasWishedAndNotByTheWorkingFiles() throws Exception {
        assertThatThrownBy(() -> run(Map.of("manner", "fill"), folder.resolve("out/result.png"), Force.NO))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().lines().lines())
                        .containsExactly("\"result.png\" was not written.", "The disk has no space left.", "Free some space, then try again."));
        Path into = Files.createDirectory(folder.resolve("results"));
        assertThatThrownBy(() -> run(Map.of("manner", "fill"), into, Force.NO))
                .isInstanceOfSatisfying(StudioException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("disk-full");
                    assertThat(e.problem().what()).isEqualTo("The result for \"input.png\" was not written.");
                });
        assertThat(names(into)).isEmpty();
    }

    @Test
    void theTargetsEndingChoosesTheFormatAndMustBeThere() {
        assertThatThrownBy(() -> run(Map.of(), folder.resolve("result"), Force.NO))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("no-extension"));
    }

    @Test
    void interruptingTheCallerStopsTheOperationAndCleansUp() throws Exception {
        Thread caller = new Thread(() -> assertThatThrownBy(() -> run(Map.of("manner", "sleep"), folder.resolve("out/result.png"), Force.NO))
                .isInstanceOf(InterruptedException.class));
        List<Throwable> wrong = new java.util.concurrent.CopyOnWriteArrayList<>();
        caller.setUncaughtExceptionHandler((thread, e) -> wrong.add(e));
        caller.start();
        assertThat(stamp.started.await(10, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(1000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(wrong).isEmpty();
        assertThat(names(folder.resolve("out"))).isEmpty();
    }

    private DetachedResult run(Map<String, Object> settings, Path target, Force replace) throws Exception {
        Path input = SampleFiles.png(folder.resolve("in/input.png"), 20, 20, 1);
        return queue.runDetached(new JobRequest("stamp", settings, List.of()), input, target, replace);
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
