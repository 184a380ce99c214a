package org.podstudio.library.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Pairs sidecars with the media files of one folder by name: {@code x.png.txt} belongs to {@code x.png}, {@code x.txt} to every
 * media file of that stem. Compared without case and composition, as other systems would. Names may hold folders.
 */
final class CompanionNames {
    private static final Set<String> EXTENSIONS = Set.of("txt", "json", "xmp");

    private final Map<String, List<String>> media = new HashMap<>();

    /** Whether a file of this name may tell of another. */
    static boolean isCompanion(String name) {
        return EXTENSIONS.contains(extension(name)) && name.lastIndexOf('.') > name.lastIndexOf('/') + 1;
    }

    /** Takes a name into account if it promises media. */
    void add(String name) {
        if (MediaNames.looksLikeMedia(name.substring(name.lastIndexOf('/') + 1))) {
            media.computeIfAbsent(folded(name), key -> new ArrayList<>()).add(name);
            media.computeIfAbsent(folded(stem(name)), key -> new ArrayList<>()).add(name);
        }
    }

    /** The media files that a sidecar tells of; those of exactly its name alone when there are such. */
    Set<String> of(String companion) {
        return new LinkedHashSet<>(media.getOrDefault(folded(stem(companion)), List.of()));
    }

    /** Whether it names the file with its ending, and so is meant for it alone. */
    static boolean isExact(String companion, String media) {
        return folded(stem(companion)).equals(folded(media));
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
