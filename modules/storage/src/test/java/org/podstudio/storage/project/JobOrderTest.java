package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.JobStore;
import org.podstudio.core.api.job.Place;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.storage.db.Engine;

/** The order of waiting jobs can be changed and stays as it was changed, on both engines; their numbers are counted. */
class JobOrderTest {
    @TempDir
    Path temporary;

    private static Job job(String kind) {
        return new Job(JobId.random(), kind, new JobState.Queued(), Map.of(), List.of(), Instant.EPOCH, null, null, null, null, null, Map.of());
    }

    private static String order(Fixture fixture) {
        return String.join("", fixture.project.jobs().queued().stream().map(Job::kind).toList());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aWaitingJobTakesThePlaceItIsGivenAndKeepsItAfterARestart(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<Job> jobs = Stream.of("a", "b", "c", "d", "e").map(JobOrderTest::job).toList();
            JobStore store = fixture.project.jobs();
            store.add(jobs);
            assertThat(store.move(jobs.get(3).id(), new Place.First())).isTrue();
            assertThat(order(fixture)).isEqualTo("dabce");
            store.move(jobs.get(0).id(), new Place.Last());
            assertThat(order(fixture)).isEqualTo("dbcea");
            store.move(jobs.get(4).id(), new Place.Before(jobs.get(1).id()));
            assertThat(order(fixture)).isEqualTo("debca");
            store.move(jobs.get(3).id(), new Place.After(jobs.get(2).id()));
            assertThat(order(fixture)).isEqualTo("ebcda");
            fixture.reopen();
            assertThat(order(fixture)).isEqualTo("ebcda");
            fixture.project.jobs().add(List.of(job("f")));
            assertThat(order(fixture)).as("what is submitted later comes later").isEqualTo("ebcdaf");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWaitsNoMoreIsNotMovedAndNothingIsMovedBesideIt(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<Job> jobs = Stream.of("a", "b", "c").map(JobOrderTest::job).toList();
            JobStore store = fixture.project.jobs();
            store.add(jobs);
            store.claim(jobs.getFirst().id());
            assertThat(store.move(jobs.getFirst().id(), new Place.Last())).isFalse();
            assertThat(store.move(jobs.getLast().id(), new Place.Before(jobs.getFirst().id()))).isFalse();
            assertThat(store.move(JobId.random(), new Place.First())).isFalse();
            assertThat(order(fixture)).isEqualTo("bc");
            store.move(jobs.getLast().id(), new Place.First());
            assertThat(store.list(null, 10)).as("the one that runs kept its number").extracting(Job::kind).containsExactly("b", "c", "a");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void jobsAreCountedByKindAndState(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<Job> jobs = Stream.of("a", "a", "a", "b").map(JobOrderTest::job).toList();
            JobStore store = fixture.project.jobs();
            assertThat(store.tallies()).isEmpty();
            store.add(jobs);
            store.claim(jobs.get(0).id());
            store.finish(jobs.get(0).id(), new JobState.Failed(Instant.EPOCH, Instant.EPOCH, new Problem("x", "No.", "Full.", "Free some.")));
            assertThat(store.tallies()).containsExactlyInAnyOrder(new JobStore.Tally("a", "queued", 2),
                    new JobStore.Tally("a", "failed", 1), new JobStore.Tally("b", "queued", 1));
        }
    }
}
