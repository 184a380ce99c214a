package org.podstudio.core.api.watch;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names by which programs say that a file is not finished, or is of no interest to a person. */
public final class UnfinishedNames {
    /** Browsers and downloaders write under such a name and rename when complete. */
    private static final List<String> PARTIAL =
            List.of(".crdownload", ".part", ".partial", ".tmp", ".temp", ".download", ".opdownload", ".!ut", ".filepart", "~");

    private static final Set<String> SYSTEM = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".localized", "icon\r");

    private UnfinishedNames() {}

    /** Whether the name says that the file is still being written. */
    public static boolean partial(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("~$") || PARTIAL.stream().anyMatch(lower::endsWith);
    }

    /** Whether the system made the file for itself: thumbnail caches, folder settings, AppleDouble companions. */
    public static boolean system(String name) {
        return name.startsWith("._") || SYSTEM.contains(name.toLowerCase(Locale.ROOT));
    }
}
