package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.podstudio.storage.project.OneFolder.FOLDER;
import static org.podstudio.storage.project.OneFolder.draft;
import static org.podstudio.storage.project.OneFolder.names;
import static org.podstudio.storage.project.OneFolder.rename;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Real second processes: at work beside this one, and killed at every moment of publishing. */
@Timeout(180)
class TwoProcessesTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"SQLITE,publish.reserved:1", "SQLITE,publish.renamed:1", "SQLITE,publish.renamed:2", "SQLITE,publish.renamed:4",
        "SQLITE,publish.committed:1", "H2,publish.reserved:2", "H2,publish.renamed:1", "H2,publish.renamed:4",
        "H2,publish.committed:2"})
    void killedWhilePublishingLeavesBothFileAndRowOrNeitherAndRunningAgainFinishes(Engine engine, String moment) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.close();
            try (ChildProcess child = ChildProcess.start(fixture, moment, "publish", "6")) {
                child.await("podstudio: paused at " + moment);
                child.kill();
            }
            fixture.project = fixture.projects.open(fixture.root);
            long rows = fixture.project.assets().count(Query.ALL);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            assertThat(libraryFiles(fixture)).hasSize((int) rows);
            assertThat(Files.list(fixture.root.resolve("Work/.staging"))).as("only our own lock").hasSize(1);
            fixture.close();
            try (ChildProcess child = ChildProcess.start(fixture, "", "publish", "6")) {
                assertThat(child.await("added ")).isEqualTo("added " + (6 - rows));
                child.finish();
            }
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(6);
            assertThat(libraryFiles(fixture)).hasSize(6);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    private static List<Path> libraryFiles(Fixture fixture) throws Exception {
        try (Stream<Path> files = Files.walk(fixture.root.resolve("Library"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void jobOfAKilledProcessIsFailedAsInterruptedAndItsFilesAreGone(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<Job> jobs = queue(fixture, 2);
            fixture.close();
            try (ChildProcess child = ChildProcess.start(fixture, "", "run-job", jobs.getFirst().id().toString())) {
                child.await("running");
                child.kill();
            }
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(fixture.project.jobs().interruptedAtOpen()).extracting(Job::id).containsExactly(jobs.getFirst().id());
            assertThat(fixture.project.jobs().find(jobs.getFirst().id()).orElseThrow().state())
                    .isInstanceOfSatisfying(JobState.Failed.class, failed -> assertThat(failed.problem().code()).isEqualTo("interrupted"));
            assertThat(fixture.project.jobs().queued()).extracting(Job::id).containsExactly(jobs.getLast().id());
            assertThat(fixture.root.resolve("Packs/.building-x")).doesNotExist();
            assertThat(Files.list(fixture.root.resolve("Work/.staging"))).hasSize(1);
            fixture.reopen();
            assertThat(fixture.project.jobs().interruptedAtOpen()).isEmpty();
        }
    }

    @Test
    void livingProcessesKeepTheirJobsFilesAndSessions() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Job job = queue(fixture, 1).getFirst();
            try (ChildProcess child = ChildProcess.start(fixture, "", "run-job", job.id().toString())) {
                child.await("running");
                fixture.reopen();
                assertThat(fixture.project.jobs().find(job.id()).orElseThrow().state()).isInstanceOf(JobState.Running.class);
                assertThat(fixture.root.resolve("Packs/.building-x/assets/a.png")).exists();
                assertThat(Files.list(fixture.root.resolve("Work/.staging")).filter(path -> path.toString().endsWith(".lock"))).hasSize(2);
                assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            }
        }
    }

    @Test
    void everyJobIsClaimedByExactlyOneOfTwoProcesses() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            queue(fixture, 60);
            try (ChildProcess one = ChildProcess.start(fixture, "", "claim-all", "");
                    ChildProcess two = ChildProcess.start(fixture, "", "claim-all", "")) {
                one.await("ready");
                two.await("ready");
                one.go();
                two.go();
                int first = Integer.parseInt(one.await("claimed ").substring(8));
                int second = Integer.parseInt(two.await("claimed ").substring(8));
                assertThat(first + second).isEqualTo(60);
                assertThat(fixture.project.jobs().list("running", 100)).hasSize(60);
            }
        }
    }

    @Test
    void twoProcessesImportingTheSameFilesAddEachOnce() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            try (ChildProcess one = ChildProcess.start(fixture, "", "publish", "30");
                    ChildProcess two = ChildProcess.start(fixture, "", "publish", "30")) {
                int first = Integer.parseInt(one.await("added ").substring(6));
                int second = Integer.parseInt(two.await("added ").substring(6));
                assertThat(first + second).isEqualTo(30);
                one.finish();
                two.finish();
            }
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(30);
            assertThat(libraryFiles(fixture)).hasSize(30);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    @Test
    void changesByAnotherProcessAreToldAsReloaded() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary); ChildProcess child = start(fixture, "rate")) {
            fixture.add(new Fixture.Draft());
            BlockingQueue<AssetEvent> events = new LinkedBlockingQueue<>();
            fixture.project.assets().subscribe(events::add);
            fixture.add(new Fixture.Draft());
            assertThat(events.poll(5, TimeUnit.SECONDS)).isInstanceOf(AssetEvent.Added.class);
            assertThat(events.poll(1500, TimeUnit.MILLISECONDS)).as("our own commits are no reload").isNull();
            child.go();
            child.await("rated");
            assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new AssetEvent.Reloaded());
            assertThat(fixture.project.assets().count(QueryParser.parse("rating:5"))).isEqualTo(2);
        }
    }

    @Test
    void anH2ProjectIsForOneProcessAndTheSecondIsToldSo() throws Exception {
        try (Fixture fixture = new Fixture(Engine.H2, temporary)) {
            try (ChildProcess child = ChildProcess.start(fixture, "", "hold", "")) {
                assertThat(child.await("problem ")).isEqualTo("problem project-in-use");
            }
            assertThatThrownBy(() -> fixture.projects.open(fixture.root))
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("project-in-use"));
            assertThat(fixture.project.assets().count(Query.ALL)).as("the first goes on").isZero();
        }
    }

    private static ChildProcess start(Fixture fixture, String verb) throws Exception {
        ChildProcess child = ChildProcess.start(fixture, "", verb, "");
        child.await("opened");
        return child;
    }

    private static List<Job> queue(Fixture fixture, int count) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(new Job(JobId.random(), "import", new JobState.Queued(), Map.of(), List.of(), Instant.now(), null, null, null,
                    null, null, Map.of()));
        }
        fixture.project.jobs().add(jobs);
        return jobs;
    }

    @Test
    void anotherProcessKeepsOffAFileThatIsMovingAndTakesTheMoveBackWhenItsOwnerHasDied() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Asset one = fixture.add(draft("one.png").saying("one"));
            Asset two = fixture.add(draft("two.png").saying("two"));
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.Rate(3), List.of(one.id(), two.id()));
            try (ChildProcess other = ChildProcess.start(fixture, "move.moved:1", "rename-all", "child")) {
                other.await("podstudio: paused");
                CurationOutcome busy = assets.perform(rename(one, "mine.png"), List.of(one.id()));
                assertThat(busy.failed()).singleElement().satisfies(item -> assertThat(item.problem().code()).isEqualTo("asset-busy"));
                Publisher.Published.Added taken = (Publisher.Published.Added)
                        fixture.publish(Publisher.Duplicates.ADD, draft("child1.png")).getFirst();
                assertThat(taken.asset().filename()).as("a name that is promised is taken").isEqualTo("child1_1.png");
                assertThat(assets.curate(new Curation.Rate(4), List.of(one.id()))).as("values are free").isEqualTo(1);
                other.kill();
            }
            assertThat(assets.curate(rename(one, "mine.png"), List.of(one.id()))).isEqualTo(1);
            assertThat(names(fixture)).containsExactly("child1_1.png", "mine.png", "two.png");
            assertThat(Fixture.text(fixture.root.resolve(FOLDER + "mine.png"))).isEqualTo("one");
        }
    }
}
