package org.podstudio.media.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.loudness.Loudness;
import org.podstudio.media.loudness.Meter;
import org.podstudio.media.loudness.Normalization;
import org.podstudio.media.loudness.NormalizeSettings;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.media.waveform.WaveformSettings;
import org.podstudio.media.waveform.Waveforms;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

/** Real files: each ends in a result that can be read back, or in a problem that says why. */
class SoundCorpusTest {
    private static final long MOST_BYTES = 400_000;
    private static final int EACH = 5;
    private static final Set<String> PROBLEMS = Set.of("file-damaged", "no-audio", "no-video", "format-unsupported", "nothing-to-do", "encoder-missing",
            "not-media", "target-not-reached", "bad-setting", "encoder-failed", "mux-failed");

    @TempDir
    Path folder;

    @Test
    void everyOperationOnRealFilesEndsWellOrSaysWhy() throws Exception {
        List<String> wrong = new ArrayList<>();
        int good = 0;
        for (Path file : sample()) {
            InputFile input;
            try {
                input = Sounds.input(file);
            } catch (StudioException e) {
                continue; // what is no media file never becomes an input
            }
            for (FileOperation<?> operation : List.of(new Waveforms(), new Normalization(), new Trim(), new Conversion())) {
                good += ends(operation, input, wrong) ? 1 : 0;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(good > 20, good + " results");
    }

    @Test
    void vorbisGoesIntoOggAsItIsAndIntoOpusAnew() throws Exception {
        InputFile vorbis = Sounds.input(SharedCorpus.file("c_av", "media__bear_vorbis_with_large_metadata.ogg"));
        for (String format : List.of("ogg", "opus")) {
            RecordingContext context = new RecordingContext(Files.createTempDirectory(folder, format));
            ConvertSettings settings = new ConvertSettings(format, null, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white");
            Path made = new Conversion().apply(settings, vorbis, context).getFirst().file();
            boolean same = format.equals("ogg");
            assertEquals(same ? "vorbis" : "opus", Sounds.probe(made).audioCodec());
            assertEquals(same, context.facts().get("copied"));
            assertEquals(same ? null : "libopus", context.facts().get("encoder"));
        }
    }

    @SuppressWarnings("unchecked")
    private <S extends JobSettings> boolean ends(FileOperation<S> operation, InputFile input, List<String> wrong) throws IOException, CancelledException {
        if (!operation.accepts().contains(input.facts().type())) {
            return false;
        }
        Path work = Files.createTempDirectory(folder, operation.id());
        try {
            operation.requirement((S) settings(operation.id()), input);
            Path made = operation.apply((S) settings(operation.id()), input, new RecordingContext(work)).getFirst().file();
            Sounds.probe(made);
            if (operation.id().equals("normalize")) {
                Loudness found = Meter.measure(made, new RecordingContext(work)).getFirst();
                if (found.measurable() && (Math.abs(found.lufs() + 14) > 0.5 || found.truePeak() > -0.95)) {
                    wrong.add(input.file().getFileName() + " " + found);
                }
            }
            return true;
        } catch (StudioException e) {
            if (!PROBLEMS.contains(e.problem().code())) {
                wrong.add(input.file().getFileName() + " " + operation.id() + " " + e);
            }
            return false;
        } catch (RuntimeException e) {
            wrong.add(input.file().getFileName() + " " + operation.id() + " " + e);
            return false;
        }
    }

    private static JobSettings settings(String kind) {
        return Map.<String, JobSettings>of("waveform", WaveformSettings.DEFAULTS, "normalize", NormalizeSettings.DEFAULTS,
                "trim", new TrimSettings("0.02", "", TrimSettings.Mode.FAST, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1),
                "convert", new ConvertSettings("flac", null, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white")).get(kind);
    }

    private static List<Path> sample() {
        List<Path> small = SharedCorpus.files("c_av").stream().filter(file -> file.toFile().length() < MOST_BYTES).toList();
        return IntStream.range(0, small.size()).filter(i -> i % EACH == 0).mapToObj(small::get).toList();
    }
}
