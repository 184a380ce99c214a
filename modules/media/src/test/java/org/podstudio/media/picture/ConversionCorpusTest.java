package org.podstudio.media.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

/** Real pictures of all kinds, broken ones among them: what can be decoded can be converted, to each format in turn. */
class ConversionCorpusTest {
    private static final List<String> FORMATS = List.of("png", "tiff", "webp", "jpg", "avif");

    /** A sample keeps the check short; sizes beyond it only repeat the same code. */
    private static final int EVERY = 5;
    private static final long MOST_PIXELS = 150_000;

    private final StudioImageCodec codec = new StudioImageCodec();

    @TempDir
    Path folder;

    @Test
    void whatCanBeDecodedIsConvertedAndLooksTheSame() throws Exception {
        List<Path> files = SharedCorpus.files("b_imageformat");
        List<String> wrong = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < files.size(); i += EVERY) {
            Path file = files.get(i);
            DecodedImage source;
            MediaFacts facts;
            try {
                facts = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
                if (facts.type() != MediaType.IMAGE || facts.pixels() > MOST_PIXELS) {
                    continue;
                }
                source = codec.decode(file);
            } catch (StudioException e) {
                assertRefused(file, e);
                continue;
            }
            String format = FORMATS.get(done++ % FORMATS.size());
            Path work = Files.createDirectory(folder.resolve("w" + i));
            ConvertSettings settings = new ConvertSettings(format, null, format.equals("webp"), MetadataPolicy.KEEP, ColourPolicy.KEEP, "black");
            try {
                Path made = new Conversion().apply(settings, new InputFile(file, facts, null), new RecordingContext(work)).getFirst().file();
                double psnr = MadePicture.psnr(source.pixels(), codec.decode(made).pixels());
                double least = format.equals("jpg") || format.equals("avif") ? 23 : 50;
                boolean flattened = format.equals("jpg") && source.hasAlpha();
                // A profile for grey cannot stand beside transparency, so such a picture is converted: its numbers change.
                boolean converted = source.hasAlpha() && source.embedded().icc() != null;
                if (psnr < least && !flattened && !converted) {
                    wrong.add(file.getFileName() + " as " + format + ": " + psnr + " dB");
                }
            } catch (StudioException e) {
                wrong.add(file.getFileName() + " as " + format + ": " + e.problem());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(done > 30, "only " + done + " pictures could be decoded");
    }

    /** What cannot be decoded ends as a problem here too, and leaves nothing. */
    private void assertRefused(Path file, StudioException reason) throws Exception {
        Path work = Files.createTempDirectory(folder, "refused");
        MediaFacts any = MediaFacts.image(org.podstudio.media.sniff.Format.PNG.sniffed(), new org.podstudio.core.api.media.PixelSize(1, 1), null, null);
        try {
            new Conversion().apply(ConvertSettings.DEFAULTS.as("png"), new InputFile(file, any, null), new RecordingContext(work));
        } catch (StudioException e) {
            assertTrue(!e.problem().what().isBlank() && !e.problem().next().isBlank(), file + ": " + e.problem());
            try (java.util.stream.Stream<Path> left = Files.list(work)) {
                assertEquals(0, left.count(), file.getFileName() + " left something: " + reason.problem().code());
            }
        }
    }
}
