package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Films;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.PartContext;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.runtime.MemoryGate;
import org.podstudio.testsupport.RecordingContext;

/** Films through a model that is computed here, with parts that can be kept; see {@link MemoryFilms}. */
class FilmUpscaleTest {
    private static final ModelEntry DRAWN = FakeTiles.entry("drawn", List.of("illustration"), FakeTiles.RADIUS);
    private static final PixelSize SIZE = new PixelSize(20, 12);

    @TempDir
    Path folder;

    private final List<String> ran = new ArrayList<>();
    private RecordingContext context;
    private MemoryFilms films = new MemoryFilms(SIZE, MemoryFilms.noise(SIZE, 500));
    private Runnable beforeEachRun = () -> {};
    private Path source;
    private int parts;

    @BeforeEach
    void work() throws IOException {
        context = new RecordingContext(Files.createDirectory(folder.resolve("work")));
        source = Files.writeString(folder.resolve("film.mp4"), "the film");
    }

    @Test
    void everyPictureGoesThroughTheModelAndIsWhatAPictureOnItsOwnWouldBecome() throws Exception {
        OutputFile made = apply(settings("drawn"), context);
        assertThat(made.suffix()).isEqualTo("_2x");
        assertThat(made.folder()).isEqualTo("upscales");
        assertThat(made.tags()).containsExactly("edited", "upscaled");
        assertThat(Files.size(made.file())).isEqualTo(500L * 3 * 40 * 24);
        assertThat(ran).hasSize(500);
        assertThat(context.facts()).containsEntry("model", "drawn").containsEntry("method", "model").containsEntry("frames", 500L)
                .containsEntry("frames_run", 500L).containsEntry("frames_kept", 0L).containsEntry("tiles", 500L).containsEntry("parts", 3)
                .containsEntry("width", 40).containsEntry("lost", List.of("nothing"));
        assertThat(context.device()).isEqualTo("cpu");
        assertThat(context.steps()).last().satisfies(step -> assertThat(step.unit()).isEqualTo(Progress.Unit.FRAMES));
    }

    @Test
    void equalPicturesInARowRunOnce() throws Exception {
        List<byte[]> pictures = new ArrayList<>();
        MemoryFilms.noise(SIZE, 30).forEach(picture -> pictures.addAll(List.of(picture, picture.clone(), picture)));
        films = new MemoryFilms(SIZE, pictures);
        apply(settings("drawn"), context);
        assertThat(ran).hasSize(30);
        assertThat(context.facts()).containsEntry("frames", 90L).containsEntry("frames_run", 30L).containsEntry("frames_repeated", 60L);
    }

    @Test
    void aRunThatBreaksOffIsFinishedByTheNextWithoutRunningTheFinishedPartsAgain() throws Exception {
        byte[] whole = Files.readAllBytes(apply(settings("drawn"), context).file());
        ran.clear();
        beforeEachRun = () -> {
            if (ran.size() > 300) {
                throw new IllegalStateException("the lights go out");
            }
        };
        assertThatThrownBy(() -> apply(settings("drawn"), keeping())).isInstanceOf(IllegalStateException.class);
        assertThat(parts).as("parts that the job told of").isEqualTo(1);
        ran.clear();
        beforeEachRun = () -> {};
        byte[] resumed = Files.readAllBytes(apply(settings("drawn"), keeping()).file());
        assertThat(ran).as("pictures that went through the model").hasSize(260);
        assertThat(context.facts()).containsEntry("frames_kept", 240L).containsEntry("frames_run", 260L).containsEntry("frames", 500L);
        assertThat(resumed).isEqualTo(whole);
    }

    @Test
    void partsOfAnotherFilmAnotherModelOrOtherSettingsAreNotUsed() throws Exception {
        apply(settings("drawn"), keeping());
        ran.clear();
        apply(settings("drawn"), keeping());
        assertThat(ran).as("the same again").isEmpty();
        apply(new UpscaleSettings(3, "", "drawn", null, UpscaleSettings.Device.AUTO), keeping());
        assertThat(ran).as("another size").hasSize(500);
        ran.clear();
        apply(new UpscaleSettings(3, "", "drawn", null, UpscaleSettings.Device.AUTO, Films.Quality.FINE), keeping());
        assertThat(ran).as("another quality").hasSize(500);
        ran.clear();
        Files.writeString(source, "another film");
        apply(new UpscaleSettings(3, "", "drawn", null, UpscaleSettings.Device.AUTO, Films.Quality.FINE), keeping());
        assertThat(ran).as("another source").hasSize(500);
    }

    @Test
    void aBrokenPartIsMadeAnewAndWhatComesAfterIt() throws Exception {
        byte[] whole = Files.readAllBytes(apply(settings("drawn"), keeping()).file());
        ran.clear();
        Files.writeString(folder.resolve("kept").resolve("part-000001.film"), "half");
        assertThat(Files.readAllBytes(apply(settings("drawn"), keeping()).file())).isEqualTo(whole);
        assertThat(ran).hasSize(260);
    }

    @Test
    void aCancelEndsItBetweenTwoTiles() {
        beforeEachRun = () -> {
            if (ran.size() == 7) {
                context.cancel();
            }
        };
        assertThatThrownBy(() -> apply(settings("drawn"), context)).isInstanceOf(CancelledException.class);
        assertThat(ran).hasSize(7);
    }

    @Test
    void withoutAModelPicturesAreMixedOrRepeated() throws Exception {
        assertThat(Files.size(apply(settings("lanczos"), context).file())).isEqualTo(500L * 3 * 40 * 24);
        work2();
        assertThat(Files.size(apply(settings("nearest"), context).file())).isEqualTo(500L * 3 * 40 * 24);
        assertThat(ran).isEmpty();
        assertThat(context.facts()).containsEntry("model", null);
    }

    @Test
    void theModelIsChosenByWhatTheFilmShows() throws Exception {
        films = new MemoryFilms(SIZE, MemoryFilms.noise(new PixelSize(SIZE.width() / 4, SIZE.height() / 4), 30).stream()
                .map(FilmUpscaleTest::blocks).toList());
        OutputFile made = upscale(List.of(DRAWN)).apply(UpscaleSettings.DEFAULTS, input(), context).getFirst();
        assertThat(context.facts()).containsEntry("content", "pixel-art").containsEntry("method", "nearest").containsEntry("frames_run", 30L);
        assertThat(ran).isEmpty();
        assertThat(films.opened).as("once to look, once to work").isEqualTo(2);
        assertThat(made.file()).exists();
    }

    @Test
    void whatAFilmNeedsGrowsWithItsLengthAndItsSizeIsForeseen() throws Exception {
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile tenTimes = new InputFile(source, facts(1280, 720, 100.0), null);
        InputFile once = new InputFile(source, facts(1280, 720, 10.0), null);
        double each = upscale.requirement(settings("drawn"), once).cpuSeconds() / 250;
        assertThat(upscale.requirement(settings("drawn"), tenTimes).cpuSeconds()).isCloseTo(each * 2500, org.assertj.core.api.Assertions.within(1.0));
        assertThat(each).isBetween(10.0, 25.0);
        assertThat(upscale.requirement(settings("drawn"), tenTimes).disk()).isGreaterThan(2500L * 2560 * 1440 / 40);
        MediaFacts made = upscale.foreseen(settings("drawn"), facts(1280, 720, 10.0));
        assertThat(made.width() + "x" + made.height() + " " + made.type()).isEqualTo("2560x1440 VIDEO");
        assertThatThrownBy(() -> upscale.requirement(new UpscaleSettings(4, "", "drawn", null, UpscaleSettings.Device.AUTO),
                new InputFile(source, facts(5000, 100, 1.0), null))).isInstanceOf(StudioException.class);
        assertThat(upscale.concerns("quality", MediaType.IMAGE)).isFalse();
        assertThat(upscale.concerns("quality", MediaType.VIDEO)).isTrue();
    }

    /** Each pixel as a block of four by four. */
    private static byte[] blocks(byte[] small) {
        byte[] rgb = new byte[(int) (3 * SIZE.area())];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % SIZE.width() / 4;
            int y = i / 3 / SIZE.width() / 4;
            rgb[i] = small[3 * (y * (SIZE.width() / 4) + x) + i % 3];
        }
        return rgb;
    }

    private void work2() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
    }

    private static UpscaleSettings settings(String model) {
        return new UpscaleSettings(2, "", model, null, UpscaleSettings.Device.AUTO);
    }

    private static MediaFacts facts(int width, int height, @Nullable Double seconds) {
        return new MediaFacts(MediaType.VIDEO, "video/mp4", "mp4", width, height, null, null, seconds, 25.0, null, null, "h264", "h264", null, false,
                List.of());
    }

    private InputFile input() {
        return new InputFile(source, facts(SIZE.width(), SIZE.height(), 20.0), null);
    }

    private Upscale upscale(List<ModelEntry> models) {
        TestServices services = new TestServices(new ImageIoCodec(), models, folder, wish -> new FakeTiles(ran, Integer.MAX_VALUE,
                () -> beforeEachRun.run()), new MemoryGate(() -> 64L << 30), films);
        return new Upscale(services);
    }

    private OutputFile apply(UpscaleSettings settings, org.podstudio.core.spi.JobContext job) throws StudioException, CancelledException {
        return upscale(List.of(DRAWN)).apply(settings, input(), job).getFirst();
    }

    /** A job of a project, whose finished parts outlive it; with a new work folder. */
    private PartContext keeping() throws IOException {
        work2();
        return new PartContext(context) {
            @Override
            public Path keptDir() {
                try {
                    return Files.createDirectories(folder.resolve("kept"));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }

            @Override
            public void partKept() {
                parts++;
            }
        };
    }
}
