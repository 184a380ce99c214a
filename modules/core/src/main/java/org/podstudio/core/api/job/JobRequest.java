package org.podstudio.core.api.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.core.api.asset.AssetId;

/**
 * A wish for a job.
 *
 * @param settings values by snake_case component name: text as typed on a command line, or values of the component's own
 *     type; what is left out keeps the kind's default
 * @param inputs for a {@code FileOperation} one job is made per input
 */
public record JobRequest(String kind, Map<String, Object> settings, List<AssetId> inputs) {
    public JobRequest {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        inputs = List.copyOf(inputs);
    }
}
