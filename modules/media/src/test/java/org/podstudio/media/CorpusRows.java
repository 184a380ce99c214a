package org.podstudio.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the shared corpus' MANIFEST.csv. */
record CorpusRows(Path folder, List<Row> rows) {
    /** @param expected the row's JSON object */
    record Row(Path file, String category, JsonNode expected) {
        String name() {
            return category + "/" + file.getFileName();
        }
    }

    /** The corpus that lies beside the checkout, if this machine has it. */
    static Optional<Path> find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path corpus = at.resolveSibling("shared").resolve("corpus");
            if (Files.isRegularFile(corpus.resolve("MANIFEST.csv"))) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }

    static CorpusRows read(Path corpus) throws IOException {
        List<List<String>> lines = csv(Files.readString(corpus.resolve("MANIFEST.csv")));
        List<String> head = lines.getFirst();
        int file = head.indexOf("file");
        int category = head.indexOf("category");
        int expected = head.indexOf("expected_json");
        ObjectMapper json = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Path path = corpus.resolve(line.get(file));
            if (Files.exists(path)) {
                String text = line.get(expected);
                rows.add(new Row(path, line.get(category), json.readTree(text.isEmpty() ? "{}" : text)));
            }
        }
        return new CorpusRows(corpus, rows);
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return lines;
    }
}
