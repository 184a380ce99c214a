package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.metadata.image.Stealth;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.probe.StudioMediaProbe;

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
    void realFilesThatNobodyGeneratedYieldNothing() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (CorpusRows.Row row : corpus().rows()) {
            if (row.category().startsWith("b") || row.category().startsWith("c")) {
                asked++;
                new StudioMediaProbe().generator(row.file()).ifPresent(found -> wrong.add(row.name() + ": " + found));
            }
        }
        assertTrue(asked > 700, "only " + asked + " files");
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTextThatNovelAiHidInARealPictureIsRead() throws Exception {
        for (CorpusRows.Row row : corpus().rows()) {
            if (row.name().contains("novelai-curated.png")) {
                TextSink sink = new TextSink();
                try (FileBytes bytes = FileBytes.open(row.file())) {
                    Stealth.read(bytes, Format.PNG, sink);
                }
                String hidden = sink.texts().first("stealth_pngcomp").orElseThrow();
                assertTrue(hidden.startsWith("{\"Description\": \"1girl, solo, hatsune miku"), hidden);
                return;
            }
        }
        Assertions.fail("the corpus has no picture of NovelAI");
    }

    @Test
    void everyFactOfARealPictureIsRight() throws Exception {
        MediaScore score = score("b");
        assertEquals(0, score.crashes);
        assertEquals(score.decodes, score.decodesRight, score.summary());
        assertEquals(score.facts, score.factsRight, score.summary());
    }

    @Test
    void everyFactOfARealSoundOrFilmIsRight() throws Exception {
        MediaScore score = score("c");
        assertEquals(0, score.crashes);
        assertEquals(score.decodes, score.decodesRight, score.summary());
        assertEquals(score.facts, score.factsRight, score.summary());
    }

    private static MediaScore score(String category) throws Exception {
        ShownOtherwise shown = ShownOtherwise.read();
        assertTrue(shown.count() > 0, "docs/corpus-findings.md has no table");
        MediaScore score = new MediaScore(shown);
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
