package org.podstudio.media.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.FilmFrame;
import org.podstudio.core.api.media.FilmPart;
import org.podstudio.core.api.media.FilmRemake;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Films.Quality;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.testsupport.RecordingContext;

/** Films are taken apart and put together again here without changing a pixel: what goes in must come out. */
class StudioFilmsTest {
    private static final String H264 = "libx264";
    private static final Map<String, String> SLIGHT = Map.of("crf", "16", "preset", "veryfast");

    @TempDir
    Path folder;

    private RecordingContext context;

    @BeforeEach
    void context() throws IOException {
        context = new RecordingContext(Files.createDirectory(folder.resolve("work")));
    }

    @Test
    void picturesGoThroughPartsAndSoundGoesOverAsItIs() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        Path made = remade(film, null, 17);
        assertThat(made.toString()).endsWith(".mp4");
        assertThat(Frames.times(made)).isEqualTo(Frames.times(film)).hasSize(50);
        assertThat(Frames.likeness(film, made)).isGreaterThan(0.98);
        MediaFacts facts = probe(made);
        assertThat(facts.audioCodec()).isEqualTo("aac");
        assertThat(facts.duration()).isCloseTo(probe(film).duration(), org.assertj.core.api.Assertions.within(0.05));
        assertThat(facts.fps()).isEqualTo(25);
    }

    @Test
    void picturesKeepTheirTimesWhereTheyLastUnequallyLong() throws Exception {
        for (String muxer : List.of("mp4", "matroska")) {
            Path film = Clips.clip(folder.resolve("uneven." + muxer), muxer)
                    .picture("testsrc2=size=96x64:rate=25:duration=2,format=yuv420p", H264, SLIGHT)
                    .times(n -> n == 1 ? 43 : n * 40 + n * n % 7 * 3 + (n > 20 ? 400 : 0)).write();
            Path made = remade(film, null, 13);
            assertThat(Frames.times(made)).as(muxer).isEqualTo(Frames.times(film)).hasSizeGreaterThanOrEqualTo(49);
        }
    }

    @Test
    void aTurnedFilmComesOutUprightWithoutItsTurn() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        Clips.turnQuarter(film);
        try (FilmRemake remake = open(film, null)) {
            assertThat(remake.size()).isEqualTo(new PixelSize(90, 160));
            assertThat(remake.notes()).contains("turned upright");
        }
        Path made = remade(film, null, 100);
        MediaFacts facts = probe(made);
        assertThat(List.of(facts.width(), facts.height())).containsExactly(90, 160);
        assertThat(facts.rotation() == null || facts.rotation() == 0).isTrue();
        assertThat(Frames.likeness(film, made, "transpose=clock")).isGreaterThan(0.97);
    }

    @Test
    void coloursStayWhatTheFilmSaysTheyAre() throws Exception {
        for (String matrix : List.of("bt709", "bt601")) {
            String named = matrix.equals("bt601") ? "smpte170m" : matrix;
            Path film = Clips.clip(folder.resolve(matrix + ".mp4"), "mp4").picture("testsrc2=size=96x64:rate=10:duration=1,scale=out_color_matrix=" + matrix
                    + ":out_range=tv,format=yuv420p,setparams=color_primaries=" + named + ":color_trc=" + named + ":colorspace=" + named, H264, SLIGHT).write();
            Path made = remade(film, null, 100);
            assertThat(Frames.colours(made)).isEqualTo("yuv420p tv " + named + " " + named + " " + named);
            assertThat(Frames.likeness(film, made)).isGreaterThan(0.97);
            assertThat(Math.abs(Frames.brightness(made) - Frames.brightness(film))).isLessThan(1);
        }
    }

    @Test
    void oddSidesAreCutAndToldInMp4AndKeptInWebm() throws Exception {
        Path film = Clips.clip(folder.resolve("odd.webm"), "webm").picture("testsrc2=size=160x90:rate=10:duration=1,format=yuv420p,scale=75:41", "libvpx-vp9",
                Map.of("cpu-used", "8", "deadline", "realtime", "b", "0", "crf", "20")).sound("sine=duration=1", "libopus", Map.of()).write();
        assertThat(probe(film).width()).as("the film itself").isEqualTo(75);
        Path like = remade(film, null, 6);
        assertThat(like.toString()).endsWith(".webm");
        MediaFacts kept = probe(like);
        assertThat(List.of(kept.width(), kept.height())).containsExactly(75, 41);
        assertThat(kept.audioCodec()).isEqualTo("opus");
        assertThat(kept.videoCodec()).isEqualTo("vp9");
        MediaFacts cut = probe(remade(film, "mp4", 6));
        assertThat(List.of(cut.width(), cut.height())).containsExactly(74, 40);
    }

    @Test
    void transparentFilmsAndHighDynamicRangeAreRefusedWithTheReason() throws Exception {
        Path clear = Clips.clip(folder.resolve("clear.mov"), "mov").picture("testsrc2=size=96x64:rate=10:duration=1,format=yuva444p10le", "prores_ks",
                Map.of("profile", "4444")).write();
        assertThatThrownBy(() -> open(clear, null)).isInstanceOf(StudioException.class).hasMessageContaining("transparent");
        Path bright = Clips.clip(folder.resolve("bright.mkv"), "matroska").picture("testsrc2=size=96x64:rate=10:duration=1,format=yuv420p10le,"
                + "setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc", "libx265",
                Map.of("x265-params", "log-level=none:pools=1")).write();
        assertThatThrownBy(() -> open(bright, null)).isInstanceOf(StudioException.class).hasMessageContaining("high dynamic range");
    }

    @Test
    void moreBitsAreToldAsLost() throws Exception {
        Path film = Clips.clip(folder.resolve("deep.mkv"), "matroska").picture("testsrc2=size=96x64:rate=10:duration=1,format=yuv420p10le", "libx265",
                Map.of("x265-params", "log-level=none:pools=1")).write();
        try (FilmRemake remake = open(film, null)) {
            assertThat(remake.lost()).containsExactly("10 bits per channel (now 8)");
        }
        assertThat(Frames.likeness(film, remade(film, null, 100), "format=yuv420p")).isGreaterThan(0.97);
    }

    @Test
    void aFilmThatIsCutOffOrShowsNothingIsRefusedBeforeTheWork() throws Exception {
        Path film = Clips.clip(folder.resolve("whole.mp4"), "mp4").option("movflags", "+faststart")
                .picture("testsrc2=size=96x64:rate=25:duration=4,format=yuv420p", H264, SLIGHT).write();
        byte[] bytes = Files.readAllBytes(film);
        Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertThatThrownBy(() -> open(half, null)).isInstanceOf(StudioException.class).hasMessageContaining("ends after");
        Path sound = Clips.clip(folder.resolve("sound.mp4"), "mp4").sound("sine=duration=1", "aac", Map.of()).write();
        assertThatThrownBy(() -> open(sound, null)).isInstanceOf(StudioException.class).hasMessageContaining("no picture");
        assertThatThrownBy(() -> open(Files.createFile(folder.resolve("empty.mp4")), null)).isInstanceOf(StudioException.class);
    }

    @Test
    void aSoundThatTheWishedFileCannotHoldIsSaidBeforeTheWork() throws Exception {
        Path film = Clips.clip(folder.resolve("film.mkv"), "matroska").picture("testsrc2=size=96x64:rate=10:duration=1,format=yuv420p", H264, SLIGHT)
                .sound("sine=duration=1", "pcm_s16le", Map.of()).write();
        assertThatThrownBy(() -> open(film, "webm")).isInstanceOf(StudioException.class).hasMessageContaining("pcm_s16le");
        assertThat(probe(remade(film, null, 100)).audioCodec()).isEqualTo("pcm_s16le");
    }

    @Test
    void onlyWholePartsOfTheSameCodingCount() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        Path part = folder.resolve("0.part-of-film");
        PixelSize size = new PixelSize(160, 90);
        try (FilmRemake remake = open(film, null)) {
            try (FilmPart writer = remake.part(part, size)) {
                for (int i = 0; i < 5; i++) {
                    show(writer, remake.next(), size);
                }
                assertThat(part).doesNotExist();
                writer.finish();
            }
            assertThat(folder.resolve("0.part-of-film.part")).doesNotExist();
            assertThat(remake.framesIn(part, size)).hasValue(5);
            assertThat(remake.framesIn(part, new PixelSize(320, 180))).isEmpty();
            byte[] bytes = Files.readAllBytes(part);
            Files.write(part, Arrays.copyOf(bytes, bytes.length - 9));
            assertThat(remake.framesIn(part, size)).as("cut off").isEmpty();
            bytes[bytes.length / 2] ^= 1;
            Files.write(part, bytes);
            assertThat(remake.framesIn(part, size)).as("one bit is wrong").isEmpty();
            assertThat(remake.framesIn(folder.resolve("none"), size)).isEmpty();
            try (FilmPart left = remake.part(part, size)) {
                show(left, remake.next(), size);
            }
            assertThat(folder.resolve("0.part-of-film.part")).as("an unfinished part").doesNotExist();
        }
    }

    @Test
    void aCancelEndsReadingAndEncoding() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        try (FilmRemake remake = open(film, null)) {
            remake.next();
            context.cancel();
            assertThatThrownBy(() -> {
                while (remake.next() != null) {
                    Thread.onSpinWait();
                }
            }).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void animationsAreKnown() throws Exception {
        Path gif = Clips.clip(folder.resolve("a.gif"), "gif").picture("testsrc2=size=32x24:rate=5:duration=1,format=bgr8", "gif", Map.of()).write();
        Path one = Clips.clip(folder.resolve("b.gif"), "gif").picture("testsrc2=size=32x24:rate=1:duration=1,format=bgr8", "gif", Map.of()).write();
        assertThat(new StudioFilms().animated(gif)).isTrue();
        assertThat(new StudioFilms().animated(one)).isFalse();
    }

    private FilmRemake open(Path film, String extension) throws StudioException, CancelledException {
        return new StudioFilms().remake(film, extension, Quality.FINE, context);
    }

    private static void show(FilmPart part, FilmFrame frame, PixelSize size) throws StudioException {
        byte[] row = new byte[3 * size.width()];
        for (int y = 0; y < size.height(); y++) {
            System.arraycopy(frame.rgb(), y * row.length, row, 0, row.length);
            part.row(row);
        }
        part.show(frame);
    }

    private Path remade(Path film, String extension, int inPart) throws Exception {
        try (FilmRemake remake = open(film, extension)) {
            List<Path> parts = new ArrayList<>();
            Path into = Files.createTempDirectory(folder, "parts");
            FilmFrame frame = remake.next();
            while (frame != null) {
                parts.add(into.resolve(parts.size() + ".film"));
                try (FilmPart part = remake.part(parts.getLast(), remake.size())) {
                    for (int i = 0; i < inPart && frame != null; i++) {
                        show(part, frame, remake.size());
                        frame = remake.next();
                    }
                    part.finish();
                }
            }
            Path made = into.resolve("made." + remake.extension());
            remake.join(parts, remake.size(), made);
            return made;
        }
    }

    private static MediaFacts probe(Path file) throws StudioException {
        return new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
    }
}
