package org.podstudio.library.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of a program that nobody knows, as lines that a reader of notes understands and a search finds. */
final class SettingLines {
    /** A page or two. Longer ones carry data, and the JSON itself stays where it is. */
    private static final int MOST_CHARS = 8_000;

    private SettingLines() {}

    /**
     * {@code seed: 77}, or {@code meta.seed: 77} for what lies deeper; lists of plain values in one line.
     *
     * @param prompt which stands elsewhere already
     * @return null when there is nothing but the prompt
     */
    static @Nullable String of(Map<?, ?> map, String prompt) {
        List<String> lines = new ArrayList<>();
        collect("", map, prompt, lines);
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() > MOST_CHARS) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static void collect(String before, Map<?, ?> map, String prompt, List<String> lines) {
        map.forEach((key, value) -> {
            String name = before + key;
            if (value instanceof Map<?, ?> inner) {
                collect(name + ".", inner, prompt, lines);
            } else if (value instanceof List<?> list) {
                add(name, list.stream().filter(SettingLines::plain).map(String::valueOf).collect(Collectors.joining(", ")), lines);
                list.stream().filter(Map.class::isInstance).forEach(inner -> collect(name + ".", (Map<?, ?>) inner, prompt, lines));
            } else if (plain(value) && !String.valueOf(value).strip().equals(prompt)) {
                add(name, String.valueOf(value), lines);
            }
        });
    }

    private static boolean plain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static void add(String name, String value, List<String> lines) {
        if (!value.isBlank()) {
            lines.add(name + ": " + value.strip());
        }
    }
}
