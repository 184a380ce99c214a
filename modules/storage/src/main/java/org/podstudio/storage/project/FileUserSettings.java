package org.podstudio.storage.project;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.files.FileProblems;

/** The user's settings in {@code config.json} of the user folder, read anew each time: another process may have written. */
@ServiceProvider(service = UserSettings.class)
public final class FileUserSettings implements UserSettings {
    private final JsonFile file;

    public FileUserSettings() {
        this(UserHome.current());
    }

    FileUserSettings(UserHome home) {
        file = new JsonFile(home.config());
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(all().get(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        Map<String, Object> values = read();
        drop(values, key);
        values.put(key, value);
        write(values);
    }

    @Override
    public synchronized void remove(String key) {
        Map<String, Object> values = read();
        if (drop(values, key)) {
            write(values);
        }
    }

    @Override
    public synchronized Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        flatten("", read(), all);
        return all;
    }

    /** People write {@code {"import":{"mode":"move"}}} and mean {@code import.mode}. */
    private static void flatten(String prefix, Map<?, ?> values, Map<String, String> to) {
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + key + ".", inner, to);
            } else if (value instanceof List<?> list) {
                to.put(prefix + key, Json.write(list)); // as rules are written
            } else if (value != null) {
                to.put(prefix + key, value.toString());
            }
        });
    }

    /** Takes a value out wherever people may have written it: under its dotted key, or in objects inside each other. */
    private static boolean drop(Map<String, Object> values, String key) {
        boolean found = values.remove(key) != null;
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (values.get(key.substring(0, dot)) instanceof Map<?, ?> inner) {
                @SuppressWarnings("unchecked") // JSON has only texts for keys
                Map<String, Object> own = (Map<String, Object>) inner;
                found |= drop(own, key.substring(dot + 1));
            }
        }
        return found;
    }

    private Map<String, Object> read() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedStudioException(FileProblems.of("The settings were not read.", file.path(), e));
        }
    }

    private void write(Map<String, Object> values) {
        try {
            file.write(values);
        } catch (IOException e) {
            throw new UncheckedStudioException(FileProblems.of("The settings were not saved.", file.path(), e));
        }
    }
}
