package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.storage.db.Engine;

class InterruptedPackTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPackWhoseBuildDiedIsNoLongerBuildingAfterTheNextOpen(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, folder)) {
            JobId dead = running(fixture);
            Pack fresh = building(fixture, dead, null);
            Pack again = building(fixture, dead, NOW);
            Pack others = building(fixture, JobId.random(), null);
            fixture.reopen();
            assertThat(status(fixture, fresh)).isEqualTo(Pack.Status.FAILED);
            assertThat(status(fixture, again)).as("built before").isEqualTo(Pack.Status.COMPLETED);
            assertThat(status(fixture, others)).as("another job's").isEqualTo(Pack.Status.BUILDING);
        }
    }

    private static JobId running(Fixture fixture) {
        JobId id = JobId.random();
        fixture.project.jobs().add(List.of(new Job(id, "pack_build", new JobState.Queued(), Map.of(), List.of(), NOW, null, null, null,
                null, null, Map.of())));
        assertThat(fixture.project.jobs().claim(id)).isTrue();
        return id;
    }

    private static Pack building(Fixture fixture, JobId job, @Nullable Instant builtAt) {
        Pack pack = new Pack(PackId.random(), "Dragons", "dragons", null, null, null, "1", "personal", null, Pack.Status.BUILDING,
                List.of(), "{\"job\":\"" + job + "\"}", NOW, builtAt, null, null);
        fixture.project.packs().save(pack);
        return pack;
    }

    private static Pack.Status status(Fixture fixture, Pack pack) {
        return fixture.project.packs().find(pack.id()).orElseThrow().status();
    }
}
