package org.podstudio.core.api.project;

import java.util.List;
import java.util.Map;
import org.podstudio.core.api.media.MediaType;

/** What a check of a project found. */
public record CheckReport(Map<MediaType, Long> assets, List<Finding> problems) {
    public CheckReport {
        assets = Map.copyOf(assets);
        problems = List.copyOf(problems);
    }

    /**
     * @param code {@code missing}, {@code changed}, {@code stray}, {@code database}, {@code leftover}
     * @param path absolute
     */
    public record Finding(String code, String path, String what) {}
}
