package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** Processes killed in the middle of backups, archives, restores and rescues; and several that work at once. */
@Timeout(120)
class KilledCareTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"SQLITE,backup.copied:1,archive", "SQLITE,backup.zip:2,archive", "H2,backup.zip:1,archive", "SQLITE,vacuum.begin:1,chores",
        "SQLITE,backup.copied:1,chores"})
    void aKilledBackupLeavesNoHalfOneUnderItsNameAndRunsAgain(Engine engine, String moment, String verb) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft().saying("media one"));
            fixture.add(new Fixture.Draft().saying("media two"));
            fixture.close();
            Path zip = temporary.resolve("whole.zip");
            try (ChildProcess child = ChildProcess.start(fixture, moment, verb, zip.toString())) {
                child.await("podstudio: paused at " + moment);
                child.kill();
            }
            assertThat(zip).doesNotExist();
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(fixture.project.notices()).isEmpty();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
            fixture.project.care().archive(zip, ProjectCare.Contents.DATABASE_AND_FILES, ProjectCare.SILENT);
            try (Project restored = fixture.projects.restore(zip, temporary.resolve("drill"))) {
                assertThat(restored.check(Project.Repair.NO).problems()).isEmpty();
            }
        }
    }

    @Test
    void aKilledRestoreIsNoProjectYetAndRunsAgain() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            fixture.add(new Fixture.Draft().saying("media one"));
            fixture.add(new Fixture.Draft().saying("media two"));
            Path zip = temporary.resolve("whole.zip");
            fixture.project.care().archive(zip, ProjectCare.Contents.DATABASE_AND_FILES, ProjectCare.SILENT);
            Path target = fixture.root.resolveSibling("restored");
            try (ChildProcess child = ChildProcess.start(fixture, "restore.file:2", "restore", zip.toString())) {
                child.await("podstudio: paused at restore.file:2");
                child.kill();
            }
            assertThat(fixture.projects.isProject(target)).isFalse();
            try (Project restored = fixture.projects.restore(zip, target)) {
                assertThat(restored.assets().count(Query.ALL)).isEqualTo(2);
                assertThat(restored.check(Project.Repair.NO).problems()).isEmpty();
            }
        }
    }

    @Test
    void aRescueThatIsKilledIsDoneByTheNextOpen() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media one").tagged("kept"));
            fixture.close();
            Files.writeString(Engine.SQLITE.file(fixture.root), "no database ".repeat(1000));
            try (ChildProcess child = ChildProcess.start(fixture, "rescue.aside:1", "hold", "")) {
                child.await("podstudio: paused at rescue.aside:1");
                child.kill();
            }
            fixture.project = fixture.projects.open(fixture.root);
            assertThat(fixture.project.assets().find(asset.id())).as(fixture.project.notices().toString()).isPresent();
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().tags()).containsExactly("kept");
            assertThat(fixture.project.notices()).hasSize(1);
            fixture.reopen();
            assertThat(fixture.project.notices()).isEmpty();
        }
    }

    @Test
    void fourProcessesTagReadUndoAndSubmitAtOnceAndNothingIsLost() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().saying("media one"));
            var events = new java.util.concurrent.LinkedBlockingQueue<AssetEvent>();
            fixture.project.assets().subscribe(events::add);
            try (ChildProcess one = ChildProcess.start(fixture, "", "mix", asset.id().toString());
                    ChildProcess two = ChildProcess.start(fixture, "", "mix", asset.id().toString());
                    ChildProcess three = ChildProcess.start(fixture, "", "mix", asset.id().toString())) {
                for (ChildProcess each : List.of(one, two, three)) {
                    each.await("ready");
                }
                for (ChildProcess each : List.of(one, two, three)) {
                    each.go();
                }
                for (int i = 0; i < 20; i++) {
                    fixture.project.assets().curate(new org.podstudio.core.api.asset.Curation.Rate(1 + i % 5), List.of(asset.id()));
                }
                for (ChildProcess each : List.of(one, two, three)) {
                    each.await("mixed");
                    each.finish();
                }
            }
            assertThat(fixture.project.jobs().list("queued", 100)).hasSize(12);
            assertThat(events.poll(10, java.util.concurrent.TimeUnit.SECONDS)).isNotNull();
            int undone = 0;
            while (fixture.project.assets().undo().isPresent()) {
                undone++;
            }
            assertThat(undone).as("3 x 40 steps less 15 taken back, and 20 ratings").isEqualTo(3 * 35 + 20);
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().rating()).isNull();
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    @Test
    void aJobWhoseProcessDiedMeanwhileIsEndedForWhoeverWaitsForIt() throws Exception {
        try (Fixture fixture = new Fixture(Engine.SQLITE, temporary)) {
            Job job = new Job(JobId.random(), "import", new JobState.Queued(), Map.of(), List.of(), java.time.Instant.now(), null, null, null, null,
                    null, Map.of());
            fixture.project.jobs().add(List.of(job));
            try (ChildProcess child = ChildProcess.start(fixture, "", "run-job", job.id().toString())) {
                child.await("running");
                fixture.project.jobs().endOrphans();
                assertThat(fixture.project.jobs().find(job.id()).orElseThrow().state()).isInstanceOf(JobState.Running.class);
                child.kill();
            }
            fixture.project.jobs().endOrphans();
            assertThat(fixture.project.jobs().find(job.id()).orElseThrow().state()).isInstanceOfSatisfying(JobState.Failed.class,
                    failed -> assertThat(failed.problem().code()).isEqualTo("interrupted"));
        }
    }
}
