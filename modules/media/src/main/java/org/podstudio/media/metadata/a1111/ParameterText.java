package org.podstudio.media.metadata.a1111;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text that AUTOMATIC1111's web interface and its many descendants write: prompt, {@code Negative prompt:}, and a line
 * of settings that begins with {@code Steps:}.
 *
 * @param prompt may be empty
 * @param negative may be empty
 */
record ParameterText(String prompt, String negative, Settings settings) {
    private static final Pattern NEGATIVE = Pattern.compile("^Negative [pP]rompt:", Pattern.MULTILINE);
    private static final Pattern NEGATIVE_IN_LINE = Pattern.compile("[ \\t]+(?=Negative [pP]rompt:)");

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
        return isSampling(settings) ? Optional.of(of(unix.substring(0, start), settings)) : Optional.empty();
    }

    /** A recipe has steps and a size, too, but no size in pixels; a training has steps and a seed. */
    private static boolean isSampling(Settings settings) {
        boolean pixels = settings.has("Size") && settings.text("Size").matches("\\d+ ?x ?\\d+");
        boolean training = settings.has("Learning rate") || settings.has("Batch size") && settings.has("Epochs");
        long own = Stream.of("Sampler", "CFG scale", "Guidance scale", "Model hash", "Schedule type").filter(settings::has).count();
        return !training && (own > 0 || pixels || settings.number("Seed") != null && settings.has("Model"));
    }

    /** Some programs fold the lines into one; then only a full line of settings is proof. */
    private static Optional<ParameterText> oneLine(String text) {
        int start = text.lastIndexOf(" Steps: ");
        if (start < 0) {
            return Optional.empty();
        }
        Settings settings = Settings.parse(text.substring(start + 1));
        boolean full = settings.number("Steps") != null && settings.number("Seed") != null && settings.has("Sampler") && settings.has("CFG scale");
        String above = NEGATIVE_IN_LINE.matcher(text.substring(0, start)).replaceAll("\n");
        return full ? Optional.of(of(above, settings)) : Optional.empty();
    }

    private static ParameterText of(String above, Settings settings) {
        Matcher negative = NEGATIVE.matcher(above);
        boolean both = negative.find();
        String prompt = both ? above.substring(0, negative.start()) : above;
        String rest = both ? above.substring(negative.end()) : "";
        return new ParameterText(prompt.strip(), rest.strip(), settings);
    }
}
