package org.podstudio.core.api.job;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind's settings under a name.
 *
 * @param id for scripts; of a kind's own presets lower case with {@code _} or {@code -}, of a user's the title
 * @param title for people, any characters
 * @param settings by snake_case name, as in {@link JobRequest}; what is left out keeps the kind's default
 */
public record Preset(String id, String title, Map<String, Object> settings) {
    public Preset {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a preset has a name");
        }
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
