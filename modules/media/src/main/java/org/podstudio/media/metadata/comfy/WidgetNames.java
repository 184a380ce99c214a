package org.podstudio.media.metadata.comfy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of the widgets of the nodes that we know: a table of this package, read when the first old graph comes. */
final class WidgetNames {
    private static final String TABLE = "widgets.txt";
    private static final Map<String, List<String>> NAMES = read();

    private WidgetNames() {}

    /** Empty for a node that we do not know. */
    static List<String> of(String type) {
        return NAMES.getOrDefault(type, List.of());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(WidgetNames.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" = ", 2)).filter(parts -> parts.length == 2)
                    .forEach(parts -> names.put(parts[0], Arrays.asList(parts[1].split(", "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
