package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.MemoryProject;

class KeptWorkTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final AssetId FILM = AssetId.random();

    @TempDir
    Path root;

    private MemoryProject project;

    @BeforeEach
    void open() {
        project = new MemoryProject(root);
    }

    @Test
    void aJobGoesOnWithWhatAFailedOneOfTheSameSettingsAndInputLeft() throws Exception {
        Job failed = ended(job(2), failed());
        Job other = job(3);
        Job first = job(2);
        Job second = job(2);
        KeptWork.takeOver(project, other, NOW);
        assertThat(KeptWork.any(project, other.id())).as("other settings").isFalse();
        KeptWork.takeOver(project, first, NOW);
        assertThat(KeptWork.folder(project, first.id()).resolve("part")).hasContent("done");
        assertThat(KeptWork.any(project, failed.id())).isFalse();
        KeptWork.takeOver(project, second, NOW);
        assertThat(KeptWork.any(project, second.id())).as("it has gone to the first").isFalse();
    }

    @Test
    void whatNobodyCanGoOnWithIsSweptAway() throws Exception {
        Job waiting = job(2);
        keep(waiting);
        Job failed = ended(job(3), failed());
        Job old = ended(job(4), failed());
        Files.setLastModifiedTime(KeptWork.folder(project, old.id()), FileTime.from(NOW.minus(Duration.ofDays(31))));
        Job canceled = ended(job(2), new JobState.Canceled(NOW));
        Job done = ended(job(2), new JobState.Success(NOW, NOW, List.of()));
        Job unknown = job(2, JobId.random());
        keep(unknown);
        Files.createDirectories(project.keptFolder().resolve("no job's name"));
        KeptWork.sweep(project, NOW);
        assertThat(List.of(waiting, failed)).allMatch(job -> KeptWork.any(project, job.id()));
        assertThat(List.of(old, canceled, done, unknown)).noneMatch(job -> KeptWork.any(project, job.id()));
        assertThat(project.keptFolder().toFile().list()).hasSize(2);
    }

    @Test
    void aWaitingJobThatIsCanceledKeepsNothingAndARunningOneIsLeftToItsProcess() throws Exception {
        Job waiting = job(2);
        keep(waiting);
        Job running = job(2);
        keep(running);
        project.jobs().claim(running.id());
        KeptWork.dropIfWaiting(project, waiting.id());
        KeptWork.dropIfWaiting(project, running.id());
        assertThat(KeptWork.any(project, waiting.id())).isFalse();
        assertThat(KeptWork.any(project, running.id())).isTrue();
    }

    private static JobState failed() {
        return new JobState.Failed(NOW, NOW, new Problem("interrupted", "It ended.", "The process died.", "Try again."));
    }

    private Job job(int scale) {
        Job job = job(scale, JobId.random());
        project.jobs().add(List.of(job));
        return job;
    }

    private static Job job(int scale, JobId id) {
        return new Job(id, "upscale", new JobState.Queued(), Map.of("scale", scale), List.of(FILM), NOW, "Logs/jobs/" + id + ".log", null, null,
                null, null, Map.of());
    }

    private Job ended(Job job, JobState state) throws StudioException, IOException {
        keep(job);
        project.jobs().claim(job.id());
        project.jobs().finish(job.id(), state);
        return job;
    }

    private void keep(Job job) throws StudioException, IOException {
        Path folder = KeptWork.folder(project, job.id());
        Files.writeString(folder.resolve("part"), "done");
        Files.setLastModifiedTime(folder, FileTime.from(NOW));
    }
}
