package org.podstudio.media.metadata.other;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;

/**
 * The command line of early InvokeAI: {@code "prompt [negative]" -s 50 -S 123 -W 512 -H 512 -C 7.5 -A k_lms}. Its first
 * versions wrote the values against the letters ({@code -s50}) and some left the quotes out.
 */
final class DreamLine {
    private static final Pattern LINE = Pattern.compile("^\\s*\"(.*)\"((?:\\s+-\\w+.*)?)$", Pattern.DOTALL);

    /** Without quotes only several options in a row, steps among them, tell the line from a sentence. */
    private static final Pattern UNQUOTED = Pattern.compile("^\\s*([^\"]*?)((?:\\s+-[A-Za-z](?:\\s?[\\w./\\\\:-]+)?){3,})\\s*$");

    /** A longer line is no command line, and would cost the pattern time. */
    private static final int MAX_UNQUOTED = 4_000;

    private DreamLine() {}

    static Optional<GeneratorMetadata> parse(String text, Found found) {
        Matcher matcher = LINE.matcher(text);
        boolean quoted = matcher.matches();
        matcher = quoted ? matcher : UNQUOTED.matcher(text.length() > MAX_UNQUOTED ? "" : text);
        if (!quoted && !matcher.matches()) {
            return Optional.empty();
        }
        boolean steps = Json.number(option(matcher.group(2), "s")) != null;
        boolean seed = Json.number(option(matcher.group(2), "S")) != null;
        if (quoted ? !steps && !seed : !steps || !seed) {
            return Optional.empty();
        }
        String options = matcher.group(2);
        split(matcher.group(1), found.raw("Dream", text));
        found.steps(Json.number(option(options, "s"))).seed(Json.number(option(options, "S"))).cfg(Json.number(option(options, "C")))
                .sampler(option(options, "A")).size(Json.number(option(options, "W")), Json.number(option(options, "H")));
        return Optional.of(found.build(1.0));
    }

    private static @org.jspecify.annotations.Nullable String option(String options, String letter) {
        Matcher matcher = Pattern.compile("(?:^|\\s)-" + letter + "\\s*(\\S+)").matcher(options);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** What stands in square brackets is unwanted. */
    static void split(String text, Found found) {
        List<String> negative = new ArrayList<>();
        StringBuilder prompt = new StringBuilder();
        int at = 0;
        int open = text.indexOf('[');
        int close = open < 0 ? -1 : text.indexOf(']', open);
        while (close >= 0) {
            prompt.append(text, at, open);
            negative.add(text.substring(open + 1, close).strip());
            at = close + 1;
            open = text.indexOf('[', at);
            close = open < 0 ? -1 : text.indexOf(']', open);
        }
        found.prompt(prompt.append(text, at, text.length()).toString().strip()).negative(String.join(", ", negative));
    }
}
