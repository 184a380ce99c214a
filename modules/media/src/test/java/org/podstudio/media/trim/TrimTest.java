package org.podstudio.media.trim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.excerpt.MediaExcerpts;
import org.podstudio.media.sound.Raw;
import org.podstudio.media.sound.Sounds;
import org.podstudio.media.trim.TrimSettings.Mode;
import org.podstudio.media.trim.TrimSettings.Silence;
import org.podstudio.testsupport.RecordingContext;

class TrimTest {
    private static final String RAMP = "aevalsrc=exprs='t/4|-t/4':s=44100:d=4:c=stereo";

    @TempDir
    Path folder;

    private RecordingContext context;

    @BeforeEach
    void work() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
    }

    @Test
    void aWaveIsCutToTheSampleAndNoSampleChanges() throws Exception {
        for (String codec : List.of("pcm_s16le", "pcm_s24le", "pcm_f32le")) {
            Path in = Sounds.file(folder.resolve(codec + ".wav"), "wav", RAMP, codec, Map.of());
            Path out = run(in, settings("0.5", "1.25", Mode.EXACT));
            float[] was = samples(in);
            float[] is = samples(out);
            assertEquals(33_075, is.length);
            assertTrue(Arrays.equals(Arrays.copyOfRange(was, 22_050, 22_050 + 33_075), is), codec);
            assertEquals(Sounds.probe(in).codec(), Sounds.probe(out).codec());
        }
    }

    @Test
    void timesCountFromTheEndWhenNegative() throws Exception {
        Path in = Sounds.file(folder.resolve("in.flac"), "flac", RAMP, "flac", Map.of());
        assertEquals(44_100, samples(run(in, new TrimSettings("-1.5", "-0.5", Mode.EXACT, 0, 0, Silence.KEEP, -50, 0.1))).length);
        assertEquals(3.0, Sounds.probe(run(in, new TrimSettings("1", "", Mode.EXACT, 0, 0, Silence.KEEP, -50, 0.1))).duration(), 0.0001);
    }

    @Test
    void fadesBeginAndEndWithTheCut() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", "aevalsrc=0.5:s=48000:d=4", "pcm_s16le", Map.of());
        float[] is = samples(run(in, new TrimSettings("1", "3", Mode.EXACT, 0.5, 0.5, Silence.KEEP, -50, 0.1)));
        assertEquals(96_000, is.length);
        assertEquals(0, is[0], 0.001);
        assertEquals(0.25, is[12_000], 0.005);
        assertEquals(0.5, is[48_000], 0.001);
        assertEquals(0.25, is[96_000 - 12_000], 0.005);
        assertEquals(0, is[95_999], 0.001);
    }

    @Test
    void silenceAtTheEndsGoes() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav",
                "aevalsrc='0.3*sin(2*PI*500*t+1)*between(t\\,0.7\\,2.2)':s=48000:d=3", "pcm_s16le", Map.of());
        assertEquals(1.5, samples(run(in, silence(Silence.BOTH, -50, 0.1))).length / 48_000.0, 0.002);
        assertEquals(2.3, samples(run(in, silence(Silence.START, -50, 0.1))).length / 48_000.0, 0.002);
        assertEquals(3.0, samples(run(in, silence(Silence.BOTH, -50, 0.9))).length / 48_000.0, 0.0001);
        assertEquals("nothing-to-do", code(() -> run(in, silence(Silence.BOTH, -6, 0.1))));
    }

    @Test
    void aFastCutBeginsAtTheKeyFrameAndSaysSo() throws Exception {
        Path film = film("film.mp4", "mp4");
        Path out = run(film, settings("1.5", "2.5", Mode.FAST));
        assertEquals(1.0, (double) context.facts().get("start"), 0.05);
        assertTrue(context.facts().get("notes").toString().contains("key frame 0.5"), () -> context.facts().toString());
        assertEquals(1.5, Sounds.probe(out).duration(), 0.1);
        assertEquals(1.5, (double) context.facts().get("duration"), 0.1);
    }

    @Test
    void anExactCutOfAFilmHasAllItsFramesAndNoOther() throws Exception {
        for (String container : List.of("mp4", "matroska", "mov")) {
            Path film = film("film." + container, container);
            Path out = run(film, settings("0.52", "1.32", Mode.EXACT));
            MediaFacts facts = Sounds.probe(out);
            // Matroska begins with the sound, which is 21 ms ahead of the pictures: the start then lies within a frame.
            assertEquals(container.equals("matroska") ? 21 : 20, frames(out), container);
            assertEquals("h264", facts.videoCodec());
            assertEquals(List.of(160, 90), List.of(facts.width(), facts.height()));
            assertEquals(0.8, facts.duration(), 0.05);
        }
    }

    @Test
    void aCutOfACamcordersFilmWithOneKeyFrameHasItsPictures() throws Exception {
        Path film = Clips.clip(folder.resolve("camcorder.ts"), "mpegts")
                .picture("testsrc2=size=160x90:rate=25:duration=3,format=yuv420p", "libx264", Map.of("g", "250", "bf", "2", "preset", "ultrafast"))
                .sound("sine=frequency=440:sample_rate=44100:duration=3", "aac", Map.of()).write();
        Path exact = run(film, settings("1.52", "2.32", Mode.EXACT));
        assertEquals(20, frames(exact), 1);
        assertEquals("aac", Sounds.probe(exact).audioCodec());
        Path fast = run(film, settings("1.52", "2.32", Mode.FAST));
        assertEquals(58, frames(fast), 2);
        assertEquals(0, (double) context.facts().get("start"), 0.1);
    }

    @Test
    void anExactCutOfBroadcastCodecsKeepsThemAndTheirRate() throws Exception {
        for (String[] kind : new String[][] {{"vcd.mpg", "mpeg", "mpeg1video", "25"}, {"dvd.mpg", "vob", "mpeg2video", "30000/1001"},
                {"tv.ts", "mpegts", "mpeg2video", "50"}}) {
            Path film = Clips.clip(folder.resolve(kind[0]), kind[1])
                    .picture("testsrc2=size=160x96:rate=" + kind[3] + ":duration=3,format=yuv420p", kind[2], Map.of())
                    .sound("sine=frequency=440:sample_rate=44100:duration=3", "mp2", Map.of()).write();
            Path out = run(film, settings("1", "2", Mode.EXACT));
            MediaFacts facts = Sounds.probe(out);
            assertEquals(kind[2], facts.videoCodec(), kind[0]);
            assertEquals(Sounds.probe(film).fps(), facts.fps(), 0.01, kind[0]);
            assertEquals(facts.fps(), frames(out), 1.5, kind[0]);
        }
    }

    @Test
    void anExactCutKeepsTransparency() throws Exception {
        String half = "testsrc2=size=64x48:rate=25:duration=1,format=yuva444p10le,geq=lum='p(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)':a='if(lt(X,32),1023,0)'";
        Path film = Clips.clip(folder.resolve("half.mov"), "mov").picture(half, "prores_ks", Map.of("profile", "4444")).write();
        Path out = run(film, settings("0.2", "0.8", Mode.EXACT));
        assertEquals(127.5, Frames.alpha(out), 1);
        assertEquals(List.of(), context.facts().get("lost"));
    }

    @Test
    void matroskaWithoutPicturesIsNamedAsSound() throws Exception {
        Path in = Sounds.file(folder.resolve("in.mka"), "matroska", RAMP, "flac", Map.of());
        for (Mode mode : Mode.values()) {
            assertTrue(run(in, settings("1", "2", mode)).toString().endsWith(".mka"), mode.name());
        }
    }

    @Test
    void aTurnedFilmStaysUpright() throws Exception {
        Path film = film("turned.mp4", "mp4");
        Clips.turnQuarter(film);
        MediaFacts before = Sounds.probe(film);
        assertEquals(List.of(90, 160), List.of(before.width(), before.height()));
        for (Mode mode : Mode.values()) {
            MediaFacts after = Sounds.probe(run(film, settings("1", "2", mode)));
            assertEquals(List.of(90, 160), List.of(after.width(), after.height()), mode.name());
        }
    }

    @Test
    void tagsAndCoverArtStayInBothModes() throws Exception {
        Path in = Clips.clip(folder.resolve("tagged.flac"), "flac").sound(RAMP, "flac", Map.of()).tag("title", "Dûne").write();
        Sounds.cover(in);
        for (Mode mode : Mode.values()) {
            Path out = run(in, settings("1", "2", mode));
            try (AvSource source = AvSource.open(out, context)) {
                assertEquals("Dûne", source.input().tags().get("title"), mode.name());
                assertEquals(1, source.covers().size(), mode.name());
            }
            assertEquals(1, Sounds.probe(out).duration(), 0.0001);
        }
    }

    @Test
    void lossyCodecsKeepTheirCodecAndLength() throws Exception {
        for (List<String> kind : List.of(List.of("a.mp3", "mp3", "libmp3lame"), List.of("a.m4a", "ipod", "aac"), List.of("a.opus", "opus", "libopus"))) {
            Path in = Sounds.file(folder.resolve(kind.get(0)), kind.get(1), Sounds.tone(-20, 3, 48_000), kind.get(2), Map.of("b", "128k"));
            for (Mode mode : Mode.values()) {
                Path out = run(in, settings("0.5", "2", mode));
                assertEquals(Sounds.probe(in).codec(), Sounds.probe(out).codec());
                assertEquals(1.5, samples(out).length / 48_000.0, mode == Mode.EXACT ? 0.03 : 0.1, kind.get(0) + mode);
            }
        }
    }

    @Test
    void aGuessedLengthIsMeasuredSoThatTheFadeEndsWithTheSound() throws Exception {
        Path in = Sounds.file(folder.resolve("in.aac"), "adts", "aevalsrc=0.5*sin(3000*t):s=44100:d=3", "aac", Map.of());
        float[] is = samples(run(in, new TrimSettings("", "", Mode.EXACT, 0, 1, Silence.KEEP, -50, 0.1)));
        assertEquals(3, is.length / 44_100.0, 0.1);
        float loudest = 0;
        for (int i = 44_100 * 29 / 10; i < is.length; i++) {
            loudest = Math.max(loudest, Math.abs(is[i]));
        }
        assertTrue(loudest < 0.1, "still " + loudest + " loud near the end");
    }

    @Test
    void cutsThatLeaveNothingAreBadSettings() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", RAMP, "pcm_s16le", Map.of());
        for (TrimSettings wrong : List.of(settings("5", "6", Mode.EXACT), settings("2", "1", Mode.EXACT),
                settings("1", "1", Mode.EXACT), TrimSettings.DEFAULTS,
                new TrimSettings("1", "2", Mode.FAST, 0.1, 0, Silence.KEEP, -50, 0.1))) {
            InputFile input = Sounds.input(in);
            assertEquals("bad-setting", code(() -> new Trim().requirement(wrong, input)), wrong.toString());
        }
        Path mute = Clips.clip(folder.resolve("mute.mp4"), "mp4")
                .picture("testsrc2=size=64x64:rate=25:duration=1,format=yuv420p", "libx264", Map.of("preset", "ultrafast")).write();
        assertEquals("no-audio", code(() -> new Trim().requirement(silence(Silence.BOTH, -50, 0.1), Sounds.input(mute))));
        assertEquals(0.4, Sounds.probe(run(mute, settings("0.4", "0.8", Mode.EXACT))).duration(), 0.05);
        assertNotNull(new Trim().estimate(settings("1", "2", Mode.EXACT), Sounds.input(in)).bytes());
    }

    @Test
    void aPreviewIsTheBeginningOfTheResult() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", "aevalsrc=0.5:s=48000:d=4", "pcm_s16le", Map.of());
        TrimSettings settings = new TrimSettings("1", "", Mode.EXACT, 0.5, 0.5, Silence.KEEP, -50, 0.1);
        Preview preview = new Trim().preview(settings, Sounds.input(in), new Excerpt.Span(0, 2), new MediaExcerpts(), context);
        float[] after = samples(preview.after());
        assertEquals(96_000, after.length);
        assertEquals(0.25, after[12_000], 0.005);
        assertEquals(0.5, after[95_999], 0.001);
    }

    @Test
    void aCutThatBeginsBehindTheTriedSecondsCanBeTried() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", RAMP, "pcm_s16le", Map.of());
        TrimSettings late = settings("3.2", "", Mode.EXACT);
        Excerpt.Span seconds = new Excerpt.Span(0, 3);
        MediaFacts weighed = new Trim().tried(late, Sounds.probe(in), seconds);
        assertNotNull(new Trim().requirement(late, new InputFile(in, weighed, null)));
        Preview preview = new Trim().preview(late, Sounds.input(in), seconds, new MediaExcerpts(), context);
        assertEquals(35_280, samples(preview.after()).length);
    }

    @Test
    void aCancelAtAnyMomentEndsTheRun() throws Exception {
        Path film = film("film.mp4", "mp4");
        for (int at = 1; at <= 2; at++) {
            context = new RecordingContext(Files.createTempDirectory(folder, "cancel")).cancellingAtStep(at);
            assertThrows(CancelledException.class, () -> run(film, new TrimSettings("0.2", "", Mode.EXACT, 0, 0, Silence.BOTH, -50, 0.1)));
        }
    }

    private static TrimSettings settings(String start, String end, Mode mode) {
        return new TrimSettings(start, end, mode, 0, 0, Silence.KEEP, -50, 0.1);
    }

    private static TrimSettings silence(Silence where, double threshold, double length) {
        return new TrimSettings("", "", Mode.EXACT, 0, 0, where, threshold, length);
    }

    /** Three seconds with a key frame each second. */
    private Path film(String name, String muxer) throws StudioException {
        return Clips.clip(folder.resolve(name), muxer)
                .picture("testsrc2=size=160x90:rate=25:duration=3,format=yuv420p", "libx264", Map.of("g", "25", "preset", "ultrafast"))
                .sound("sine=frequency=440:sample_rate=44100:duration=3", "aac", Map.of()).write();
    }

    private Path run(Path file, TrimSettings settings) throws Exception {
        try (var left = Files.list(context.workDir())) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
        return new Trim().apply(settings, Sounds.input(file), context).getFirst().file();
    }

    private static String code(org.junit.jupiter.api.function.Executable run) {
        return assertThrows(StudioException.class, run).problem().code();
    }

    private float[] samples(Path file) throws StudioException, CancelledException {
        return Raw.samples(file, folder);
    }

    private int frames(Path film) throws StudioException, CancelledException {
        int[] count = new int[1];
        RecordingContext listening = new RecordingContext(folder);
        try (AvSource source = AvSource.open(film, listening)) {
            Transfer transfer = new Transfer(source, null, listening);
            transfer.listen(source.video(), "", (graph, frame) -> count[0]++);
            transfer.run();
        }
        return count[0];
    }
}
