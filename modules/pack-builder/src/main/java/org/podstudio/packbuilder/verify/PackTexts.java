package org.podstudio.packbuilder.verify;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podstudio.core.api.pack.VerifyReport.Finding;

/** Checks the texts a buyer reads: sections that must be there, and nothing that was meant to be filled in. */
public final class PackTexts {
    public static final String README = "README.md";
    public static final String LICENSE = "LICENSE.txt";
    public static final String STORE_COPY = "store_copy.txt";

    public static final List<String> README_SECTIONS =
            List.of("## Contents", "## How to use", "## License", "## AI disclosure", "## Verify your download", "## About");
    public static final List<String> STORE_SECTIONS =
            List.of("TITLE", "SHORT DESCRIPTION", "DESCRIPTION", "TAGS", "AI DISCLOSURE");

    private static final Map<String, List<String>> SECTIONS = Map.of(README, README_SECTIONS, STORE_COPY, STORE_SECTIONS, LICENSE, List.of());

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{.*?}}|\\{%.*?%}|\\b(?:TODO|FIXME|TBD|XXXX?)\\b|(?i:lorem ipsum)|\\$\\{[A-Za-z_.]+}");

    /** A file name in the table of contents may say anything. */
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`\n]*`");

    private PackTexts() {}

    /** What in this text was left to be filled in; empty when nothing was. */
    public static Optional<String> placeholder(String text) {
        Matcher found = PLACEHOLDER.matcher(CODE_SPAN.matcher(text).replaceAll(""));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    static void check(Map<String, byte[]> texts, Consumer<Finding> problems) {
        SECTIONS.forEach((path, sections) -> {
            byte[] bytes = texts.get(path);
            if (bytes == null) {
                return; // its absence is reported by who lists the files
            }
            String text;
            try {
                text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                problems.accept(new Finding(path, "not-text", "It is not UTF-8 text."));
                return;
            }
            placeholder(text).ifPresent(left ->
                    problems.accept(new Finding(path, "placeholder", "\"" + left + "\" was left in the text.")));
            List<String> lines = text.lines().map(String::strip).toList();
            for (String section : sections) {
                if (!lines.contains(section)) {
                    problems.accept(new Finding(path, "section-missing", "The section \"" + section.replaceFirst("^#+ ", "") + "\" is missing."));
                }
            }
            if (text.isBlank()) {
                problems.accept(new Finding(path, "text-empty", "It says nothing."));
            }
        });
    }
}
