package org.podstudio.packbuilder.names;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives the files of one pack their names: derived from the files' own, letters of any script kept, legal everywhere and
 * different without case. Not safe for several threads.
 */
public final class PackNames {
    /** Characters of a whole name. Source: Etsy's limit, STORES.md: the lowest of a file offered on its own. */
    private static final int MAX_CHARS = 70;

    /** Keeps names in scripts of three bytes a letter below the 255 bytes of Linux. */
    private static final int MAX_BYTES = 220;

    private final Set<String> taken = new HashSet<>();

    /**
     * A free name for a file; it is taken from then on.
     *
     * @param extension without the dot, may be empty
     * @param fallback stem for a name of which nothing is left
     */
    public String take(String stem, String extension, String fallback) {
        String ending = extension.isEmpty() ? "" : "." + clean(extension.toLowerCase(Locale.ROOT));
        String base = clean(stem);
        if (base.isEmpty()) {
            base = fallback;
        }
        if (LegalName.isDevice(base + ending)) {
            base = "_" + base;
        }
        for (int n = 0; ; n++) {
            String number = n == 0 ? "" : "_" + n;
            String name = shortened(base, MAX_CHARS - ending.length() - number.length()) + number + ending;
            if (taken.add(LegalName.folded(name))) {
                return name;
            }
        }
    }

    /** Name of a pack's folder without its date: {@code Fantasy_Dragons}. */
    public static String folder(String packName) {
        String name = shortened(clean(packName), 60);
        return name.isEmpty() || LegalName.isDevice(name) ? "Pack" + (name.isEmpty() ? "" : "_" + name) : name;
    }

    /** Lower case, ASCII, hyphens: {@code fantasy-dragons}. Source: ruling X12, stores refuse the underscore. */
    public static String slug(String packName) {
        String plain = Normalizer.normalize(packName, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.length() > 60 ? slug.substring(0, 60).replaceAll("-+$", "") : slug;
        return cut.isEmpty() ? "pack" : cut;
    }

    /** Everything but letters, digits, dot, hyphen and underscore becomes one underscore; none at the ends, no hidden or option-like name. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean keep = LegalName.allowed(c) && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || isMark(c));
            if (keep) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '_') {
                out.append('_');
            }
        });
        // A mark that lost its letter may compose with the next one: compose again, so that the name is stable.
        return Normalizer.normalize(out.toString(), Normalizer.Form.NFC)
                .replaceAll("^[._\\-\\p{M}]+|[._\\-]+$", "").replaceAll("\\.{2,}", ".");
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String shortened(String text, int chars) {
        int end = Math.min(text.length(), Math.max(1, chars));
        while (end > 1 && (Character.isHighSurrogate(text.charAt(end - 1))
                || text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES)) {
            end--;
        }
        return text.substring(0, end).replaceAll("[._\\-]+$", "");
    }
}
