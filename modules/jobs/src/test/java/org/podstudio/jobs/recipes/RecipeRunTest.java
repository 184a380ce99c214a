package org.podstudio.jobs.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipe.Flow;
import org.podstudio.core.spi.InputFile;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleFiles;

@Timeout(60)
class RecipeRunTest extends RecipeRuns {
    @Test
    void theLastResultIsTheChildAndItsLineageNamesEveryStepWithItsSettings() throws Exception {
        Asset input = imported("dragon.jpg");
        Job job = finished(Map.of("recipe", "poster"), input);
        List<Asset> made = project.assets().load(success(job).outputs());
        assertThat(made).singleElement().satisfies(asset -> {
            assertThat(asset.path()).isEqualTo("Work/edits/dragon_poster.png");
            assertThat(asset.parentId()).isEqualTo(input.id());
            assertThat(asset.tags()).containsExactly("edited", "paint", "frame");
            assertThat(asset.facts().width()).isEqualTo(20);
            assertThat(asset.generator()).isEqualTo(input.generator());
        });
        assertThat(job.facts()).containsEntry("recipe", Map.of("id", "poster", "title", "poster", "version", 3));
        assertThat(steps(job)).extracting(step -> step.get("kind")).isEqualTo(List.of("paint", "frame"));
        assertThat(steps(job)).extracting(step -> ((Map<?, ?>) step.get("settings")).get("width")).isEqualTo(List.of(30, 20));
        assertThat(steps(job)).extracting(step -> ((Map<?, ?>) step.get("facts")).get("width_before")).isEqualTo(List.of(20, 30));
        nothingIsLeftOver();
    }

    @Test
    void withAllKeptEachResultIsTheChildOfTheOneBefore() throws Exception {
        Asset input = imported("dragon.jpg");
        Job job = finished(Map.of("recipe", "poster", "keep", "all"), input);
        List<Asset> made = project.assets().load(success(job).outputs());
        Asset last = made.stream().filter(asset -> asset.filename().equals("dragon_poster.png")).findFirst().orElseThrow();
        Asset first = made.stream().filter(asset -> asset.filename().equals("dragon_paint.png")).findFirst().orElseThrow();
        assertThat(made).hasSize(2);
        assertThat(last.parentId()).isEqualTo(first.id());
        assertThat(first.parentId()).isEqualTo(input.id());
        assertThat(first.tags()).containsExactly("edited", "paint");
        assertThat(success(job).outputs().getFirst()).as("the main result comes first").isEqualTo(last.id());
        assertThat(job.facts().get("output_steps")).as("which steps made which, in the order of the outputs")
                .isEqualTo(List.of(List.of(1, 2), List.of(1)));
        assertThat(project.root().resolve("Work/masks/dragon_mask.png")).exists();
    }

    @Test
    void aStepBesideTheChainIsKeptToo() throws Exception {
        recipes.put("beside", new Recipe("beside", "beside", "", 1, "_b", List.of(
                new Recipe.Step("sing", Map.of(), Flow.BESIDE), step("paint", Map.of()))));
        Asset input = imported("dragon.jpg");
        Job job = finished(Map.of("recipe", "beside"), input);
        List<Asset> made = project.assets().load(success(job).outputs());
        assertThat(made).extracting(Asset::filename).containsExactly("dragon_b.png", "dragon_sing.wav");
        assertThat(job.facts().get("output_steps")).isEqualTo(List.of(List.of(2), List.of(1)));
        assertThat(made).allSatisfy(asset -> assertThat(asset.parentId()).isEqualTo(input.id()));
    }

    @Test
    void oneBadOfAHundredFailsAloneAndNamesItsStep() throws Exception {
        recipe("picky", step("paint", Map.of()), step("frame", Map.of("fails_on", "i42")));
        List<AssetId> inputs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            inputs.add(imported("i" + i + ".png").id());
        }
        List<Job> jobs = queue.submit(project, new JobRequest("recipe", Map.of("recipe", "picky"), inputs), Force.NO);
        assertThat(jobs).extracting(Job::batch).doesNotContainNull().containsOnly(jobs.getFirst().batch());
        List<Job> ended = new ArrayList<>();
        for (Job job : jobs) {
            ended.add(queue.await(project, job.id()));
        }
        assertThat(ended).filteredOn(job -> job.state() instanceof JobState.Success).hasSize(99);
        Job failed = ended.get(42);
        assertThat(failed.state()).isInstanceOfSatisfying(JobState.Failed.class, state -> {
            assertThat(state.problem().code()).isEqualTo("too-round");
            assertThat(state.problem().what()).contains("picky").contains("step 2 of 2").contains("Frame");
        });
        assertThat(failed.facts()).containsEntry("failed_step", 2);
        assertThat((List<?>) failed.facts().get("steps")).hasSize(1);
        assertThat(project.assets().count(Query.ALL)).isEqualTo(199);
        nothingIsLeftOver();
    }

    @Test
    void aJobKeepsTheStepsItWasSubmittedWith() throws Exception {
        Asset input = imported("a.png");
        queue.pause();
        Job job = queue.submit(project, new JobRequest("recipe", Map.of("recipe", "poster"), List.of(input.id())), Force.NO).getFirst();
        recipe("poster", step("paint", Map.of("width", 99)));
        queue.resume();
        assertThat((List<?>) queue.await(project, job.id()).facts().get("steps")).hasSize(2);
        Job again = queue.await(project, queue.retry(project, job.id()).id());
        assertThat((List<?>) again.facts().get("steps")).as("a retry repeats what was done").hasSize(2);
        assertThat(again.retryOf()).isEqualTo(job.id());
    }

    @Test
    void progressGoesOverAllStepsByTheirTimeAndNeverFalls() throws Exception {
        RecordingContext context = new RecordingContext(Files.createDirectories(folder.resolve("work")));
        Path file = SampleFiles.png(folder.resolve("in.png"), 20, 10, 1);
        operation.apply(new RecipeSettings("poster", RecipeSettings.Keep.LAST, null),
                new InputFile(file, new HeaderProbe().probe(file, MediaProbe.Depth.HEADERS), null), context);
        assertThat(context.steps()).extracting(Progress::done).isSorted();
        assertThat(context.steps()).last().satisfies(step -> assertThat(step.percent()).isEqualTo(100));
        assertThat(context.steps()).anySatisfy(step -> {
            assertThat(step.what()).isEqualTo("Step 1 of 2: Painting");
            assertThat(step.percent()).as("30 of 50 seconds are the first step's, and half of it is done").isEqualTo(30);
        });
        assertThat(context.steps()).anySatisfy(step -> assertThat(step.what()).isEqualTo("Step 2 of 2: Frameing"));
        assertThat(Files.exists(paint.read.isEmpty() ? folder : context.workDir().resolve("step-1"))).as("used up, so removed").isFalse();
    }

    @Test
    void cancelingInTheSecondStepLeavesNothing() throws Exception {
        recipe("endless", step("paint", Map.of()), step("frame", Map.of("waits", true)));
        Asset input = imported("a.png");
        Job job = queue.submit(project, new JobRequest("recipe", Map.of("recipe", "endless", "keep", "all"), List.of(input.id())), Force.NO)
                .getFirst();
        assertThat(frame.started.await(10, TimeUnit.SECONDS)).isTrue();
        queue.cancel(project, job.id());
        assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Canceled.class);
        assertThat(project.assets().count(Query.ALL)).isEqualTo(1);
        nothingIsLeftOver();
    }

    @Test
    void worksOnFilesWithoutAProjectAndUnderNamesOfAnyScript() throws Exception {
        Path input = SampleFiles.png(folder.resolve("תנין \u202Eגדול.png"), 20, 10, 3);
        Path out = Files.createDirectories(folder.resolve("out"));
        recipe("רצועה", step("paint", Map.of("mask", true)), step("frame", Map.of("mask", true)));
        JobQueue.DetachedResult result = queue.runDetached(new JobRequest("recipe", Map.of("recipe", "רצועה"), List.of()), input, out, Force.NO);
        assertThat(result.job().facts()).containsKey("steps");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("תנין \u202Eגדול_רצועה.png", "תנין \u202Eגדול_paint_mask.png");
        }
    }
}
