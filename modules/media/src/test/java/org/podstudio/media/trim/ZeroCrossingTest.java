package org.podstudio.media.trim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.excerpt.MediaExcerpts;
import org.podstudio.media.sound.Sounds;
import org.podstudio.media.trim.TrimSettings.Mode;
import org.podstudio.media.trim.TrimSettings.Silence;
import org.podstudio.media.trim.TrimSettings.Snap;
import org.podstudio.testsupport.RecordingContext;

class ZeroCrossingTest {
    /** 110 Hz, loud; the second channel is half as loud and follows by a thousandth of a second. */
    private static final String TONE = "aevalsrc=exprs='0.8*sin(2*PI*110*t)|0.4*sin(2*PI*110*(t-0.0002))':s=44100:d=4:c=stereo";

    @TempDir
    Path folder;

    private RecordingContext context;

    @BeforeEach
    void work() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
    }

    @Test
    void bothEndsAreMovedToWhereTheSoundRisesThroughZero() throws Exception {
        for (String codec : new String[] {"pcm_s16le", "pcm_f32le"}) {
            Path in = Sounds.file(folder.resolve(codec + ".wav"), "wav", TONE, codec, Map.of());
            run(in, settings("0.5031", "1.8123", Snap.ZERO));
            double start = (double) context.facts().get("start");
            double end = (double) context.facts().get("end");
            assertEquals(0.5031, start, 0.005, "one of 110 a second, and near"); // half a wave away at most
            assertEquals(1.8123, end, 0.005);
            assertEquals(0, Math.sin(2 * Math.PI * 110 * start), 0.06, "where both channels together do");
            assertTrue(Math.cos(2 * Math.PI * 110 * start) > 0, "rises");
            assertTrue(Math.cos(2 * Math.PI * 110 * end) > 0, "rises");
            assertEquals("clean", context.facts().get("loop"), codec);
        }
    }

    @Test
    void anEndThatJumpsIsToldAndStaysWhereItWasAskedFor() throws Exception {
        Path in = Sounds.file(folder.resolve("in.flac"), "flac", TONE, "flac", Map.of());
        // A quarter of a wave behind a rise, where it is loudest, and a quarter before one.
        double start = (55 + 0.25) / 110;
        double end = (220 - 0.25) / 110;
        run(in, settings(Cut.text(start), Cut.text(end), Snap.NONE));
        assertEquals(start, (double) context.facts().get("start"), 1e-6);
        assertEquals("clicks", context.facts().get("loop"));
        assertEquals(20 * Math.log10(1.6), (double) context.facts().get("loop_jump_db"), 0.1, "from -0.8 to 0.8");
    }

    @Test
    void whereTheContainerSaysMoreThanThereIsTheLastSampleCounts() throws Exception {
        Path in = Sounds.file(folder.resolve("in.mp3"), "mp3", "aevalsrc=exprs='0.8*sin(2*PI*110*t)':s=44100:d=2.00682", "libmp3lame", Map.of("b", "192k"));
        run(in, settings(Cut.text((55 + 0.25) / 110), "", Snap.NONE));
        assertEquals("clicks", context.facts().get("loop"), context.facts().toString());
    }

    @Test
    void theFilesOwnEndsAndSilenceStay() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", "aevalsrc=exprs='if(lt(t,2),0,0.5*sin(2*PI*200*t))':s=48000:d=4", "pcm_s16le", Map.of());
        run(in, settings("", "1.23456", Snap.ZERO));
        assertEquals(0.0, context.facts().get("start"));
        assertEquals(1.23456, (double) context.facts().get("end"), 1e-5);
        run(in, settings("1", "", Snap.ZERO));
        assertEquals(1.0, context.facts().get("start"));
        assertEquals(4.0, context.facts().get("end"));
    }

    @Test
    void channelsThatCancelEachOtherAreCutWhereBothAreQuiet() {
        int rate = 1000;
        float[] left = new float[50];
        float[] right = new float[50];
        for (int i = 0; i < 50; i++) {
            left[i] = (float) Math.sin(2 * Math.PI * (i - 30) / 40.0);
            right[i] = -left[i];
        }
        assertEquals(30, ZeroCrossing.best(new Surroundings(new float[][] {left, right}, 0, rate), 25));
        assertEquals(-1, ZeroCrossing.best(new Surroundings(new float[1][50], 0, rate), 25), "silence has no better place");
        assertEquals(-1, ZeroCrossing.best(new Surroundings(new float[0][], 0, rate), 25), "nor has what lies behind the sound");
    }

    @Test
    void aPartShorterThanTheReachIsStillAPart() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", TONE, "pcm_s16le", Map.of());
        Path out = run(in, settings("1.0", "1.001", Snap.ZERO));
        assertTrue(Sounds.probe(out).duration() > 0);
    }

    @Test
    void noiseIsNotTakenForAClick() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", "anoisesrc=d=3:c=white:a=0.5:seed=7:r=44100", "pcm_s16le", Map.of());
        run(in, settings("0.7", "2.1", Snap.NONE));
        assertEquals("clean", context.facts().get("loop"), "its own steps are as large");
    }

    @Test
    void aTryTellsOfAllThatIsKept() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", TONE, "pcm_s16le", Map.of());
        InputFile input = Sounds.input(in);
        new Trim().preview(settings("0.5031", "3.9", Snap.ZERO), input, new Excerpt.Span(0, 1), new MediaExcerpts(), context);
        assertEquals(3.9, (double) context.facts().get("end"), 0.005);
        assertEquals("clean", context.facts().get("loop"));
    }

    @Test
    void filmsAndWholePacketsAreRefusedAndFadesAreNotAsked() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        assertEquals("bad-setting", assertThrows(StudioException.class, () -> run(film, settings("0.2", "0.8", Snap.ZERO))).problem().code());
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", TONE, "pcm_s16le", Map.of());
        TrimSettings fast = new TrimSettings("1", "2", Mode.FAST, 0, 0, Silence.KEEP, -50, 0.1, MetadataPolicy.KEEP, Snap.ZERO);
        assertEquals("bad-setting", assertThrows(StudioException.class, () -> run(in, fast)).problem().code());
        run(in, new TrimSettings("1", "2", Mode.EXACT, 0.1, 0.1, Silence.KEEP, -50, 0.1, MetadataPolicy.KEEP, Snap.ZERO));
        assertFalse(context.facts().containsKey("loop"), "what is faded ends in silence");
    }

    private static TrimSettings settings(String start, String end, Snap snap) {
        return new TrimSettings(start, end, Mode.EXACT, 0, 0, Silence.KEEP, -50, 0.1, MetadataPolicy.KEEP, snap);
    }

    private Path run(Path in, TrimSettings settings) throws Exception {
        InputFile input = Sounds.input(in);
        new Trim().requirement(settings, input);
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
        return new Trim().apply(settings, input, context).getFirst().file();
    }
}
