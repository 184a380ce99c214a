package org.podstudio.cli.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;

/** Jobs with the names of the contract. */
public final class JobJson {
    private JobJson() {}

    /** @param project null for a job that ran without one */
    public static Map<String, Object> of(@Nullable Project project, Job job) {
        Instant started = null;
        Instant finished = null;
        int progress = 0;
        List<AssetId> outputs = List.of();
        Problem problem = null;
        switch (job.state()) {
            case JobState.Queued q -> { }
            case JobState.Running r -> {
                started = r.started();
                progress = r.progress().percent();
            }
            case JobState.Success s -> {
                started = s.started();
                finished = s.finished();
                progress = 100;
                outputs = s.outputs();
            }
            case JobState.Failed f -> {
                started = f.started();
                finished = f.finished();
                problem = f.problem();
            }
            case JobState.Canceled c -> finished = c.finished();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id().toString());
        json.put("kind", job.kind());
        json.put("status", job.state().wire());
        json.put("progress", progress);
        json.put("params", job.params());
        json.put("input_asset_ids", job.inputs().stream().map(AssetId::toString).toList());
        json.put("output_asset_ids", outputs.stream().map(AssetId::toString).toList());
        json.put("created_at", job.createdAt());
        json.put("started_at", started);
        json.put("finished_at", finished);
        json.put("error_message", problem == null ? null : problem.what() + " " + problem.why());
        json.put("error", problem == null ? null : Json.problem(problem));
        json.put("logs_path", project == null || job.logPath() == null ? null : project.root().resolve(job.logPath()));
        json.put("hardware_mode", hardwareMode(job.device()));
        json.put("device", job.device());
        json.put("estimated_duration", job.estimatedSeconds());
        json.put("retry_of", Objects.toString(job.retryOf(), null));
        json.put("facts", project == null ? job.facts() : facts(project, job));
        return json;
    }

    /** The fact {@code files}, role → path in the project, with absolute paths; the others as they are. */
    private static Map<String, Object> facts(Project project, Job job) {
        Map<String, Object> facts = new LinkedHashMap<>(job.facts());
        if (facts.get("files") instanceof Map<?, ?> files) {
            Map<String, Object> absolute = new LinkedHashMap<>();
            files.forEach((role, path) -> absolute.put(String.valueOf(role), project.root().resolve(String.valueOf(path))));
            facts.put("files", absolute);
        }
        return facts;
    }

    /** {@code cpu} or {@code gpu}; null while it is not known. */
    private static @Nullable String hardwareMode(@Nullable String device) {
        return device == null ? null : device.toLowerCase(Locale.ROOT).startsWith("cpu") ? "cpu" : "gpu";
    }
}
