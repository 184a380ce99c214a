package org.podstudio.jobs.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipe.Flow;
import org.podstudio.jobs.DurableJobQueue;
import org.podstudio.jobs.Engines;
import org.podstudio.jobs.JobsOfAProject;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.SampleFiles;

/** A queue with recipes of four brushes. */
abstract class RecipeRuns extends JobsOfAProject {
    final Brush paint = Brush.paint();
    final Brush frame = Brush.frame();
    final Brush sing = Brush.sing();
    final Brush hush = Brush.hush();
    final Map<String, Recipe> recipes = new LinkedHashMap<>();
    final List<Requirement> judged = new CopyOnWriteArrayList<>();
    final RecipeOperation operation = new RecipeOperation(() -> List.of(paint, frame, sing, hush),
            name -> Optional.ofNullable(recipes.get(name)), HeaderProbe::new);
    DurableJobQueue queue;

    @BeforeEach
    void open() {
        queue = Engines.of(2, (title, needs, target) -> {
            judged.add(needs);
            return needs.ram() > 900_000_000L ? new Verdict.Block(new Problem("not-enough-memory", "No.", "Too much.", "Use less."))
                    : new Verdict.Ok();
        }, operation, paint, frame, sing, hush);
        recipe("poster", step("paint", Map.of("width", 30, "mask", true)), step("frame", Map.of("width", 20)));
    }

    static List<Map<?, ?>> steps(Job job) {
        return ((List<?>) job.facts().get("steps")).stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
    }

    void nothingIsLeftOver() throws Exception {
        for (Brush brush : List.of(paint, frame, sing, hush)) {
            assertThat(brush.workDirs).allSatisfy(dir -> assertThat(dir).doesNotExist());
        }
        assertThat(project.publisher().reserved()).isEmpty();
    }

    void recipe(String id, Recipe.Step... steps) {
        recipes.put(id, new Recipe(id, id, "", 3, "_" + id, List.of(steps)));
    }

    static Recipe.Step step(String kind, Map<String, Object> settings) {
        return new Recipe.Step(kind, settings, Flow.CHAIN);
    }

    Asset sound() throws Exception {
        return published(SampleFiles.wav(folder.resolve("staged.wav"), 0.1, 440), "sound.wav");
    }

    Job finished(Map<String, Object> settings, Asset input) throws Exception {
        return queue.await(project, queue.submit(project, new JobRequest("recipe", settings, List.of(input.id())), Force.NO).getFirst().id());
    }

    Problem refusal(Map<String, Object> settings, Asset input) {
        try {
            queue.submit(project, new JobRequest("recipe", settings, List.of(input.id())), Force.NO);
        } catch (StudioException e) {
            return e.problem();
        }
        throw new AssertionError("it was not refused");
    }
}
