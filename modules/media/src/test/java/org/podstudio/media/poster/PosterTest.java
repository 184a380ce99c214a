package org.podstudio.media.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.ffmpeg.FrameWorth;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.testsupport.RecordingContext;

class PosterTest {
    /** Each frame is a little brighter: 4 steps of limited range. */
    private static final String BRIGHTER = "color=size=64x48:rate=25:duration=2,geq=lum='16+4*N':cb=128:cr=128,format=yuv420p";

    @TempDir
    Path folder;

    @Test
    void aFilmThatFadesInShowsNoBlackFrame() throws Exception {
        Path film = Clips.clip(folder.resolve("fade.mp4"), "mp4").picture(
                "testsrc2=size=160x90:rate=25:duration=4,fade=in:st=0.5:d=0.5,format=yuv420p", "libx264", Map.of("crf", "23", "g", "12")).write();
        RecordingContext context = context("a");
        BufferedImage poster = poster(PosterSettings.DEFAULTS, film, context);
        assertThat(FrameWorth.of(poster).good()).isTrue();
        assertThat((Double) context.facts().get("at")).isPositive();
        assertThat(poster.getWidth()).isEqualTo(160);
    }

    @Test
    void aFilmWithoutAGoodFrameGivesItsBestOne() throws Exception {
        Path film = Clips.clip(folder.resolve("black.mp4"), "mp4").picture("color=black:size=64x48:rate=25:duration=1,format=yuv420p",
                "libx264", Map.of()).write();
        RecordingContext context = context("a");
        poster(PosterSettings.DEFAULTS, film, context);
        assertThat(context.facts()).containsEntry("plain", true);
    }

    @Test
    void theFrameAtATimeIsTheOneThatIsShownThen() throws Exception {
        Path film = clip("b.mp4", "mp4", BRIGHTER);
        for (int frame : new int[] {0, 10, 25, 49}) {
            BufferedImage poster = poster(new PosterSettings(frame / 25.0, PosterSettings.Format.PNG, null), film, context("at" + frame));
            assertThat((double) (poster.getRGB(30, 20) & 0xff)).as("frame " + frame)
                    .isCloseTo(4 * frame * 255 / 219.0, org.assertj.core.data.Offset.offset(4.0));
        }
        assertThatThrownBy(() -> poster(new PosterSettings(5.0, PosterSettings.Format.PNG, null), film, context("late")))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("bad-setting"));
    }

    @Test
    void theFilmOfACamcorderWithOneKeyFrameShowsItsFrames() throws Exception {
        Path film = Clips.clip(folder.resolve("camcorder.ts"), "mpegts").picture(BRIGHTER, "libx264", Map.of("crf", "12", "g", "250", "bf", "2")).write();
        for (int frame : new int[] {0, 10, 25, 49}) {
            BufferedImage poster = poster(new PosterSettings(frame / 25.0, PosterSettings.Format.PNG, null), film, context("at" + frame));
            assertThat((double) (poster.getRGB(30, 20) & 0xff)).as("frame " + frame)
                    .isCloseTo(4 * frame * 255 / 219.0, org.assertj.core.data.Offset.offset(4.0));
        }
        assertThat(poster(PosterSettings.DEFAULTS, film, context("chosen")).getWidth()).isEqualTo(64);
        assertThat(strip(film, context("strip")).getWidth()).isEqualTo(640);
    }

    @Test
    void theTransparencyBesideVp8AndVp9IsSeen() throws Exception {
        String half = "color=red:size=64x48:rate=10:duration=0.5,format=yuva420p,geq=lum='p(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)':a='if(lt(X,32),255,0)'";
        for (String encoder : List.of("libvpx", "libvpx-vp9")) {
            Path film = Clips.clip(folder.resolve(encoder + ".webm"), "webm").picture(half, encoder, Map.of("auto-alt-ref", "0")).write();
            BufferedImage png = poster(new PosterSettings(null, PosterSettings.Format.PNG, null), film, context(encoder));
            assertThat(png.getRGB(10, 24) >>> 24).as(encoder).isEqualTo(255);
            assertThat(png.getRGB(54, 24) >>> 24).as(encoder).isZero();
            BufferedImage jpeg = poster(PosterSettings.DEFAULTS, film, context(encoder + "-jpeg"));
            assertThat((jpeg.getRGB(10, 24) >> 16 & 0xff) - (jpeg.getRGB(10, 24) & 0xff)).as("red").isGreaterThan(150);
            assertThat(Math.abs((jpeg.getRGB(54, 24) >> 16 & 0xff) - (jpeg.getRGB(54, 24) & 0xff))).as("grey").isLessThan(12);
        }
    }

    @Test
    void whatFfmpegSaysOfADamagedFilmStandsInTheJobsLog() throws Exception {
        byte[] bytes = Files.readAllBytes(clip("whole.mp4", "mp4", "testsrc2=size=160x90:rate=25:duration=1,format=yuv420p"));
        int pictures = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("mdat") + 2000;
        Arrays.fill(bytes, pictures, pictures + 3000, (byte) 0x5a);
        RecordingContext context = context("damaged");
        strip(Files.write(folder.resolve("damaged.mp4"), bytes), context);
        assertThat(context.lines()).anyMatch(line -> line.startsWith("FFmpeg: "));
    }

    @Test
    void aTurnedFilmStandsUpright() throws Exception {
        Path film = Clips.film(folder.resolve("turned.mp4"));
        Clips.turnQuarter(film);
        BufferedImage poster = poster(PosterSettings.DEFAULTS, film, context("a"));
        assertThat(poster.getWidth()).isEqualTo(90);
        assertThat(poster.getHeight()).isEqualTo(160);
        BufferedImage strip = strip(film, context("b"));
        assertThat(strip.getWidth()).isEqualTo(900);
        assertThat(strip.getHeight()).isEqualTo(160);
    }

    @Test
    void aStripGoesFromStartToEndWhateverIsKnownOfItsLength() throws Exception {
        Path live = Clips.clip(folder.resolve("live.mkv"), "matroska").option("live", "1")
                .picture(BRIGHTER, "libx264", Map.of("crf", "12")).write();
        Path uneven = Clips.clip(folder.resolve("uneven.mkv"), "matroska").times(n -> n < 25 ? n * 10 : 250 + (n - 25) * 70)
                .picture(BRIGHTER, "libx264", Map.of("crf", "12")).write();
        for (Path film : List.of(clip("b.mp4", "mp4", BRIGHTER), live, uneven)) {
            BufferedImage strip = strip(film, context(film.getFileName().toString()));
            assertThat(strip.getWidth()).isEqualTo(640);
            int[] cells = new int[10];
            Arrays.setAll(cells, i -> strip.getRGB(64 * i + 32, 24) & 0xff);
            assertThat(cells).as(film.getFileName().toString()).isSorted().doesNotHaveDuplicates();
            assertThat(cells[0]).isLessThan(80);
            assertThat(cells[9]).isGreaterThan(180);
        }
    }

    @Test
    void aFilmOfOneFrameGivesThatFrame() throws Exception {
        Path film = clip("one.mp4", "mp4", "testsrc2=size=64x48:rate=25:duration=0.04,format=yuv420p");
        RecordingContext context = context("a");
        assertThat(strip(film, context).getWidth()).isEqualTo(64);
        assertThat(context.facts()).containsEntry("frames", 1);
        assertThat(poster(PosterSettings.DEFAULTS, film, context("b")).getWidth()).isEqualTo(64);
    }

    @Test
    void whatHoldsNoFramesIsRefusedAndLeavesNothing() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        Path empty = Files.write(folder.resolve("empty.mp4"), new byte[0]);
        byte[] whole = Files.readAllBytes(film);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, 300));
        Path sound = clipOfSound();
        InputFile facts = input(film);
        for (Map.Entry<Path, String> bad : Map.of(empty, "file-empty", cut, "file-damaged", sound, "no-video").entrySet()) {
            RecordingContext context = context("bad-" + bad.getKey().getFileName());
            InputFile input = new InputFile(bad.getKey(), facts.facts(), null);
            assertThatThrownBy(() -> new PosterJob().apply(PosterSettings.DEFAULTS, input, context))
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo(bad.getValue()));
            assertThatThrownBy(() -> new FilmstripJob().apply(FilmstripSettings.DEFAULTS, input, context))
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo(bad.getValue()));
            assertThat(context.workDir()).isEmptyDirectory();
        }
    }

    @Test
    void aCancelEndsItWithoutAFile() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        for (int step = 1; step <= 3; step++) {
            RecordingContext context = context("cancel" + step).cancellingAtStep(step);
            assertThatThrownBy(() -> new FilmstripJob().apply(FilmstripSettings.DEFAULTS, input(film), context)).isInstanceOf(CancelledException.class);
            assertThat(context.workDir()).isEmptyDirectory();
        }
    }

    @Test
    void theWishedNameDecidesTheFormat() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        OutputFile png = new PosterJob().apply(PosterSettings.DEFAULTS, input(film), context("png").wishing("png")).getFirst();
        assertThat(Files.readAllBytes(png.file())).startsWith(0x89, 'P', 'N', 'G');
        assertThat(png.folder()).isEqualTo("posters");
        assertThatThrownBy(() -> new PosterJob().apply(PosterSettings.DEFAULTS, input(film), context("gif").wishing("gif")))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("format-unsupported"));
    }

    private Path clip(String name, String muxer, String chain) throws StudioException {
        return Clips.clip(folder.resolve(name), muxer).picture(chain, "libx264", Map.of("crf", "12")).write();
    }

    private Path clipOfSound() throws StudioException {
        return Clips.clip(folder.resolve("tone.wav"), "wav").sound("sine=frequency=440:duration=1", "pcm_s16le", Map.of()).write();
    }

    private BufferedImage poster(PosterSettings settings, Path film, RecordingContext context) throws Exception {
        return ImageIO.read(new PosterJob().apply(settings, input(film), context).getFirst().file().toFile());
    }

    private BufferedImage strip(Path film, RecordingContext context) throws Exception {
        return ImageIO.read(new FilmstripJob().apply(FilmstripSettings.DEFAULTS, input(film), context).getFirst().file().toFile());
    }

    private InputFile input(Path file) throws StudioException {
        return new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
    }

    private RecordingContext context(String name) throws Exception {
        return new RecordingContext(Files.createDirectories(folder.resolve("work-" + name)));
    }
}
