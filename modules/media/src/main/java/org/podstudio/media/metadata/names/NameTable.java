package org.podstudio.media.metadata.names;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.Problem;

/**
 * The patterns in force: the user's own rows first, then ours that no row of the user has the name of.
 *
 * @param problem what is wrong with the user's file, of which then nothing counts
 */
record NameTable(List<NamePattern> patterns, @Nullable Problem problem) {
    private static final String BUILT_IN = "generator-names.json";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PATTERNS = 1_000;
    private static final double USUAL_CONFIDENCE = 0.4;

    /** What a row is wrong about. */
    private static final class WrongRow extends Exception {
        private static final long serialVersionUID = 1L;

        WrongRow(String message) {
            super(message);
        }
    }

    /** A pattern, or the wish that ours of that name be not used. */
    private record Row(String name, @Nullable NamePattern pattern) {}

    /** @param userFile may not exist */
    static NameTable read(Path userFile) {
        List<NamePattern> ours = builtIn();
        try {
            byte[] bytes = bytes(userFile);
            List<Row> rows = rows(new ObjectMapper().readTree(bytes));
            Set<String> replaced = rows.stream().map(Row::name).collect(Collectors.toSet());
            List<NamePattern> all = new ArrayList<>();
            rows.stream().map(Row::pattern).filter(java.util.Objects::nonNull).forEach(all::add);
            ours.stream().filter(pattern -> !replaced.contains(pattern.name())).forEach(all::add);
            return new NameTable(all, null);
        } catch (NoSuchFileException e) {
            return new NameTable(ours, null);
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
            return new NameTable(ours, problem(userFile, "It is no JSON: " + e.getOriginalMessage().split(" \\(")[0] + at + "."));
        } catch (WrongRow e) {
            return new NameTable(ours, problem(userFile, e.getMessage()));
        } catch (IOException e) {
            return new NameTable(ours, problem(userFile, "It cannot be read: " + e.getMessage() + "."));
        }
    }

    private static byte[] bytes(Path file) throws IOException, WrongRow {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new WrongRow("It is larger than 1 MiB.");
            }
            return bytes;
        }
    }

    private static List<NamePattern> builtIn() {
        try (InputStream in = NameTable.class.getResourceAsStream(BUILT_IN)) {
            return rows(new ObjectMapper().readTree(in)).stream().map(Row::pattern).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WrongRow e) {
            throw new IllegalStateException("our own table: " + e.getMessage(), e);
        }
    }

    private static List<Row> rows(JsonNode document) throws WrongRow {
        JsonNode list = document.isArray() ? document : document.path("patterns");
        if (!list.isArray() || list.size() > MOST_PATTERNS) {
            throw new WrongRow("It has no list \"patterns\", or one of more than " + MOST_PATTERNS + " rows.");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rows.add(row(list.get(i), "Row " + (i + 1)));
        }
        return rows;
    }

    private static Row row(JsonNode json, String where) throws WrongRow {
        String platform = json.path("platform").asText("").strip();
        String name = json.path("name").asText("").strip();
        String label = name.isEmpty() ? where : where + " (" + name + ")";
        if (json.path("off").asBoolean(false) && !name.isEmpty()) {
            return new Row(name, null);
        }
        Optional<String> regex = Optional.of(json.path("pattern").asText("")).filter(text -> !text.isEmpty());
        if (platform.isEmpty() || regex.isEmpty()) {
            throw new WrongRow(label + " lacks \"platform\" or \"pattern\".");
        }
        JsonNode confidence = json.path("confidence");
        if (!confidence.isMissingNode() && (!confidence.isNumber() || confidence.asDouble() < 0 || confidence.asDouble() > 1)) {
            throw new WrongRow(label + " has a \"confidence\" that is no number from 0 to 1.");
        }
        try {
            return new Row(name, new NamePattern(name, platform, Pattern.compile(regex.get(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    Math.min(NamePattern.MOST_CONFIDENCE, confidence.asDouble(USUAL_CONFIDENCE))));
        } catch (PatternSyntaxException e) {
            throw new WrongRow(label + " has a pattern that is none: " + e.getDescription() + " near character " + (e.getIndex() + 1) + ".");
        }
    }

    private static Problem problem(Path file, String why) {
        return new Problem("generator-names-damaged", "Your table of generators' file names is not used.", file + ": " + why,
                "Mend the file, or delete it; until then the built-in table is used.");
    }
}
