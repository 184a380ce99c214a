package org.podstudio.media.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.excerpt.MediaExcerpts;
import org.podstudio.media.sound.Sounds;
import org.podstudio.media.transcode.AudioCodec;
import org.podstudio.media.transcode.Container;
import org.podstudio.media.transcode.Transcode;
import org.podstudio.media.transcode.TranscodeSettings;
import org.podstudio.media.transcode.VideoCodec;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.testsupport.RecordingContext;

class MovingPicturesTest {
    private static final TrimSettings MIDDLE = new TrimSettings("0.5", "1.5", TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);

    @TempDir
    Path folder;

    private RecordingContext context;

    @BeforeEach
    void work() throws Exception {
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
    }

    @Test
    void aGifBecomesAFilmWhosePicturesKeepTheirTimes() throws Exception {
        // Five pictures of 100 ms, then five of 300: no one rate fits them.
        Path gif = Clips.clip(folder.resolve("uneven.gif"), "gif").picture("testsrc2=size=96x64:rate=10:duration=1,format=bgr8", "gif", Map.of())
                .times(n -> n < 5 ? n * 100 : 500 + (n - 5) * 300).write();
        List<Long> times = Frames.times(gif);
        assertEquals(List.of(0L, 100_000L, 200_000L, 300_000L, 400_000L, 500_000L, 800_000L, 1_100_000L, 1_400_000L, 1_700_000L), times);
        for (Container container : List.of(Container.MP4, Container.WEBM, Container.MKV, Container.AUTO)) {
            work();
            Path film = transcoded(gif, container);
            List<Long> made = Frames.times(film);
            assertEquals(times.size(), made.size(), container.name());
            for (int i = 0; i < times.size(); i++) {
                assertEquals(times.get(i), made.get(i), 1_000, container + " " + made);
            }
            assertTrue(Frames.likeness(gif, film, "null") > 0.9, container.name());
        }
        assertEquals("h264", context.facts().get("video_codec"), "nothing shows through, so that nothing has to be kept");
    }

    @Test
    void aGifThatOneCanLookThroughIsRefusedWhereThatWouldBeLostAndKeptElsewhere() throws Exception {
        Path gif = Clips.clip(folder.resolve("hole.gif"), "gif").picture("color=red:size=64x64:rate=10:duration=0.5,format=rgba,"
                + "geq=r='255':g='0':b='0':a='if(lt(X,32),0,255)',split[a][b];[a]palettegen=reserve_transparent=1[p];[b][p]paletteuse", "gif", Map.of())
                .write();
        StudioException refused = assertThrows(StudioException.class, () -> transcoded(gif, Container.MP4));
        assertTrue(refused.problem().why().contains("transparency"), refused.problem().toString());
        work();
        assertEquals(127.5, Frames.alpha(transcoded(gif, Container.WEBM)), 4);
    }

    @Test
    void aGifIsTrimmedToAGifOfTheMomentsAskedFor() throws Exception {
        Path gif = gif();
        for (TrimSettings.Mode mode : TrimSettings.Mode.values()) {
            work();
            TrimSettings settings = new TrimSettings("0.5", "1.5", mode, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);
            Path cut = new Trim().apply(settings, Sounds.input(gif), context).getFirst().file();
            assertEquals(List.of(0L, 100_000L, 200_000L, 300_000L, 400_000L, 500_000L, 600_000L, 700_000L, 800_000L, 900_000L), Frames.times(cut));
            assertEquals(Map.of("mode", "exact", "start", 0.5, "end", 1.5).entrySet().stream().filter(e -> !e.getValue().equals(context.facts()
                    .get(e.getKey()))).toList(), List.of());
        }
        work();
        context.wishing("mp4");
        assertEquals("format-unsupported", assertThrows(StudioException.class, () -> new Trim().apply(MIDDLE, Sounds.input(gif), context)).problem().code());
    }

    @Test
    void aGifIsTakenAndJudgedAsAFilmWhileAWebpSaysWhyNot() throws Exception {
        InputFile gif = Sounds.input(gif());
        MediaFacts film = MovingPictures.film(gif).facts();
        assertEquals(MediaType.IMAGE, gif.facts().type());
        assertEquals(List.of(MediaType.VIDEO, 2.0, 10.0, "gif"), List.of(film.type(), film.duration(), film.fps(), film.videoCodec()));
        assertTrue(new Transcode().accepts(gif.facts()) && new Trim().accepts(gif.facts()));
        assertEquals(1.0, new Trim().requirement(MIDDLE, gif).cpuSeconds() / new Trim().requirement(MIDDLE, MovingPictures.film(gif)).cpuSeconds());
        assertTrue(new Transcode().estimate(TranscodeSettings.DEFAULTS, gif).bytes() > 0);
        assertEquals(MediaType.VIDEO, new Transcode().foreseen(TranscodeSettings.DEFAULTS, gif.facts()).type());
        InputFile webp = Sounds.input(transcoded(gif.file(), Container.WEBP));
        for (boolean accepted : List.of(new Transcode().accepts(webp.facts()), new Trim().accepts(webp.facts()))) {
            assertFalse(accepted);
        }
        assertTrue(new Transcode().whyNot(webp.facts()).contains("Animated WebP"));
    }

    @Test
    void settingsAreTriedOnTheFirstSecondsOfAGif() throws Exception {
        InputFile brief = Sounds.input(gif());
        TranscodeSettings mp4 = settings(Container.MP4);
        Preview all = new Transcode().preview(mp4, brief, Excerpt.Region.WHOLE, new MediaExcerpts(), context);
        assertEquals(brief.file(), all.before());
        assertEquals(2.0, Sounds.probe(all.after()).duration(), 0.05);
        InputFile lasting = Sounds.input(Clips.clip(folder.resolve("long.gif"), "gif")
                .picture("testsrc2=size=96x64:rate=5:duration=7,format=bgr8", "gif", Map.of()).write());
        for (Container container : List.of(Container.GIF, Container.WEBM)) {
            work();
            Preview part = new Transcode().preview(settings(container), lasting, Excerpt.Region.WHOLE, new MediaExcerpts(), context);
            assertEquals(List.of(15, 15), List.of(Frames.times(part.before()).size(), Frames.times(part.after()).size()), container.name());
        }
        work();
        TrimSettings end = new TrimSettings("5.5", "", TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);
        Preview trimmed = new Trim().preview(end, lasting, Excerpt.Region.WHOLE, new MediaExcerpts(), context);
        assertEquals(List.of(8, 8), List.of(Frames.times(trimmed.before()).size(), Frames.times(trimmed.after()).size()));
    }

    private Path gif() throws StudioException {
        return Clips.clip(folder.resolve("even.gif"), "gif").picture("testsrc2=size=96x64:rate=10:duration=2,format=bgr8", "gif", Map.of()).write();
    }

    private Path transcoded(Path file, Container container) throws Exception {
        return new Transcode().apply(settings(container), Sounds.input(file), context).getFirst().file();
    }

    private static TranscodeSettings settings(Container container) {
        return new TranscodeSettings(container, VideoCodec.AUTO, AudioCodec.AUTO, null, null, null, null, null, null, null, null,
                TranscodeSettings.Speed.FASTEST, TranscodeSettings.Alpha.AUTO, "off");
    }
}
