package org.podstudio.core.api.project;

import java.util.List;
import java.util.Map;
import org.podstudio.core.api.media.MediaType;

/**
 * What a check of a project found.
 *
 * @param problems what is wrong; what a repair mended is in it too
 * @param notes what is not wrong but worth knowing: {@code undecodable} assets, {@code old-thumbnail} leftovers
 */
public record CheckReport(Map<MediaType, Long> assets, List<Finding> problems, List<Finding> notes) {
    public CheckReport {
        assets = Map.copyOf(assets);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public CheckReport(Map<MediaType, Long> assets, List<Finding> problems) {
        this(assets, problems, List.of());
    }

    /**
     * @param code {@code missing}, {@code offline} (the whole folder outside the project is away), {@code moved} (found elsewhere
     *     in the project), {@code changed}, {@code zero-byte}, {@code unreadable}, {@code stray}, {@code database}, {@code leftover}
     * @param path absolute
     */
    public record Finding(String code, String path, String what) {}
}
