package org.podstudio.storage.db;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How text is folded before it is compared. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Folding() {}

    /** Without case and accents: tags, themes, names of packs, sorting by name. */
    public static String loose(String text) {
        String folded = ascii(text) ? text : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return folded.toLowerCase(Locale.ROOT);
    }

    /** Two paths with the same key could be the same file on Windows or macOS. */
    public static String path(String path) {
        String composed = ascii(path) ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
