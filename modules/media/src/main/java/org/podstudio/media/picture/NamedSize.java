package org.podstudio.media.picture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A size with a name, or one that says itself: {@code merch}, {@code a4}, {@code a4-landscape}, {@code 8x10in@300}, {@code
 * 1280x720}.
 *
 * @param dpi pixels an inch; null where only pixels count
 */
record NamedSize(Length width, Length height, @Nullable Integer dpi) {
    private static final int PRINT_DPI = 300;
    private static final String LANDSCAPE = "-landscape";
    private static final Pattern TEXT = Pattern.compile("([0-9.]+)\\s*(?:x|×)\\s*([0-9.]+)\\s*(px|in|mm|cm)?\\s*(?:@\\s*([0-9]+)\\s*(?:dpi)?)?");

    /** Names and what they mean. Sources: ISO 216; the stores' own upload pages, as SPEC's print presets list them. */
    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("merch", "4500x5400px@300");
        names.put("square", "3000x3000px@300");
        names.put("cover", "1280x720px");
        names.put("thumbnail", "1280x720px");
        names.put("hd", "1920x1080px");
        names.put("4k", "3840x2160px");
        names.put("post", "1080x1350px");
        names.put("story", "1080x1920px");
        names.put("pin", "1000x1500px");
        names.put("ebook", "1600x2560px");
        for (String inches : new String[] {"4x6", "5x7", "8x10", "11x14", "12x16", "16x20", "18x24", "24x36"}) {
            names.put(inches + "in", inches + "in@" + PRINT_DPI);
        }
        names.put("letter", "8.5x11in@300");
        names.put("a6", "105x148mm@300");
        names.put("a5", "148x210mm@300");
        names.put("a4", "210x297mm@300");
        names.put("a3", "297x420mm@300");
        names.put("a2", "420x594mm@300");
        names.put("a1", "594x841mm@300");
        return names;
    }

    /** All names, those of screens and stores first. */
    static Set<String> all() {
        return Collections.unmodifiableSet(NAMES.keySet());
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static NamedSize parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        boolean landscape = name.endsWith(LANDSCAPE);
        String base = landscape ? name.substring(0, name.length() - LANDSCAPE.length()) : name;
        Matcher matcher = TEXT.matcher(NAMES.getOrDefault(base, base));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("size is WIDTHxHEIGHT with px, in, mm or cm and perhaps @DPI, such as 8x10in@300, or one of "
                    + String.join(", ", NAMES.keySet()) + "; was \"" + text.strip() + "\"");
        }
        String unit = matcher.group(3) == null ? "px" : matcher.group(3);
        Length first = Length.parse("size", matcher.group(1) + unit);
        Length second = Length.parse("size", matcher.group(2) + unit);
        Integer dpi = matcher.group(4) == null ? null : CropSettings.checkedDpi(Integer.valueOf(matcher.group(4)));
        return landscape ? new NamedSize(second, first, dpi) : new NamedSize(first, second, dpi);
    }
}
