package org.podstudio.storage.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.storage.db.Json;

/** Between rows and jobs. */
final class JobRows {
    private JobRows() {}

    static JobRow row(int n, Job job, @Nullable String session) {
        JobState state = job.state();
        Progress progress = state instanceof JobState.Running running ? running.progress() : Progress.NONE;
        Problem problem = state instanceof JobState.Failed failed ? failed.problem() : null;
        return new JobRow(n, job.id().toString(), job.kind(), state.wire(), Json.write(job.params()), ids(job.inputs()),
                state instanceof JobState.Success success ? ids(success.outputs()) : "[]", job.createdAt().toEpochMilli(),
                started(state), finished(state), progress.done(), progress.total(), progress.unit().wire(), progress.what(),
                problem == null ? null : problem.code(), problem == null ? null : problem.what(),
                problem == null ? null : problem.why(), problem == null ? null : problem.next(), job.logPath(), job.device(),
                job.estimatedSeconds(), text(job.retryOf()), text(job.batch()), Json.write(job.facts()), session);
    }

    static Job job(JobRow row) {
        return new Job(JobId.of(row.id()), row.kind(), state(row), Json.readMap(row.params()), ids(row.inputs()),
                Instant.ofEpochMilli(row.createdAt()), row.logPath(), row.device(), row.estimatedSeconds(),
                row.retryOf() == null ? null : JobId.of(row.retryOf()), row.batch() == null ? null : UUID.fromString(row.batch()),
                Json.readMap(row.facts()));
    }

    private static JobState state(JobRow row) {
        // A job that failed or was interrupted before it ever ran has no start: its finish stands in.
        Instant finished = row.finishedAt() == null ? Instant.EPOCH : Instant.ofEpochMilli(row.finishedAt());
        Instant started = row.startedAt() == null ? finished : Instant.ofEpochMilli(row.startedAt());
        return switch (row.status()) {
            case "queued" -> new JobState.Queued();
            case "running" -> new JobState.Running(started, new Progress(row.progressDone(), row.progressTotal(),
                    Progress.Unit.valueOf(row.progressUnit().toUpperCase(Locale.ROOT)), row.progressWhat()));
            case "success" -> new JobState.Success(started, finished, ids(row.outputs()));
            case "failed" -> new JobState.Failed(started, finished, new Problem(Objects.requireNonNull(row.errorCode()),
                    Objects.requireNonNull(row.errorWhat()), Objects.requireNonNull(row.errorWhy()),
                    Objects.requireNonNull(row.errorNext())));
            case "canceled" -> new JobState.Canceled(finished);
            default -> throw new IllegalStateException("job " + row.id() + " has the unknown status " + row.status());
        };
    }

    private static @Nullable Long started(JobState state) {
        return switch (state) {
            case JobState.Queued queued -> null;
            case JobState.Running running -> (Long) running.started().toEpochMilli();
            case JobState.Success success -> (Long) success.started().toEpochMilli();
            case JobState.Failed failed -> (Long) failed.started().toEpochMilli();
            case JobState.Canceled canceled -> null;
        };
    }

    private static @Nullable Long finished(JobState state) {
        return switch (state) {
            case JobState.Queued queued -> null;
            case JobState.Running running -> null;
            case JobState.Success success -> (Long) success.finished().toEpochMilli();
            case JobState.Failed failed -> (Long) failed.finished().toEpochMilli();
            case JobState.Canceled canceled -> (Long) canceled.finished().toEpochMilli();
        };
    }

    private static String ids(List<AssetId> ids) {
        return Json.write(ids.stream().map(AssetId::toString).toList());
    }

    private static List<AssetId> ids(String json) {
        return Json.readTexts(json).stream().map(AssetId::of).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
