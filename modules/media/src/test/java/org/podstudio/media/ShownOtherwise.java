package org.podstudio.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Facts of which {@code docs/corpus-findings.md} shows that they are not what the corpus' manifest says. */
final class ShownOtherwise {
    private final Map<String, Double> facts = new HashMap<>();

    static ShownOtherwise read() throws IOException {
        ShownOtherwise all = new ShownOtherwise();
        for (String line : Files.readAllLines(Path.of("..", "..", "docs", "corpus-findings.md"))) {
            String[] cells = line.split(" *\\| *");
            if (line.startsWith("| `") && cells.length >= 6) {
                all.facts.put(cells[1].replace("`", "") + " " + cells[2], Double.valueOf(cells[4]));
            }
        }
        return all;
    }

    /** @param row the corpus' name of a file, its folder before it */
    Optional<Double> fact(String row, String name) {
        return Optional.ofNullable(facts.get(row.substring(row.lastIndexOf('/') + 1) + " " + name));
    }

    int count() {
        return facts.size();
    }
}
