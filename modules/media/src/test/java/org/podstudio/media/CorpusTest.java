package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real files of other people. Skipped, with a message, where the corpus is not beside the checkout. */
class CorpusTest {
    private static CorpusRows corpus() throws Exception {
        Optional<Path> folder = CorpusRows.find();
        Assumptions.assumeTrue(folder.isPresent(), "SKIPPED: there is no ../shared/corpus beside this checkout");
        return CorpusRows.read(folder.get());
    }

    @Test
    void generatorMetadataOfRealFilesIsReadRight() throws Exception {
        MetadataScore score = new MetadataScore();
        for (CorpusRows.Row row : corpus().rows()) {
            if (row.category().equals("a_genmeta")) {
                score.check(row);
            }
        }
        report("metadata", score.wrong, score.summary());
        assertEquals(List.of(), score.wrong);
    }

    @Test
    void realPicturesAreProbedWithoutACrash() throws Exception {
        MediaScore score = score("b");
        assertEquals(0, score.crashes);
        assertTrue(score.decodesRight >= score.decodes - 4, score.summary());
        assertTrue(score.slowestMs < 10_000, score.summary());
    }

    @Test
    void realSoundsAndFilmsAreProbedWithoutACrash() throws Exception {
        MediaScore score = score("c");
        assertEquals(0, score.crashes);
        assertEquals(score.decodes, score.decodesRight, score.summary());
        assertTrue(score.slowestMs < 10_000, score.summary());
    }

    private static MediaScore score(String category) throws Exception {
        MediaScore score = new MediaScore();
        for (CorpusRows.Row row : corpus().rows()) {
            if (row.category().startsWith(category)) {
                score.check(row);
            }
        }
        report(category, score.notes, score.summary());
        return score;
    }

    /** The sum to the console, each miss to a file beside the other reports. */
    private static void report(String name, List<String> misses, String summary) throws Exception {
        System.out.println("corpus " + name + ": " + summary);
        Files.write(Path.of("target", "corpus-" + name + ".txt"), misses);
    }
}
