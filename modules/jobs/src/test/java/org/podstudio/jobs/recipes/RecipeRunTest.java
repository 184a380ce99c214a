package org.podstudio.jobs.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipe.Flow;
import org.podstudio.core.spi.InputFile;
import org.podstudio.jobs.DurableJobQueue;
import org.podstudio.jobs.Engines;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

@Timeout(60)
class RecipeRunTest {
    @TempDir
    Path folder;

    private final Brush paint = Brush.paint();
    private final Brush frame = Brush.frame();
    private final Brush sing = Brush.sing();
    private final Brush hush = Brush.hush();
    private final Map<String, Recipe> recipes = new LinkedHashMap<>();
    private final List<Requirement> judged = new CopyOnWriteArrayList<>();
    private final RecipeOperation operation = new RecipeOperation(() -> List.of(paint, frame, sing, hush),
            name -> Optional.ofNullable(recipes.get(name)), HeaderProbe::new);
    private MemoryProject project;
    private DurableJobQueue queue;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder.resolve("project"));
        queue = Engines.of(2, (title, needs, target) -> {
            judged.add(needs);
            return needs.ram() > 900_000_000L ? new Verdict.Block(new Problem("not-enough-memory", "No.", "Too much.", "Use less."))
                    : new Verdict.Ok();
        }, operation, paint, frame, sing, hush);
        recipe("poster", step("paint", Map.of("width", 30, "mask", true)), step("frame", Map.of("width", 20)));
    }

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
    void inputsThatCannotBeWorkedOnAreNamedAndTheOthersMakeOneBatch() throws Exception {
        recipe("poster", step("paint", Map.of("width", 30)));
        List<AssetId> inputs = List.of(imported("a.png").id(), sound().id(), imported("b.png").id());
        JobQueue.Submitted submitted = queue.submitEach(project, new JobRequest("recipe", Map.of("recipe", "poster"), inputs), Force.NO);
        assertThat(submitted.jobs()).hasSize(2).extracting(Job::batch).doesNotContainNull().containsOnly(submitted.jobs().getFirst().batch());
        assertThat(submitted.refused()).containsOnlyKeys(inputs.get(1));
        assertThat(submitted.refused().get(inputs.get(1)).code()).isEqualTo("wrong-type");
        for (Job job : submitted.jobs()) {
            success(queue.await(project, job.id()));
        }
    }

    @Test
    void aStepThatDoesNotTakeWhatTheOneBeforeMakesIsRefusedBeforeAnythingRuns() throws Exception {
        recipe("wrong", step("sing", Map.of()), step("paint", Map.of()));
        Problem problem = refusal(Map.of("recipe", "wrong"), imported("a.png"));
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.what()).contains("step 2 of 2, Paint");
        assertThat(project.jobs().list(null, 10)).isEmpty();
        recipe("right", step("sing", Map.of()), step("hush", Map.of()));
        assertThat(finished(Map.of("recipe", "right"), imported("b.png")).state()).isInstanceOf(JobState.Success.class);
    }

    @Test
    void theGuardIsAskedForTheMostMemoryAndTheSumOfTimes() throws Exception {
        finished(Map.of("recipe", "poster"), imported("a.png"));
        assertThat(judged).last().satisfies(needs -> {
            assertThat(needs.ram()).isEqualTo(30_000_000L);
            assertThat(needs.cpuSeconds()).isEqualTo(50);
            assertThat(needs.disk()).as("of 20x10 px, then of 30x4 px as foreseen").isEqualTo(10_200 + 10_120);
        });
        recipe("heavy", step("paint", Map.of()), step("frame", Map.of("width", 1000)));
        assertThat(refusal(Map.of("recipe", "heavy"), imported("b.png")).code()).isEqualTo("blocked");
    }

    @Test
    void wrongSettingsUnknownKindsAndUnknownRecipesAreRefusedBeforeAnythingRuns() throws Exception {
        Asset input = imported("a.png");
        recipe("high", step("paint", Map.of("width", 99_999)));
        assertThat(refusal(Map.of("recipe", "high"), input).code()).isEqualTo("bad-setting");
        recipe("future", step("paint", Map.of()), step("pant", Map.of()));
        assertThat(refusal(Map.of("recipe", "future"), input)).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("kind-missing");
            assertThat(problem.next()).contains("paint");
        });
        assertThat(refusal(Map.of("recipe", "nowhere"), input).code()).isEqualTo("no-such-recipe");
        assertThat(refusal(Map.of(), input).code()).isEqualTo("bad-setting");
    }

    @Test
    void aRecipeInARecipeRunsItsStepsAndOneThatContainsItselfIsRefused() throws Exception {
        recipe("outer", step("recipe", Map.of("recipe", "poster")), step("paint", Map.of("width", 5)));
        Job job = finished(Map.of("recipe", "outer"), imported("a.png"));
        assertThat((List<?>) job.facts().get("steps")).hasSize(3);
        recipe("a", step("recipe", Map.of("recipe", "b")));
        recipe("b", step("paint", Map.of()), step("recipe", Map.of("recipe", "a")));
        Problem problem = refusal(Map.of("recipe", "a"), imported("b.png"));
        assertThat(problem.code()).isEqualTo("recipe-cycle");
        assertThat(problem.why()).contains("a → b → a");
    }

    @Test
    void aDoublingRecipeEndsAtTheLimitInsteadOfFillingTheMemory() throws Exception {
        recipe("r0", step("paint", Map.of()), step("paint", Map.of()));
        for (int i = 1; i < 30; i++) {
            recipe("r" + i, step("recipe", Map.of("recipe", "r" + (i - 1))), step("recipe", Map.of("recipe", "r" + (i - 1))));
        }
        assertThat(refusal(Map.of("recipe", "r29"), imported("a.png")).code()).isEqualTo("too-many-steps");
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

    private static List<Map<?, ?>> steps(Job job) {
        return ((List<?>) job.facts().get("steps")).stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
    }

    private void nothingIsLeftOver() throws Exception {
        for (Brush brush : List.of(paint, frame, sing, hush)) {
            assertThat(brush.workDirs).allSatisfy(dir -> assertThat(dir).doesNotExist());
        }
        assertThat(project.publisher().reserved()).isEmpty();
    }

    private void recipe(String id, Recipe.Step... steps) {
        recipes.put(id, new Recipe(id, id, "", 3, "_" + id, List.of(steps)));
    }

    private static Recipe.Step step(String kind, Map<String, Object> settings) {
        return new Recipe.Step(kind, settings, Flow.CHAIN);
    }

    private Asset imported(String name) throws Exception {
        return published(SampleFiles.png(folder.resolve("staged-" + name), 20, 10, name.hashCode()), name);
    }

    private Asset sound() throws Exception {
        return published(SampleFiles.wav(folder.resolve("staged.wav"), 0.1, 440), "sound.wav");
    }

    private Asset published(Path staged, String name) throws Exception {
        return ((Publisher.Published.Added) project.publisher().publish(JobId.random(), List.of(new Publisher.NewAsset(staged,
                "Library/images/unsorted/20260101/" + name, Hashes.sha256(staged), Files.size(staged), null, AssetSource.IMPORTED, null,
                new HeaderProbe().probe(staged, MediaProbe.Depth.HEADERS), "dragons", List.of(), null, SampleAssets.generator("a dragon"))),
                Publisher.Duplicates.ADD).getFirst()).asset();
    }

    private Job finished(Map<String, Object> settings, Asset input) throws Exception {
        return queue.await(project, queue.submit(project, new JobRequest("recipe", settings, List.of(input.id())), Force.NO).getFirst().id());
    }

    private Problem refusal(Map<String, Object> settings, Asset input) {
        try {
            queue.submit(project, new JobRequest("recipe", settings, List.of(input.id())), Force.NO);
        } catch (StudioException e) {
            return e.problem();
        }
        throw new AssertionError("it was not refused");
    }

    private static JobState.Success success(Job job) {
        assertThat(job.state()).as(String.valueOf(job.state())).isInstanceOf(JobState.Success.class);
        return (JobState.Success) job.state();
    }
}
