package org.podstudio.packbuilder.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code store_copy.txt}, for the seller: what to paste into a listing. */
public final class StoreCopy {
    /** Source: FEATURES K7. */
    private static final int TITLE_CHARS = 60;

    private static final int SHORT_CHARS = 160;

    /** Source: Etsy, STORES.md: the strictest of the stores. */
    private static final int MAX_TAGS = 13;

    private static final int TAG_CHARS = 20;

    private StoreCopy() {}

    public static String of(PackFacts pack) {
        String description = pack.description() == null ? "A pack of " + pack.contents() + "." : pack.description();
        StringBuilder out = new StringBuilder();
        section(out, "TITLE", cut(pack.name(), TITLE_CHARS));
        section(out, "SHORT DESCRIPTION", cut(description.replaceAll("\\s+", " "), SHORT_CHARS));
        section(out, "DESCRIPTION", description + "\n\nWhat you get:\n- " + pack.contents() + "\n- Formats: " + pack.formats()
                + "\n- A manifest and checksums of all files\n\n" + Licenses.summary(pack));
        section(out, "TAGS", String.join(", ", tags(pack)));
        section(out, "AI DISCLOSURE", String.join("\n\n", Disclosure.forStores(pack)));
        return out.toString();
    }

    /** The theme, then the assets' tags by how many carry them; no repeats, none too long. */
    static List<String> tags(PackFacts pack) {
        Map<String, Integer> counts = new HashMap<>();
        pack.assets().forEach(asset -> asset.asset().tags().forEach(tag -> counts.merge(tag.toLowerCase(Locale.ROOT), 1, Integer::sum)));
        Set<String> tags = new LinkedHashSet<>();
        if (pack.theme() != null) {
            tags.add(pack.theme().toLowerCase(Locale.ROOT));
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> tags.add(entry.getKey()));
        List.of("digital download", "asset pack", "design resources").forEach(tags::add);
        return tags.stream().map(tag -> tag.replaceAll("[^\\p{L}\\p{N} -]", " ").strip().replaceAll("\\s+", " "))
                .filter(tag -> !tag.isEmpty() && tag.length() <= TAG_CHARS).distinct().limit(MAX_TAGS).toList();
    }

    private static String cut(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        int space = text.lastIndexOf(' ', chars - 1);
        int end = space > chars / 2 ? space : chars - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end).strip() + "…";
    }

    private static void section(StringBuilder out, String title, String text) {
        out.append(out.isEmpty() ? "" : "\n").append(title).append("\n\n").append(text).append('\n');
    }
}
