package org.podstudio.media.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
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
import org.podstudio.media.excerpt.MediaExcerpts;
import org.podstudio.media.sound.Sounds;
import org.podstudio.testsupport.RecordingContext;

class NormalizationTest {
    @TempDir
    Path folder;

    private Path work;
    private RecordingContext context;

    @BeforeEach
    void work() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        context = new RecordingContext(work);
    }

    @Test
    void aToneOfMinus23DecibelsMeasuresMinus23Lufs() throws Exception {
        Path file = wav(Sounds.tone(-23, 6, 48_000), "pcm_s24le");
        Loudness found = Meter.measure(file, context).getFirst();
        assertEquals(-23.0, found.lufs(), 0.1);
        assertEquals(-23.0, found.truePeak(), 0.2);
        assertEquals(0, found.lra(), 0.1);
    }

    @Test
    void peaksBetweenTheSamplesAreSeen() throws Exception {
        Loudness found = Meter.measure(wav(Sounds.hidden(-6, 2, 48_000), "pcm_s24le"), context).getFirst();
        assertEquals(-6.0, found.truePeak(), 0.8);
        assertEquals(-9.0, found.samplePeak(), 0.05);
    }

    @Test
    void gainAloneBringsAQuietSoundToItsTargetWithRateAndDepthKept() throws Exception {
        for (String codec : List.of("pcm_s16le", "pcm_s24le", "pcm_f32le", "pcm_u8")) {
            Path file = Sounds.file(folder.resolve(codec + ".wav"), "wav", Sounds.tone(-28, 2, 44_100), codec, Map.of());
            Path out = run(file, NormalizeSettings.DEFAULTS);
            assertEquals(Sounds.probe(file).codec(), Sounds.probe(out).codec());
            assertEquals(List.of(44_100, 2), List.of(Sounds.probe(out).sampleRate(), Sounds.probe(out).channels()));
            assertEquals("linear", context.facts().get("method"));
            assertEquals(14.0, (double) context.facts().get("gain_db"), 0.2);
            assertEquals(-14.0, measured(out).lufs(), codec.equals("pcm_u8") ? 0.2 : 0.1);
            assertEquals(2.0, Sounds.probe(out).duration(), 0.0001);
        }
    }

    @Test
    void aLimiterHoldsThePeaksWhereGainWouldPassThem() throws Exception {
        Path out = run(wav(Sounds.clicks(4, 48_000), "pcm_s24le"), NormalizeSettings.DEFAULTS);
        assertEquals("limiter", context.facts().get("method"));
        assertEquals(-14, measured(out).lufs(), 0.1);
        assertTrue(measured(out).truePeak() <= -0.98, () -> "true peak " + after("true_peak"));
        assertEquals(48_000, Sounds.probe(out).sampleRate());
        assertEquals(4.0, Sounds.probe(out).duration(), 0.0001);
    }

    @Test
    void hiddenPeaksAreHeldToo() throws Exception {
        Path out = run(wav(Sounds.hidden(-20, 2, 48_000), "pcm_s16le"), new NormalizeSettings(-12, -6));
        Loudness found = measured(out);
        assertTrue(found.truePeak() <= -5.97 && found.samplePeak() < -8, () -> "peaks " + found);
        assertTrue(Math.abs(found.lufs() - -12) <= 0.5, () -> "loudness " + found);
    }

    @Test
    void codecsThatLoseSomethingReachTheTargetInTheirOwnFormat() throws Exception {
        record Kind(String name, String muxer, String encoder, int rate) {}
        List<Kind> kinds = List.of(new Kind("a.mp3", "mp3", "libmp3lame", 44_100), new Kind("a.m4a", "ipod", "aac", 48_000),
                new Kind("a.ogg", "ogg", "libopus", 48_000), new Kind("a.opus", "opus", "libopus", 48_000),
                new Kind("a.flac", "flac", "flac", 96_000));
        for (Kind kind : kinds) {
            Path file = Sounds.file(folder.resolve(kind.name()), kind.muxer(), Sounds.clicks(3, kind.rate()), kind.encoder(),
                    kind.encoder().equals("flac") ? Map.of() : Map.of("b", "128k"));
            Path out = run(file, NormalizeSettings.DEFAULTS);
            MediaFacts facts = Sounds.probe(out);
            assertEquals(Sounds.probe(file).codec(), facts.codec());
            assertEquals(kind.rate(), facts.sampleRate());
            Loudness found = measured(out);
            assertEquals(-14, found.lufs(), 0.5, kind.name());
            assertTrue(found.truePeak() <= -0.97, () -> kind.name() + " " + found);
        }
    }

    @Test
    void tagsAndCoverArtStay() throws Exception {
        Path file = Clips.clip(folder.resolve("tagged.flac"), "flac").sound(Sounds.tone(-30, 1, 44_100), "flac", Map.of())
                .tag("title", "Dûne").tag("artist", "Ä").tag("my_own", "kept").write();
        byte[] png = Sounds.cover(file);
        Path out = run(file, NormalizeSettings.DEFAULTS);
        try (AvSource source = AvSource.open(out, context)) {
            Map<String, String> tags = source.input().tags();
            assertEquals(List.of("Dûne", "Ä", "kept"), Stream.of("title", "artist", "my_own").map(tags::get).toList());
            AVPacket picture = source.covers().getFirst().attached_pic();
            byte[] kept = new byte[picture.size()];
            new BytePointer(picture.data()).capacity(kept.length).get(kept);
            assertTrue(Arrays.equals(png, kept));
        }
        assertEquals(List.of(), context.facts().get("lost"));
    }

    @Test
    void aFilmKeepsItsPicturesBitByBit() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        Path out = run(film, NormalizeSettings.DEFAULTS);
        assertEquals("mp4", out.toString().substring(out.toString().length() - 3));
        assertEquals(pictures(film), pictures(out));
        assertEquals(50, pictures(out).size());
        assertEquals(-14, measured(out).lufs(), 0.5);
    }

    @Test
    void aCamcordersFilmKeepsItsPictures() throws Exception {
        Path camcorder = Clips.clip(folder.resolve("film.ts"), "mpegts")
                .picture("testsrc2=size=160x90:rate=25:duration=2,format=yuv420p", "libx264", Map.of("preset", "veryfast"))
                .sound("sine=frequency=440:sample_rate=48000:duration=2", "mp2", Map.of()).write();
        assertEquals(50, pictures(run(camcorder, NormalizeSettings.DEFAULTS)).size());
        assertEquals(List.of(), context.facts().get("lost"));
    }

    @Test
    void silenceIsRefusedAndAClickIsBroughtUpByItsPeak() throws Exception {
        Path silent = wav("anullsrc=r=44100:d=1", "pcm_s16le");
        StudioException nothing = assertThrows(StudioException.class, () -> run(silent, NormalizeSettings.DEFAULTS));
        assertEquals("nothing-to-do", nothing.problem().code());
        Path click = Sounds.file(folder.resolve("click.wav"), "wav", Sounds.tone(-20, 0.2, 48_000), "pcm_s24le", Map.of());
        Path out = run(click, NormalizeSettings.DEFAULTS);
        assertEquals("peak", context.facts().get("method"));
        assertNull(((Map<?, ?>) context.facts().get("before")).get("lufs"));
        assertEquals(-1, measured(out).truePeak(), 0.2);
        assertTrue(measured(out).truePeak() <= -0.97);
    }

    @Test
    void whatCannotBeNormalizedSaysWhy() throws Exception {
        Path mute = Clips.clip(folder.resolve("mute.mp4"), "mp4")
                .picture("testsrc2=size=64x64:rate=25:duration=1,format=yuv420p", "libx264", Map.of("preset", "ultrafast")).write();
        assertEquals("no-audio", code(() -> run(mute, NormalizeSettings.DEFAULTS)));
        assertEquals("no-audio", code(() -> new Normalization().requirement(NormalizeSettings.DEFAULTS, Sounds.input(mute))));
        Path tone = Sounds.file(folder.resolve("tone.flac"), "flac", Sounds.tone(-23, 3, 48_000), "flac", Map.of());
        byte[] bytes = Files.readAllBytes(tone);
        InputFile zero = new InputFile(Files.write(folder.resolve("zero.flac"), new byte[0]), Sounds.probe(tone), null);
        assertEquals("file-empty", code(() -> new NormalizeRun(NormalizeSettings.DEFAULTS, zero, context).run()));
        Path half = Files.write(folder.resolve("half.flac"), Arrays.copyOf(bytes, bytes.length / 3));
        assertEquals("file-damaged", code(() -> run(half, NormalizeSettings.DEFAULTS)));
        context.wishing("mp3");
        assertEquals("format-unsupported", code(() -> run(tone, NormalizeSettings.DEFAULTS)));
        assertThrows(IllegalArgumentException.class, () -> new NormalizeSettings(0, -1));
    }

    @Test
    void aCancelAtAnyMomentEndsTheRun() throws Exception {
        Path file = wav(Sounds.clicks(3, 48_000), "pcm_s24le");
        run(file, NormalizeSettings.DEFAULTS);
        int steps = context.steps().size();
        assertTrue(context.steps().stream().allMatch(step -> step.done() <= step.total()));
        for (int at = 1; at <= Math.min(steps, 4); at++) {
            context = new RecordingContext(Files.createDirectory(folder.resolve("cancel" + at))).cancellingAtStep(at);
            assertThrows(CancelledException.class, () -> run(file, NormalizeSettings.DEFAULTS));
        }
    }

    @Test
    void aPreviewUsesTheGainOfTheWholeFile() throws Exception {
        Path file = wav("aevalsrc=exprs='(0.02+0.2*gt(t\\,3))*sin(2*PI*1000*t)|(0.02+0.2*gt(t\\,3))*sin(2*PI*1000*t)':s=48000:d=6", "pcm_s16le");
        Preview preview = new Normalization().preview(NormalizeSettings.DEFAULTS, Sounds.input(file), new Excerpt.Span(0, 2), new MediaExcerpts(), context);
        assertEquals(measured(preview.before()).lufs() + (double) context.facts().get("gain_db"), measured(preview.after()).lufs(), 0.1);
        assertTrue(measured(preview.after()).lufs() < -25);
    }

    private Path wav(String chain, String codec) throws StudioException {
        return Sounds.file(folder.resolve("in.wav"), "wav", chain, codec, Map.of());
    }

    private Path run(Path file, NormalizeSettings settings) throws Exception {
        try (Stream<Path> left = Files.list(context.workDir())) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
        return new Normalization().apply(settings, Sounds.input(file), context).getFirst().file();
    }

    private Loudness measured(Path file) throws StudioException, CancelledException {
        return Meter.measure(file, new RecordingContext(folder)).getFirst();
    }

    private Object after(String name) {
        return ((Map<?, ?>) context.facts().get("after")).get(name);
    }

    private static String code(org.junit.jupiter.api.function.Executable run) {
        return assertThrows(StudioException.class, run).problem().code();
    }

    private List<Long> pictures(Path film) throws StudioException {
        List<Long> sums = new ArrayList<>();
        AVPacket packet = avcodec.av_packet_alloc();
        try (AvSource source = AvSource.open(film, context)) {
            source.video().discard(avcodec.AVDISCARD_DEFAULT);
            while (avformat.av_read_frame(source.input().context(), packet) >= 0) {
                if (packet.stream_index() == source.video().index()) {
                    byte[] data = new byte[packet.size()];
                    new BytePointer(packet.data()).capacity(data.length).get(data);
                    CRC32 sum = new CRC32();
                    sum.update(data);
                    sums.add(sum.getValue());
                }
                avcodec.av_packet_unref(packet);
            }
        }
        avcodec.av_packet_free(packet);
        return sums;
    }
}
