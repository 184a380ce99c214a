package org.podstudio.core.api.job;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;

/**
 * One job as the project's database holds it. A snapshot.
 *
 * @param kind id of its kind
 * @param params the settings as JSON values, snake_case names
 * @param inputs assets it works on
 * @param logPath relative to the project folder, {@code Logs/jobs/{id}.log}
 * @param device what really did the work, e.g. {@code cpu}; null before it is known
 * @param estimatedSeconds estimate made at submission
 * @param retryOf the failed or interrupted job this one repeats
 * @param batch jobs submitted together share it
 * @param facts what was measured or found, JSON values
 */
public record Job(
        JobId id,
        String kind,
        JobState state,
        Map<String, Object> params,
        List<AssetId> inputs,
        Instant createdAt,
        @Nullable String logPath,
        @Nullable String device,
        @Nullable Double estimatedSeconds,
        @Nullable JobId retryOf,
        @Nullable UUID batch,
        Map<String, Object> facts) {
    public Job {
        params = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(params));
        inputs = List.copyOf(inputs);
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public Job withState(JobState next) {
        return new Job(id, kind, next, params, inputs, createdAt, logPath, device, estimatedSeconds, retryOf, batch, facts);
    }
}
