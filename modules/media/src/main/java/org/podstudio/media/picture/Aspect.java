package org.podstudio.media.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shape: how many times as wide as high. */
final class Aspect {
    private static final Pattern RATIO = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*(?:[:/x×]\\s*([0-9]*\\.?[0-9]+))?");
    private static final Map<String, String> NAMES = Map.of("square", "1:1", "portrait", "4:5", "landscape", "5:4", "wide", "16:9",
            "story", "9:16", "photo", "3:2", "classic", "4:3", "cinema", "21:9");

    /** Beyond it a picture is a line. */
    private static final double MOST = 1000;

    private Aspect() {}

    /** The shapes that pictures usually have, from square to wide, then upright. */
    static List<String> usual() {
        return List.of("1:1", "5:4", "4:3", "3:2", "16:9", "21:9", "4:5", "3:4", "2:3", "9:16");
    }

    /** {@code 16:9}, {@code 4/5}, {@code 1.5} or a name. @throws IllegalArgumentException with a sentence for the user */
    static double parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = RATIO.matcher(NAMES.getOrDefault(name, name));
        double ratio = matcher.matches()
                ? Double.parseDouble(matcher.group(1)) / (matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2))) : 0;
        if (!(ratio >= 1 / MOST && ratio <= MOST)) {
            throw new IllegalArgumentException("aspect is a ratio such as 1:1, 4:5 or 16:9, or a name such as square, was \"" + text.strip() + "\"");
        }
        return ratio;
    }
}
