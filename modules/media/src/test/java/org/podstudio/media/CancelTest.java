package org.podstudio.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
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
import org.podstudio.media.transcode.Transcode;
import org.podstudio.media.transcode.TranscodeSettings;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.media.waveform.WaveformSettings;
import org.podstudio.media.waveform.Waveforms;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleFiles;

/** Each kind, canceled at each of its steps in turn until it comes through: it says that it was canceled, and its folder can go at once. */
class CancelTest {
    /** More steps are like the last ones. */
    private static final int MOST_STEPS = 12;

    @TempDir
    static Path folder;

    private static Path picture;
    private static Path film;
    private static Path sound;

    @BeforeAll
    static void files() throws Exception {
        picture = SampleFiles.png(folder.resolve("picture.png"), 300, 200, 1);
        film = Clips.film(folder.resolve("film.mp4"));
        sound = Clips.clip(folder.resolve("sound.flac"), "flac").sound("sine=frequency=440:sample_rate=44100:duration=2", "flac", Map.of()).write();
    }

    record Case(FileOperation<?> kind, JobSettings settings, String input) {
        @Override
        public String toString() {
            return kind.id() + " " + input;
        }
    }

    static List<Case> cases() {
        TrimSettings part = new TrimSettings("0.3", "1.5", TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);
        TrimSettings fast = new TrimSettings("0.3", "1.5", TrimSettings.Mode.FAST, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);
        return List.of(new Case(new Conversion(), to("tiff"), "picture"), new Case(new Conversion(), to("avif"), "picture"),
                new Case(new CropResize(), CropSettings.DEFAULTS, "picture"), new Case(new Conversion(), to("mp3"), "sound"),
                new Case(new Normalization(), NormalizeSettings.DEFAULTS, "sound"), new Case(new Waveforms(), WaveformSettings.DEFAULTS, "sound"),
                new Case(new Trim(), part, "sound"), new Case(new Trim(), part, "film"), new Case(new Trim(), fast, "film"),
                new Case(new Normalization(), NormalizeSettings.DEFAULTS, "film"), new Case(new PosterJob(), PosterSettings.DEFAULTS, "film"),
                new Case(new FilmstripJob(), FilmstripSettings.DEFAULTS, "film"), new Case(new Transcode(), TranscodeSettings.DEFAULTS, "film"));
    }

    private static ConvertSettings to(String format) {
        return new ConvertSettings(format, null, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isLeftAtAnyStepAndItsFolderCanGo(Case each) throws Exception {
        cancelEverywhere(each.kind(), each);
    }

    private static <S extends JobSettings> void cancelEverywhere(FileOperation<S> kind, Case each) throws Exception {
        Path file = each.input().equals("picture") ? picture : each.input().equals("film") ? film : sound;
        byte[] before = Files.readAllBytes(file);
        InputFile input = new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
        S settings = kind.settingsType().cast(each.settings());
        int cancelled = 0;
        for (int step = 1; step <= MOST_STEPS; step++) {
            RecordingContext context = new RecordingContext(Files.createTempDirectory(folder, "work")).cancellingAtStep(step);
            boolean through = false;
            try {
                kind.apply(settings, input, context);
                through = true;
            } catch (CancelledException e) {
                cancelled++;
                assertEquals(step, context.steps().size(), "it went on after the cancel");
            }
            delete(context.workDir());
            if (through) {
                break;
            }
        }
        assertTrue(cancelled > 0, each + " reports no step");
        assertArrayEquals(before, Files.readAllBytes(file), "the input is as it was");
    }

    /** As the engine does: nothing is held open or written any more. */
    private static void delete(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
