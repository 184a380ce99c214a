package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code recent_projects.json}: newest first. A convenience, so a failure to write it fails nothing else. */
final class RecentProjects {
    private static final int KEEP = 20;
    private static final Logger LOG = Logger.getLogger(RecentProjects.class.getName());

    private final JsonFile file;

    RecentProjects(Path path) {
        file = new JsonFile(path);
    }

    List<Path> list() {
        try {
            List<Path> paths = new ArrayList<>();
            if (file.read().get("projects") instanceof List<?> texts) {
                for (Object text : texts) {
                    try {
                        paths.add(Path.of(String.valueOf(text)));
                    } catch (InvalidPathException e) {
                        LOG.log(Level.FINE, "A recent project's path is not possible here", e);
                    }
                }
            }
            return paths;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Reading the recent projects", e);
            return List.of();
        }
    }

    void opened(Path root) {
        List<Path> paths = list();
        if (!paths.isEmpty() && paths.getFirst().equals(root)) {
            return;
        }
        List<Path> newer = new ArrayList<>(paths);
        newer.remove(root);
        newer.addFirst(root);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("projects", newer.stream().limit(KEEP).map(Path::toString).toList());
        try {
            file.write(values);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Remembering the last project", e);
        }
    }
}
