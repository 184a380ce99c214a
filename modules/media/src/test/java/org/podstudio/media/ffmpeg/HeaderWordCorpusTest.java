package org.podstudio.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;
import org.podstudio.testsupport.SharedCorpus;

/** The facts without decoders against the facts with them, for every real sound and film: no difference is allowed. */
class HeaderWordCorpusTest {
    @Test
    void headersTellOfEveryRealFileWhatDecodersFind() throws Exception {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        int expected = 0;
        for (Path file : SharedCorpus.files("c_av")) {
            Optional<Format> format = Sniffer.sniff(file);
            if (format.isEmpty() || format.get().type() == MediaType.IMAGE || !HeaderWord.expected(format.get())) {
                continue;
            }
            expected++;
            String quick = quick(file, format.get());
            String full = full(file, format.get());
            if (quick.equals("open")) {
                System.err.println("decoders are needed for " + file.getFileName());
                continue;
            }
            compared++;
            if (!quick.equals(full)) {
                wrong.add(file.getFileName() + ":\n  quick " + quick + "\n  full  " + full);
            }
        }
        System.err.println("headers sufficed for " + compared + " of " + expected + " sounds and films");
        assertEquals(List.of(), wrong);
        assertTrue(compared > 90, "headers sufficed for " + compared + " only");
    }

    private static String quick(Path file, Format format) {
        try {
            MediaFacts facts = AvProbe.undecoded(file, format);
            return facts == null ? "open" : facts.toString();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static String full(Path file, Format format) {
        try {
            return AvProbe.decoded(file, format, MediaProbe.Depth.HEADERS).toString();
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
