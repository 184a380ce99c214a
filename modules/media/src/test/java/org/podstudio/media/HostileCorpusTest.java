package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.loudness.Normalization;
import org.podstudio.media.loudness.NormalizeSettings;
import org.podstudio.media.picture.CropResize;
import org.podstudio.media.picture.CropSettings;
import org.podstudio.media.poster.FilmstripJob;
import org.podstudio.media.poster.FilmstripSettings;
import org.podstudio.media.poster.PosterJob;
import org.podstudio.media.poster.PosterSettings;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.thumbnail.StudioThumbnails;
import org.podstudio.media.transcode.AudioCodec;
import org.podstudio.media.transcode.Container;
import org.podstudio.media.transcode.Transcode;
import org.podstudio.media.transcode.TranscodeSettings;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;
import org.podstudio.media.transcode.VideoCodec;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.media.waveform.WaveformSettings;
import org.podstudio.media.waveform.Waveforms;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

/**
 * The corpus's broken and hostile files through every kind, as if the library held them: each becomes a result or ends in a problem of three
 * parts. All sounds and films; of the pictures a sample, {@code -Dpodstudio.hostile=N} takes N of them and {@code -Dpodstudio.hostile-seed} others.
 */
@Timeout(600)
class HostileCorpusTest {
    private static final int PICTURES = Integer.getInteger("podstudio.hostile", 90);
    private static final long SEED = Long.getLong("podstudio.hostile-seed", 20_261_123L);
    private static final TranscodeSettings SMALL = new TranscodeSettings(Container.MKV,
            VideoCodec.AUTO, AudioCodec.AUTO, null, null, null, null, null, "96x96",
            null, null, Speed.FASTEST, Alpha.BLACK, "off");
    private static final TrimSettings PART = new TrimSettings("0.1", "0.4", TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);
    private static final TrimSettings FAST = new TrimSettings("0.1", "0.4", TrimSettings.Mode.FAST, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private static final CropSettings TRIMMED = new CropSettings("", "auto", null, "", "", "64", "", null, CropSettings.Mode.FIT,
            CropSettings.Gravity.CENTER, "auto", CropSettings.Filter.LANCZOS, ColourPolicy.KEEP, "auto", null, MetadataPolicy.KEEP);
    private int made;
    private int refused;

    @Test
    void everyKindMakesSomethingOfAHostileFileOrSaysWhyNot() throws Exception {
        List<Path> pictures = hostile("b_imageformat");
        Collections.shuffle(pictures, new Random(SEED));
        for (Path file : pictures.subList(0, Math.min(PICTURES, pictures.size()))) {
            MediaFacts facts = facts(file, MediaFacts.image(Format.PNG.sniffed(), new PixelSize(64, 64), null, null));
            thumbnail(file, facts);
            run(new Conversion(), ConvertSettings.DEFAULTS.as("webp"), file, facts);
            run(new CropResize(), TRIMMED, file, facts);
        }
        for (Path file : hostile("c_av")) {
            MediaFacts facts = facts(file, MediaFacts.image(Format.MP4.sniffed(), new PixelSize(64, 64), null, null));
            thumbnail(file, facts);
            run(new Transcode(), SMALL, file, facts);
            run(new Trim(), PART, file, facts);
            run(new Trim(), FAST, file, facts);
            run(new Normalization(), NormalizeSettings.DEFAULTS, file, facts);
            run(new PosterJob(), PosterSettings.DEFAULTS, file, facts);
            run(new FilmstripJob(), FilmstripSettings.DEFAULTS, file, facts);
            run(new Waveforms(), WaveformSettings.DEFAULTS, file, facts);
            if (facts.type() == MediaType.AUDIO) {
                run(new Conversion(), ConvertSettings.DEFAULTS.as("flac"), file, facts);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(made > 20 && refused > 20, made + " made, " + refused + " refused");
    }

    /** Skips the test, loudly, where there is no corpus; fails where there is one that cannot be read. */
    private static List<Path> hostile(String category) throws IOException {
        SharedCorpus.folder(category);
        List<Path> files = new ArrayList<>();
        for (CorpusRows.Row row : CorpusRows.read(CorpusRows.find().orElseThrow()).rows()) {
            String expect = row.expected().path("expect").asText();
            if (row.category().equals(category) && (expect.contains("graceful") || expect.contains("acceptable"))) {
                files.add(row.file());
            }
        }
        assertTrue(files.size() >= 10, "the corpus has " + files.size() + " hostile files in " + category);
        return files;
    }

    /** What an import would know of it; that of a file which it would refuse is made up. */
    private static MediaFacts facts(Path file, MediaFacts otherwise) {
        try {
            return new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
        } catch (StudioException e) {
            return otherwise;
        }
    }

    private void thumbnail(Path file, MediaFacts facts) throws IOException {
        Path work = Files.createTempDirectory(folder, "thumbnail");
        try {
            new StudioThumbnails().write(file, facts, work.resolve("small.jpg"), work.resolve("large.jpg"));
            made++;
        } catch (StudioException e) {
            told("thumbnail", file, e.problem(), work);
        } catch (RuntimeException e) {
            wrong.add("thumbnail of " + file.getFileName() + ": " + e);
        }
    }

    private <S extends JobSettings> void run(FileOperation<S> kind, S settings, Path file, MediaFacts facts) throws IOException {
        Path work = Files.createTempDirectory(folder, kind.id());
        InputFile input = new InputFile(file, facts, null);
        try {
            kind.requirement(settings, input);
            kind.estimate(settings, input);
            Path out = kind.apply(settings, input, new RecordingContext(work)).getFirst().file();
            made++;
            if (Files.size(out) == 0) {
                wrong.add(kind.id() + " of " + file.getFileName() + " is empty");
            }
        } catch (StudioException e) {
            told(kind.id(), file, e.problem(), work);
        } catch (RuntimeException | CancelledException e) {
            wrong.add(kind.id() + " of " + file.getFileName() + ": " + e);
        }
    }

    private void told(String kind, Path file, Problem problem, Path work) throws IOException {
        refused++;
        if (Stream.of(problem.code(), problem.what(), problem.why(), problem.next()).anyMatch(String::isBlank) || problem.code().equals("internal-error")) {
            wrong.add(kind + " of " + file.getFileName() + ": " + problem);
        }
        // What is left of it the engine deletes with the folder; nobody may be writing there any more.
        try (Stream<Path> left = Files.list(work)) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(work);
    }
}
