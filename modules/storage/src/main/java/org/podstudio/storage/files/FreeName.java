package org.podstudio.storage.files;

import java.nio.charset.StandardCharsets;
import org.podstudio.core.api.problem.StudioException;

/** Finds a name that nothing has: the wanted one, else with {@code _1}, {@code _2}… before the extension. */
public final class FreeName {
    /** Longest file name, in UTF-8 bytes, on ext4, APFS, NTFS (which counts 255 UTF-16 units, never more than bytes). */
    private static final int MAX_BYTES = 255;
    private static final int MAX_EXTENSION_BYTES = 20;

    private FreeName() {}

    /** Whether a path is taken. */
    @FunctionalInterface
    public interface Taken {
        boolean test(String path) throws StudioException;
    }

    /** @param wanted with {@code /}; the folder part stays */
    public static String find(String wanted, Taken taken) throws StudioException {
        int slash = wanted.lastIndexOf('/') + 1;
        String folder = wanted.substring(0, slash);
        String name = wanted.substring(slash);
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && bytes(name.substring(dot)) <= MAX_EXTENSION_BYTES ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length());
        for (int i = 0; ; i++) {
            String suffix = (i == 0 ? "" : "_" + i) + extension;
            String candidate = folder + shorten(stem, MAX_BYTES - bytes(suffix)) + suffix;
            if (!taken.test(candidate)) {
                return candidate;
            }
        }
    }

    private static String shorten(String stem, int maxBytes) {
        String shorter = stem;
        while (bytes(shorter) > maxBytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
