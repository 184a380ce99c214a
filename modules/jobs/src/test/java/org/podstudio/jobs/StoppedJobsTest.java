package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.query.Query;

@Timeout(60)
class StoppedJobsTest extends StampQueue {
    @Test
    void cancelStopsAPoliteJobAndKeepsNothing() throws Exception {
        cancelsInTime("wait");
    }

    @Test
    void cancelInterruptsAJobThatSleeps() throws Exception {
        cancelsInTime("sleep");
    }

    private void cancelsInTime(String manner) throws Exception {
        Job job = submit(Map.of("manner", manner), imported("a.png"));
        assertThat(stamp.started.await(10, TimeUnit.SECONDS)).isTrue();
        queue.cancel(project, job.id());
        assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Canceled.class);
        assertThat(stamp.leftSomething()).isFalse();
        assertThat(project.assets().count(Query.ALL)).isEqualTo(1);
    }

    @Test
    void aCancelByAnotherProcessIsNoticed() throws Exception {
        Job job = submit(Map.of("manner", "wait"), imported("a.png"));
        assertThat(stamp.started.await(10, TimeUnit.SECONDS)).isTrue();
        project.jobs().finish(job.id(), new JobState.Canceled(Instant.now()));
        while (stamp.leftSomething()) {
            Thread.sleep(10);
        }
        assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Canceled.class);
    }

    @Test
    void aQueuedJobIsCanceledWithoutEverStarting() throws Exception {
        queue.pause();
        Job job = submit(Map.of(), imported("a.png"));
        queue.cancel(project, job.id());
        queue.resume();
        assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Canceled.class);
        assertThat(stamp.threads).isEmpty();
    }

    @Test
    void aPausedQueueStartsNothingUntilItGoesOn() throws Exception {
        queue.pause();
        Job job = submit(Map.of(), imported("a.png"));
        Thread.sleep(300);
        assertThat(project.jobs().find(job.id()).orElseThrow().state()).isInstanceOf(JobState.Queued.class);
        queue.resume();
        assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Success.class);
    }

    @Test
    void aJobThatAnotherProcessClaimedIsNotRunHere() throws Exception {
        queue.pause();
        Job job = submit(Map.of(), imported("a.png"));
        project.jobs().claim(job.id());
        queue.resume();
        Thread.sleep(300);
        assertThat(stamp.threads).isEmpty();
        project.jobs().finish(job.id(), new JobState.Success(Instant.now(), Instant.now(), List.of()));
        assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Success.class);
    }

    @Test
    void leavingForNextTimeQueuesTheRunningJobAgainAndTheNextStartRunsIt() throws Exception {
        Job job = submit(Map.of("manner", "wait"), imported("a.png"));
        assertThat(stamp.started.await(10, TimeUnit.SECONDS)).isTrue();
        queue.release(project, JobQueue.Leaving.RESUME_NEXT_TIME);
        assertThat(project.jobs().find(job.id()).orElseThrow().state()).isInstanceOf(JobState.Queued.class);
        assertThat(stamp.leftSomething()).isFalse();

        stamp.mayGoOn.countDown();
        DurableJobQueue next = Engines.of(2, Engines.GENEROUS, stamp);
        next.adopt(project);
        assertThat(next.await(project, job.id()).state()).isInstanceOf(JobState.Success.class);
    }

    @Test
    void aJobWhoseEndCannotBeRecordedStillEndsForWhoeverWaits() throws Exception {
        Asset asset = imported("a.png");
        Job job = submit(Map.of("manner", "wait"), asset);
        assertThat(stamp.started.await(10, TimeUnit.SECONDS)).isTrue();
        project.jobs().refuseWrites(true); // as on a full disk
        stamp.mayGoOn.countDown();
        assertThat(queue.await(project, job.id()).state()).isInstanceOf(JobState.Success.class);
        assertThat(stamp.leftSomething()).isFalse();
    }

    @Test
    void aJobThatCannotBeClaimedFailsForWhoeverWaits() throws Exception {
        queue.pause();
        Job job = submit(Map.of(), imported("a.png"));
        project.jobs().refuseWrites(true);
        queue.resume();
        assertThat(failure(queue.await(project, job.id())).code()).isEqualTo("disk-full");
    }
}
