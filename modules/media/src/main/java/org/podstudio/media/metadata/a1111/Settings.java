package org.podstudio.media.metadata.a1111;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Json;

/**
 * The line {@code Steps: 20, Sampler: Euler a, …}. Values may be quoted like JSON texts, or be JSON objects and lists; both
 * may hold commas and colons.
 */
final class Settings {
    private static final int MAX_VALUES = 10_000;

    /** Some writers change the letters' case. */
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String line;
    private int at;
    /** Letters that may still be looked at in search of a closing bracket or quote: a hostile line has only open ones. */
    private long patience;

    private Settings(String line) {
        this.line = line;
        this.patience = 20L * line.length();
        while (at < line.length() && values.size() < MAX_VALUES) {
            pair();
        }
    }

    static Settings parse(String line) {
        return new Settings(line);
    }

    @Nullable String text(String key) {
        return values.get(key);
    }

    /** The text of the first of these keys that has one. */
    @Nullable String text(String key, String other) {
        return values.containsKey(key) ? values.get(key) : values.get(other);
    }

    @Nullable Number number(String key) {
        return Json.number(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    private void pair() {
        int colon = line.indexOf(':', at);
        if (colon < 0) {
            at = line.length();
            return;
        }
        String key = line.substring(at, colon).strip();
        at = colon + 1;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        String value = at < line.length() ? value() : "";
        // A comma inside an unquoted value leaves a rest in front of the next key.
        int rest = key.lastIndexOf(", ");
        values.putIfAbsent(rest < 0 ? key : key.substring(rest + 2), value);
        int comma = line.indexOf(',', at);
        at = comma < 0 ? line.length() : comma + 1;
    }

    private String value() {
        char first = line.charAt(at);
        if (first == '"') {
            int end = quoteEnd(at);
            if (end > 0) {
                String quoted = line.substring(at + 1, end - 1);
                at = end;
                return unescaped(quoted);
            }
        } else if (first == '{' || first == '[') {
            int end = bracketEnd(at);
            if (end > 0) {
                String json = line.substring(at, end);
                at = end;
                return json;
            }
        }
        int comma = line.indexOf(',', at);
        String plain = line.substring(at, comma < 0 ? line.length() : comma);
        at = comma < 0 ? line.length() : comma;
        return plain.strip();
    }

    private int quoteEnd(int from) {
        for (int i = from + 1; i < line.length() && patience-- > 0; i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    private int bracketEnd(int from) {
        int depth = 0;
        for (int i = from; i < line.length() && patience-- > 0; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                int end = quoteEnd(i);
                if (end < 0) {
                    return -1;
                }
                i = end - 1;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
