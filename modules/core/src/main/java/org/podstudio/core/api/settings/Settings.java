package org.podstudio.core.api.settings;

import java.util.Map;
import java.util.Optional;

/** Named values that survive restarts. Keys are dotted lower case, e.g. {@code import.mode}. Safe from any thread; blocks. */
public interface Settings {
    Optional<String> get(String key);

    void put(String key, String value);

    void remove(String key);

    Map<String, String> all();
}
