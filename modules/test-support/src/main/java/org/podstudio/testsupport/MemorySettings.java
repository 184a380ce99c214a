package org.podstudio.testsupport;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.podstudio.core.api.settings.UserSettings;

/** Settings that are forgotten with the object. */
public final class MemorySettings implements UserSettings {
    private final Map<String, String> values = new ConcurrentSkipListMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
    }

    @Override
    public void remove(String key) {
        values.remove(key);
    }

    @Override
    public Map<String, String> all() {
        return new TreeMap<>(values);
    }
}
