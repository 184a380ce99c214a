package org.podstudio.library.ui.topbar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.podstudio.core.api.settings.Settings;

/** What the user searched for lately, newest first, kept for all projects. Blocks on the disk. */
final class RecentSearches {
    static final String KEY = "search.recent";
    private static final int MOST = 20;

    private final Optional<? extends Settings> settings;

    /** @param settings the user's; empty where nothing is kept */
    RecentSearches(Optional<? extends Settings> settings) {
        this.settings = settings;
    }

    List<String> all() {
        return settings.flatMap(kept -> kept.get(KEY)).stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    }

    void add(String text) {
        String line = String.join(" ", text.lines().toList()).strip();
        if (line.isEmpty() || settings.isEmpty()) {
            return;
        }
        List<String> next = new ArrayList<>(Stream.concat(Stream.of(line), all().stream()).distinct().limit(MOST).toList());
        if (!next.equals(all())) {
            settings.get().put(KEY, String.join("\n", next));
        }
    }
}
