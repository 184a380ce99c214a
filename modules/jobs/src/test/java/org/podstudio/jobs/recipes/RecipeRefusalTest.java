package org.podstudio.jobs.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;

@Timeout(60)
class RecipeRefusalTest extends RecipeRuns {
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
}
