package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Query;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleAssets;

@Timeout(60)
class DurableJobQueueTest extends StampQueue {
    @Test
    void theOutputBecomesAChildThatInheritsAndTheMaskLiesBesideIt() throws Exception {
        Asset parent = imported("dragon.jpg");
        project.assets().curate(new Curation.Tag(List.of("fire"), List.of()), List.of(parent.id()));
        Job job = finished(Map.of("mask", "yes"), parent);

        AssetId made = success(job).outputs().getFirst();
        Asset child = project.assets().find(made).orElseThrow();
        assertThat(child.path()).isEqualTo("Work/edits/dragon_stamp.png");
        assertThat(child.parentId()).isEqualTo(parent.id());
        assertThat(child.tags()).containsExactly("fire", "edited", "stamped");
        assertThat(child.theme()).isEqualTo(parent.theme());
        assertThat(child.generator()).isEqualTo(parent.generator());
        assertThat(child.source()).isEqualTo(AssetSource.GENERATED);
        assertThat(child.facts().width()).isEqualTo(16);
        assertThat(child.hash()).isEqualTo(Hashes.sha256(project.file(child)));
        assertThat(project.root().resolve("Work/masks/dragon_mask.png")).exists();
        assertThat(job.facts()).containsEntry("edge", 16).containsEntry("files", Map.of("mask", "Work/masks/dragon_mask.png"));
        assertThat(job.device()).isEqualTo("cpu");
        assertThat(project.publisher().reserved()).isEmpty();
        assertThat(stamp.leftSomething()).isFalse();
    }

    @Test
    void aTakenNameGetsANumberForTheMaskToo() throws Exception {
        Asset parent = imported("dragon.jpg");
        finished(Map.of("mask", true), parent);
        Job second = finished(Map.of("mask", true, "edge_px", 9), parent);
        assertThat(project.assets().find(success(second).outputs().getFirst()).orElseThrow().path()).isEqualTo("Work/edits/dragon_stamp_1.png");
        assertThat(second.facts()).containsEntry("files", Map.of("mask", "Work/masks/dragon_mask_1.png"));
    }

    @Test
    void aNameThatAnotherJobIsAboutToWriteGetsANumberToo() throws Exception {
        project.publisher().reserve(JobId.random(), List.of(project.root().resolve("Work/masks/dragon_mask.png")));
        Job job = finished(Map.of("mask", "yes"), imported("dragon.png"));
        success(job);
        assertThat(job.facts()).containsEntry("files", Map.of("mask", "Work/masks/dragon_mask_1.png"));
    }

    @Test
    void manyInputsMakeOneBatchOfOneJobEach() throws Exception {
        List<Job> jobs = queue.submit(project, new JobRequest("stamp", Map.of(), List.of(imported("a.png").id(), imported("b.png").id())), Force.NO);
        assertThat(jobs).hasSize(2).extracting(Job::batch).doesNotContainNull().containsOnly(jobs.getFirst().batch());
        for (Job job : jobs) {
            assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Success.class);
        }
    }

    @Test
    void aFailureIsToldAsItsProblemAndLeavesNothing() throws Exception {
        Job job = finished(Map.of("manner", "fail"), imported("a.png"));
        assertThat(failure(job).code()).isEqualTo("too-round");
        assertThat(stamp.leftSomething()).isFalse();
        assertThat(project.assets().count(Query.ALL)).isEqualTo(1);
    }

    @Test
    void aMistakeIsAProblemAndItsTraceIsInTheJobsLogOnly() throws Exception {
        Job job = finished(Map.of("manner", "crash"), imported("a.png"));
        assertThat(failure(job).code()).isEqualTo("internal-error");
        assertThat(failure(job).lines()).doesNotContain("StampOperation.apply");
        assertThat(Files.readString(project.root().resolve(job.logPath()))).contains("StampOperation.apply").contains("a mistake");
    }

    @Test
    void runningOutOfMemoryIsAProblemAndTheEngineGoesOn() throws Exception {
        assertThat(failure(finished(Map.of("manner", "exhaust"), imported("a.png"))).code()).isEqualTo("out-of-memory");
        assertThat(finished(Map.of(), imported("b.png")).state()).isInstanceOf(JobState.Success.class);
    }

    @Test
    void anAssetWhoseFileIsGoneFailsAndIsMarkedMissing() throws Exception {
        Asset asset = imported("a.png");
        Files.delete(project.file(asset));
        assertThat(failure(finished(Map.of(), asset)).code()).isEqualTo("file-missing");
        assertThat(project.assets().find(asset.id()).orElseThrow().missing()).isTrue();
    }

    @Test
    void whatTheGuardBlocksIsNotStoredUnlessForced() throws Exception {
        Problem problem = new Problem("no-memory", "Too big.", "Needs 16000000 bytes.", "Use a smaller one.");
        DurableJobQueue guarded = Engines.of(2, (title, requirement, target) -> new Verdict.Block(problem), stamp);
        JobRequest request = new JobRequest("stamp", Map.of(), List.of(imported("a.png").id()));
        assertThatThrownBy(() -> guarded.submit(project, request, Force.NO))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("blocked"));
        assertThat(project.jobs().list(null, 10)).isEmpty();
        Job forced = guarded.submit(project, request, Force.YES).getFirst();
        assertThat(guarded.await(project, forced.id()).facts()).containsKey(Submission.WARNINGS);
    }

    @Test
    void whatTheGuardBlocksNamesSettingsThatItLetsPass() throws Exception {
        Problem problem = new Problem("no-memory", "Too big.", "Needs a lot.", "Use a smaller one.");
        DurableJobQueue guarded = Engines.of(2, (title, needs, target) ->
                needs.ram() > 20_000_000 ? new Verdict.Block(problem) : new Verdict.Ok(), stamp);
        JobRequest request = new JobRequest("stamp", Map.of("edge_px", "64"), List.of(imported("a.png").id()));
        assertThatThrownBy(() -> guarded.submit(project, request, Force.NO)).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().next()).isEqualTo("Choose edge_px=16 or edge_px=8; these work here. Use a smaller one."));
        JobRequest hopeless = new JobRequest("stamp", Map.of("edge_px", "6400"), request.inputs());
        assertThatThrownBy(() -> guarded.submit(project, hopeless, Force.NO)).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().next()).isEqualTo("No other settings are known that would fit here. Use a smaller one."));
    }

    @Test
    void whatCannotRunIsRefusedBeforeItIsStored() throws Exception {
        Asset image = imported("a.png");
        assertThat(refusal("stanp", Map.of(), image).next()).contains("stamp");
        assertThat(refusal("stamp", Map.of("egde_px", "3"), image).code()).isEqualTo("bad-setting");
        Asset sound = new Asset(AssetId.random(), "Library/audio/a.wav", "a.wav", image.hash(), 1, Instant.now(), null, AssetSource.IMPORTED,
                null, SampleAssets.audioFacts(1), "unsorted", List.of(), org.podstudio.core.api.asset.Approval.PENDING, null, null, null,
                null, false, false, null);
        project.assets().add(List.of(sound));
        assertThat(refusal("stamp", Map.of(), sound).code()).isEqualTo("wrong-type");
        assertThat(project.jobs().list(null, 10)).isEmpty();
    }

    @Test
    void retryingRepeatsTheSettingsInANewJob() throws Exception {
        Job failed = finished(Map.of("manner", "fail", "edge_px", 7), imported("a.png"));
        Job again = queue.retry(project, failed.id());
        assertThat(again.retryOf()).isEqualTo(failed.id());
        assertThat(again.params()).isEqualTo(failed.params());
        assertThat(queue.await(project, again.id()).state()).isInstanceOf(JobState.Failed.class);
        assertThat(project.jobs().find(failed.id()).orElseThrow().state()).isEqualTo(failed.state());
    }

    @Test
    void listenersSeeQueuedRunningAndTheEndInOrderAndProgressIsRare() throws Exception {
        List<Job> seen = new CopyOnWriteArrayList<>();
        try (var subscription = queue.subscribe(seen::add)) {
            Job job = submit(Map.of("manner", "wait"), imported("a.png"));
            Thread.sleep(1000);
            stamp.mayGoOn.countDown();
            queue.await(project, job.id());
            Thread.sleep(200);
        }
        assertThat(seen.getFirst().state()).isInstanceOf(JobState.Queued.class);
        assertThat(seen.getLast().state()).isInstanceOf(JobState.Success.class);
        JobState.Success end = (JobState.Success) seen.getLast().state();
        assertThat(Duration.between(end.started(), end.finished())).isGreaterThan(Duration.ofMillis(900));
        assertThat(seen.stream().filter(job -> job.state() instanceof JobState.Running).count()).isBetween(2L, 14L);
    }

    @Test
    void runningJobsTogetherUseNoMoreThreadsThanCores() throws Exception {
        DurableJobQueue wide = Engines.of(4, Engines.GENEROUS, stamp);
        wide.pause();
        List<AssetId> inputs = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            inputs.add(imported("i" + i + ".png").id());
        }
        List<Job> jobs = wide.submit(project, new JobRequest("stamp", Map.of("manner", "wait"), inputs), Force.NO);
        wide.resume();
        Thread.sleep(500);
        assertThat(stamp.threads.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
        stamp.mayGoOn.countDown();
        for (Job job : jobs) {
            wide.await(project, job.id());
        }
    }
}
