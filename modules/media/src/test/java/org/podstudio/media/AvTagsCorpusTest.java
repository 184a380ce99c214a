package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.metadata.av.AvWalk;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.testsupport.SharedCorpus;

/** The tags of real sounds and films against what ffprobe says of them, which the corpus records. */
class AvTagsCorpusTest {
    private static final List<String> NAMES = List.of("title", "artist", "album", "comment", "composer", "description", "lyrics", "copyright");

    @Test
    void realFilesHaveTheTagsThatFfprobeFinds() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (CorpusRows.Row row : rows()) {
            Map<String, List<String>> found = tags(row);
            for (Map.Entry<String, JsonNode> tag : row.expected().path("tags").properties()) {
                String name = tag.getKey().toLowerCase(java.util.Locale.ROOT);
                if (found != null && NAMES.contains(name) && !tag.getValue().asText().isBlank()) {
                    asked++;
                    String want = squeezed(tag.getValue().asText());
                    List<String> have = new ArrayList<>(found.getOrDefault("tag:" + name, List.of()));
                    if (name.equals("comment")) {
                        have.addAll(found.getOrDefault("tag:description", List.of())); // ffprobe's name for a broadcast description
                    }
                    // ffprobe joins several values with a semicolon, and knows the first line only of a note in AIFF.
                    if (have.stream().noneMatch(text -> squeezed(text.split("[\r\n\0]")[0]).equals(want) || squeezed(text).equals(want))
                            && !squeezed(String.join(";", have)).equals(want)) {
                        wrong.add(row.file().getFileName() + " " + name + ": want " + want + ", have " + have);
                    }
                }
            }
        }
        assertTrue(asked > 60, "asked only " + asked);
        assertEquals(List.of(), wrong);
    }

    @Test
    void noSoundOrFilmOfTheCorpusIsTakenForGenerated() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (CorpusRows.Row row : rows()) {
            Optional<GeneratorMetadata> found = new StudioMediaProbe().generator(row.file());
            found.ifPresent(generator -> wrong.add(row.file().getFileName() + ": " + generator));
        }
        assertEquals(List.of(), wrong);
    }

    private static List<CorpusRows.Row> rows() throws Exception {
        return CorpusRows.read(SharedCorpus.folder("c_av").getParent()).rows().stream().filter(row -> row.category().equals("c_av")).toList();
    }

    private static Map<String, List<String>> tags(CorpusRows.Row row) throws Exception {
        try (FileBytes bytes = FileBytes.open(row.file())) {
            Optional<Format> format = Sniffer.sniff(bytes);
            TextSink sink = new TextSink();
            return format.isPresent() && AvWalk.read(bytes, format.get(), sink) ? sink.texts().texts() : null;
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
