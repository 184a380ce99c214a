package org.podstudio.media.metadata.a1111;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that AUTOMATIC1111's web interface and its many descendants write: prompt, {@code Negative prompt:}, and a line
 * of settings that begins with {@code Steps:}.
 *
 * @param prompt may be empty
 * @param negative may be empty
 */
record ParameterText(String prompt, String negative, Settings settings) {
    private static final String NEGATIVE = "Negative prompt:";

    /** The settings line: "Steps: 20, " and at least one more pair. */
    private static final Pattern SETTINGS = Pattern.compile("^[ \\t]*Steps: ?\\d+ *,[^\\n]*", Pattern.MULTILINE);

    static Optional<ParameterText> parse(String text) {
        if (!text.contains("Steps:")) {
            return Optional.empty();
        }
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        Matcher matcher = SETTINGS.matcher(unix);
        int start = -1;
        String line = "";
        while (matcher.find()) {
            // A prompt may quote such a line; the last one is meant.
            start = matcher.start();
            line = matcher.group().strip();
        }
        if (start < 0) {
            return oneLine(unix);
        }
        Settings settings = Settings.parse(line);
        // A recipe has steps and a size, too; but no size in pixels.
        boolean pixels = settings.has("Size") && settings.text("Size").matches("\\d+ ?x ?\\d+");
        if (!settings.has("Seed") && !settings.has("Sampler") && !settings.has("CFG scale") && !pixels) {
            return Optional.empty();
        }
        return Optional.of(of(unix.substring(0, start), settings));
    }

    /** Some programs fold the lines into one; then only a full line of settings is proof. */
    private static Optional<ParameterText> oneLine(String text) {
        int start = text.lastIndexOf(" Steps: ");
        if (start < 0) {
            return Optional.empty();
        }
        Settings settings = Settings.parse(text.substring(start + 1));
        boolean full = settings.number("Steps") != null && settings.number("Seed") != null && settings.has("Sampler") && settings.has("CFG scale");
        String above = text.substring(0, start).replace(" " + NEGATIVE, "\n" + NEGATIVE);
        return full ? Optional.of(of(above, settings)) : Optional.empty();
    }

    private static ParameterText of(String above, Settings settings) {
        int negative = above.startsWith(NEGATIVE) ? 0 : above.indexOf("\n" + NEGATIVE);
        String prompt = negative < 0 ? above : above.substring(0, negative);
        String rest = negative < 0 ? "" : above.substring(above.indexOf(NEGATIVE, negative) + NEGATIVE.length());
        return new ParameterText(prompt.strip(), rest.strip(), settings);
    }
}
