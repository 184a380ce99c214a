package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** What goes into the stores comes out again, also after a restart, on both engines. */
class StoresTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void publishedAssetReadsBackAsItWasGivenAlsoAfterARestart(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset parent = fixture.add(new Fixture.Draft());
            Fixture.Draft draft = new Fixture.Draft().at("Library/video/drachen/20261122/Größe 龍.mp4").tagged("Dragon", "rot")
                    .prompted("a red dragon", "blurry", "sdxl_base_1.0.safetensors");
            draft.facts = Fixture.video(1920, 1080, 12.5);
            draft.parent = parent.id();
            Asset added = fixture.add(draft);
            fixture.reopen();
            Asset read = fixture.project.assets().find(added.id()).orElseThrow();
            assertThat(read).isEqualTo(added);
            assertThat(read.generator()).isEqualTo(draft.generator);
            assertThat(read.facts()).isEqualTo(draft.facts);
            assertThat(read.tags()).containsExactly("Dragon", "rot");
            assertThat(Fixture.text(fixture.project.file(read))).isEqualTo(draft.content);
            assertThat(fixture.project.engine()).isEqualTo(engine.wire());
            AssetStore assets = fixture.project.assets();
            assertThat(assets.findByHash(added.hash())).contains(read);
            assertThat(assets.findByPath(added.path())).contains(read);
            assertThat(assets.findByPrefix(added.id().toString().substring(0, 8), 5)).containsExactly(added.id());
            assertThat(assets.children(parent.id())).containsExactly(read);
            assertThat(assets.countByType()).isEqualTo(Map.of(MediaType.IMAGE, 1L, MediaType.VIDEO, 1L));
            assertThat(assets.tags()).isEqualTo(Map.of("Dragon", 1L, "rot", 1L));
            assertThat(assets.list(Query.ALL, AssetSort.NEWEST, 10, 0).total()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void jobsKeepEverythingAndTerminalStatesNeverChange(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            var jobs = fixture.project.jobs();
            Instant now = Instant.parse("2026-11-22T10:00:00.123Z");
            AssetId input = AssetId.random();
            Job first = new Job(JobId.random(), "upscale", new JobState.Queued(), Map.of("scale", 2, "names", List.of("a", "b")),
                    List.of(input), now, "Logs/jobs/x.log", null, 12.5, JobId.random(), java.util.UUID.randomUUID(), Map.of());
            Job second = new Job(JobId.random(), "import", new JobState.Queued(), Map.of(), List.of(), now, null, null, null, null,
                    null, Map.of());
            jobs.add(List.of(first, second));
            assertThat(jobs.queued()).containsExactly(first, second);
            assertThat(jobs.list(null, 10)).containsExactly(second, first);
            assertThat(jobs.claim(first.id())).isTrue();
            assertThat(jobs.claim(first.id())).isFalse();
            jobs.progress(first.id(), new Progress(3, 10, Progress.Unit.TILES, "Upscaling"));
            jobs.facts(first.id(), "cpu", Map.of("tiles", 10, "psnr", 40.5));
            Job running = jobs.find(first.id()).orElseThrow();
            assertThat(((JobState.Running) running.state()).progress()).isEqualTo(new Progress(3, 10, Progress.Unit.TILES, "Upscaling"));
            assertThat(running.facts()).isEqualTo(Map.of("tiles", 10, "psnr", 40.5));
            assertThat(running.device()).isEqualTo("cpu");
            assertThat(jobs.requeue(first.id())).isTrue();
            assertThat(jobs.queued()).extracting(Job::id).containsExactly(first.id(), second.id());
            jobs.claim(first.id());
            JobState done = new JobState.Success(now, now.plusSeconds(5), List.of(input));
            assertThat(jobs.finish(first.id(), done)).isTrue();
            assertThat(jobs.finish(first.id(), new JobState.Canceled(now))).isFalse();
            assertThat(jobs.find(first.id()).orElseThrow().state()).isEqualTo(done);
            Problem problem = new Problem("model-missing", "What.", "Why.", "Next.");
            assertThat(jobs.finish(second.id(), new JobState.Failed(now, now, problem))).isTrue();
            fixture.reopen();
            assertThat(((JobState.Failed) fixture.project.jobs().find(second.id()).orElseThrow().state()).problem()).isEqualTo(problem);
            assertThat(fixture.project.jobs().list("success", 5)).extracting(Job::id).containsExactly(first.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void packsKeepTheOrderOfTheirAssets(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<AssetId> ids = List.of(AssetId.random(), AssetId.random(), AssetId.random());
            Instant now = Instant.parse("2026-11-22T10:00:00.123Z");
            Pack draft = new Pack(PackId.random(), "Dragons", "dragons", null, null, "me", "1.0", "personal", null,
                    Pack.Status.DRAFT, ids, "{}", now, null, null, null);
            fixture.project.packs().save(draft);
            Pack done = new Pack(draft.id(), "Dragons", "dragons", "fantasy", "d", "me", "1.1", "custom", "mine",
                    Pack.Status.COMPLETED, ids.reversed(), "{\"zip\":true}", now, now, "/x/y", "/x/y.zip");
            fixture.project.packs().save(done);
            fixture.reopen();
            assertThat(fixture.project.packs().list()).containsExactly(done);
            assertThat(fixture.project.packs().findByPrefix(done.id().toString().substring(0, 6), 2)).containsExactly(done.id());
            fixture.project.packs().delete(done.id());
            assertThat(fixture.project.packs().find(done.id())).isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void settingsOfProjectAndUserSurviveARestart(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.project.settings().put("import.mode", "move");
            fixture.project.settings().put("import.mode", "copy");
            fixture.project.settings().put("view.zoom", "256");
            fixture.project.settings().remove("view.zoom");
            fixture.reopen();
            assertThat(fixture.project.settings().all()).isEqualTo(Map.of("import.mode", "copy"));
            FileUserSettings user = new FileUserSettings(fixture.home);
            user.put("watch.enabled", "yes");
            assertThat(new FileUserSettings(fixture.home).all()).isEqualTo(Map.of("engine", engine.wire(), "watch.enabled", "yes"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void afterClosingEveryCallSaysThatTheProjectIsClosed(Engine engine) throws Exception {
        Fixture fixture = new Fixture(engine, temporary);
        fixture.close();
        assertThatThrownBy(() -> fixture.project.assets().count(Query.ALL)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fixture.project.jobs().queued()).isInstanceOf(IllegalStateException.class);
        assertThat(Files.list(fixture.root.resolve("Work/.staging"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void sameContentIsReportedAsDuplicateAlsoWithinOneBatch(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            var outcomes = fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("same"),
                    new Fixture.Draft().saying("same"), new Fixture.Draft().saying("other"));
            Asset first = ((Publisher.Published.Added) outcomes.get(0)).asset();
            assertThat(outcomes.get(1)).isEqualTo(new Publisher.Published.Duplicate(first.id()));
            assertThat(outcomes.get(2)).isInstanceOf(Publisher.Published.Added.class);
            assertThat(fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("same")))
                    .containsExactly(new Publisher.Published.Duplicate(first.id()));
            assertThat(fixture.publish(Publisher.Duplicates.ADD, new Fixture.Draft().saying("same")).getFirst())
                    .isInstanceOf(Publisher.Published.Added.class);
            assertThat(fixture.project.assets().count(Query.ALL)).isEqualTo(3);
            assertThat(fixture.project.check(org.podstudio.core.api.project.Project.Repair.NO).problems()).isEmpty();
        }
    }
}
