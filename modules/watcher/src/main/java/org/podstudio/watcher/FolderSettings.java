package org.podstudio.watcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.WatchedFolder;

/** The watched folders in a project's settings, as JSON under one key. */
final class FolderSettings {
    static final String KEY = StudioSettingsTable.WATCHED_FOLDERS.key();
    private static final Logger LOG = Logger.getLogger(FolderSettings.class.getName());

    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();

    FolderSettings(Settings settings) {
        this.settings = settings;
    }

    /** @throws org.podstudio.core.api.project.ProjectClosedException is no broken setting: who asked is told */
    List<WatchedFolder> read() {
        String text = settings.get(KEY).orElse("[]");
        List<WatchedFolder> folders = new ArrayList<>();
        try {
            for (Map<String, Object> one : json.readValue(text, new TypeReference<List<Map<String, Object>>>() {})) {
                folders.add(new WatchedFolder(Path.of((String) one.get("folder")), Boolean.TRUE.equals(one.get("recursive")),
                        (String) one.getOrDefault("mode", "copy"), (String) one.get("theme"),
                        ((List<?>) one.getOrDefault("tags", List.of())).stream().map(String::valueOf).toList()));
            }
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.log(Level.WARNING, "the setting " + KEY + " cannot be read and counts as empty", e);
        }
        return folders;
    }

    void write(List<WatchedFolder> folders) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (WatchedFolder folder : folders) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("folder", folder.folder().toString());
            one.put("recursive", folder.recursive());
            one.put("mode", folder.mode());
            one.put("theme", folder.theme());
            one.put("tags", folder.tags());
            all.add(one);
        }
        try {
            settings.put(KEY, json.writeValueAsString(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text are JSON", e);
        }
    }
}
