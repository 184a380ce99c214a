package org.podstudio.core.api.media;

import java.util.List;
import java.util.Set;

/** Which endings of file names go with which format. */
public final class FileEndings {
    /** Endings that mean the same. */
    private static final List<Set<String>> SAME = List.of(Set.of("jpg", "jpeg", "jpe", "jfif"), Set.of("tif", "tiff"),
            Set.of("mp4", "m4v", "mov"), Set.of("m4a", "mp4"), Set.of("ogg", "oga", "opus", "ogv"), Set.of("aif", "aiff"), Set.of("heic", "heif"),
            Set.of("wma", "wmv", "asf"), Set.of("mpg", "mpeg"));

    private FileEndings() {}

    /** @param ending of a name, lower case without the dot. @param format as {@link MediaFacts#format} has it */
    public static boolean fit(String ending, String format) {
        return ending.equals(format) || SAME.stream().anyMatch(same -> same.contains(ending) && same.contains(format));
    }
}
