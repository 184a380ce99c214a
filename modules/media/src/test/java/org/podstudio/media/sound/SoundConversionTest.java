package org.podstudio.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Clips;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.loudness.Loudness;
import org.podstudio.media.loudness.Meter;
import org.podstudio.testsupport.RecordingContext;

class SoundConversionTest {
    private static final List<String> FORMATS = List.of("mp3", "wav", "flac", "m4a", "ogg", "opus");

    @TempDir
    Path folder;

    private RecordingContext context;

    @BeforeEach
    void work() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
    }

    @Test
    void aSoundBecomesEachFormatAndSoundsTheSame() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", Sounds.tone(-20, 2, 44_100), "pcm_s24le", Map.of());
        Map<String, String> codecs = Map.of("mp3", "mp3", "wav", "pcm_s24le", "flac", "flac", "m4a", "aac", "ogg", "opus", "opus", "opus");
        for (String format : FORMATS) {
            Path out = run(in, settings(format, MetadataPolicy.KEEP));
            MediaFacts facts = Sounds.probe(out);
            assertEquals(codecs.get(format), facts.audioCodec());
            assertEquals(codecs.get(format).equals("opus") ? 48_000 : 44_100, facts.sampleRate());
            assertEquals(2, facts.channels());
            assertEquals(2.0, facts.duration(), 0.06, format);
            assertEquals(-20, loudness(out).lufs(), 0.3, format);
        }
    }

    @Test
    void whatNeedNotLoseAnythingKeepsRateDepthAndEverySample() throws Exception {
        for (String depth : List.of("pcm_u8", "pcm_s16le", "pcm_s24le", "pcm_f32le")) {
            Path in = Sounds.file(folder.resolve(depth + ".wav"), "wav", "aevalsrc=0.4*sin(900*t*t):s=96000:d=1", depth, Map.of());
            Path flac = run(in, settings("flac", MetadataPolicy.KEEP));
            assertEquals(96_000, Sounds.probe(flac).sampleRate());
            assertEquals(depth.equals("pcm_s24le") || depth.equals("pcm_f32le") ? 24 : 16, context.facts().get("bit_depth"));
            if (!depth.equals("pcm_f32le")) {
                assertNull(context.facts().get("dither"), depth);
                assertArrayEquals(Raw.samples(in, folder), Raw.samples(flac, folder), 0f, depth);
            }
        }
        Path in = folder.resolve("pcm_s24le.wav");
        Path alac = run(in, new ConvertSettings("m4a", null, true, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white"));
        assertEquals("alac", Sounds.probe(alac).audioCodec());
        assertArrayEquals(Raw.samples(in, folder), Raw.samples(alac, folder), 0f);
    }

    @Test
    void fewerBitsAreDitheredAndThatIsSaid() throws Exception {
        // A tone of a third of the last of 16 bits: cut off it would be silence, with noise it stays.
        Path mp3 = Sounds.file(folder.resolve("in.mp3"), "mp3", Sounds.tone(-20, 1, 44_100), "libmp3lame", Map.of("b", "192k"));
        run(mp3, settings("wav", MetadataPolicy.KEEP));
        assertEquals(List.of(16, "triangular"), List.of(context.facts().get("bit_depth"), context.facts().get("dither")));
        assertEquals("pcm_s16le", context.facts().get("codec"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void tagsAndCoverArtGoAcrossAllKindsOfTags(String pictures) throws Exception {
        Path in = Clips.clip(folder.resolve("in.flac"), "flac").sound(Sounds.tone(-20, 1, 48_000), "flac", Map.of())
                .tag("title", "Dûne").tag("artist", "Ä & Ö").tag("genre", "Ambient").tag("comment", "made by a machine").tag("track", "3/9").write();
        byte[] cover = Sounds.cover(in, pictures);
        for (String format : FORMATS) {
            Path there = Files.move(run(in, settings(format, MetadataPolicy.KEEP)), folder.resolve("there." + format));
            boolean picture = !format.equals("wav");
            assertEquals(picture ? List.of() : List.of("cover art"), context.facts().get("lost"), format);
            assertTagged(there, picture ? cover : null);
            Path back = run(there, settings(format.equals("flac") ? "mp3" : "flac", MetadataPolicy.KEEP));
            assertTagged(back, picture ? cover : null);
            assertEquals(List.of(), context.facts().get("lost"), "from " + format);
        }
    }

    @Test
    void metadataIsStrippedOrKeptWithoutThePlace() throws Exception {
        Path in = Clips.clip(folder.resolve("in.flac"), "flac").sound(Sounds.tone(-20, 1, 48_000), "flac", Map.of())
                .tag("title", "Here").tag("location", "+48.2+16.3/").write();
        Sounds.cover(in);
        for (String format : List.of("opus", "mp3", "flac")) {
            try (AvSource kept = AvSource.open(run(in, settings(format, MetadataPolicy.NO_LOCATION)), context)) {
                assertEquals("Here", kept.input().tags().get("title"));
                assertFalse(kept.input().tags().toString().contains("48.2"), format);
            }
            try (AvSource bare = AvSource.open(run(in, settings(format, MetadataPolicy.STRIP)), context)) {
                assertFalse(bare.input().tags().toString().contains("Here"), format);
                assertTrue(bare.covers().isEmpty(), format);
            }
        }
    }

    @Test
    void packetsThatAreAlreadyWhatIsWishedAreTakenOver() throws Exception {
        Path aac = Sounds.file(folder.resolve("in.aac"), "adts", Sounds.tone(-20, 1, 48_000), "aac", Map.of());
        run(aac, settings("m4a", MetadataPolicy.KEEP));
        assertEquals(true, context.facts().get("copied"));
        run(aac, new ConvertSettings("m4a", null, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white", 64));
        assertEquals(false, context.facts().get("copied"));
    }

    @Test
    void opusGoesIntoOggAsItIs() throws Exception {
        Path opus = Sounds.file(folder.resolve("in.opus"), "opus", Sounds.tone(-20, 1, 48_000), "libopus", Map.of());
        assertEquals("opus", Sounds.probe(run(opus, settings("ogg", MetadataPolicy.KEEP))).audioCodec());
        assertEquals(true, context.facts().get("copied"));
    }

    @Test
    void bitrateAndQualityDecideTheSize() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", "anoisesrc=r=44100:d=3:a=0.3,aformat=channel_layouts=stereo", "pcm_s16le", Map.of());
        for (String format : List.of("mp3", "m4a", "opus")) {
            long small = Files.size(run(in, new ConvertSettings(format, null, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white", 96)));
            long large = Files.size(run(in, new ConvertSettings(format, null, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white", 256)));
            // Opus knows that noise needs less.
            assertEquals(96_000 / 8 * 3, small, format.equals("opus") ? 15_000 : 9_000, format);
            assertTrue(large > 2 * small, () -> format + " " + small + " " + large);
            long poor = Files.size(run(in, quality(format, 20)));
            long good = Files.size(run(in, quality(format, 95)));
            assertTrue(good > 1.5 * poor, () -> format + " " + poor + " " + good);
        }
    }

    @Test
    void whatCannotBeSaysWhy() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", Sounds.tone(-20, 1, 44_100), "pcm_s16le", Map.of());
        assertEquals("bad-setting", code(() -> run(in, new ConvertSettings("mp3", null, true, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white"))));
        assertEquals("format-unsupported", code(() -> run(in, settings("png", MetadataPolicy.KEEP))));
        context.wishing("xyz");
        assertEquals("format-unsupported", code(() -> run(in, settings("auto", MetadataPolicy.KEEP))));
        RecordingContext cancelling = context = new RecordingContext(Files.createTempDirectory(folder, "work")).cancellingAtStep(1);
        assertThrows(CancelledException.class, () -> run(in, settings("mp3", MetadataPolicy.KEEP)));
        assertEquals(1, cancelling.steps().size());
    }

    @Test
    void surroundIsKeptOrMixedAsTheFormatCan() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", "anoisesrc=d=1:r=48000:a=0.1,aformat=channel_layouts=5.1", "pcm_s16le", Map.of());
        for (String format : FORMATS) {
            assertEquals(format.equals("mp3") ? 2 : 6, Sounds.probe(run(in, settings(format, MetadataPolicy.KEEP))).channels(), format);
        }
    }

    private void assertTagged(Path file, byte[] cover) throws StudioException {
        try (AvSource source = AvSource.open(file, context)) {
            Map<String, String> tags = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            tags.putAll(source.input().tags());
            assertEquals(List.of("Dûne", "Ä & Ö", "Ambient", "made by a machine"),
                    List.of(tags.get("title"), tags.get("artist"), tags.get("genre"), tags.get("comment")), file.toString());
            assertEquals(cover == null ? 0 : 1, source.covers().size(), file.toString());
            if (cover != null) {
                AVPacket picture = source.covers().getFirst().attached_pic();
                byte[] kept = new byte[picture.size()];
                new BytePointer(picture.data()).capacity(kept.length).get(kept);
                assertArrayEquals(cover, kept);
            }
        }
    }

    private static ConvertSettings settings(String format, MetadataPolicy policy) {
        return new ConvertSettings(format, null, false, policy, ColourPolicy.KEEP, "white");
    }

    private static ConvertSettings quality(String format, int quality) {
        return new ConvertSettings(format, quality, false, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white");
    }

    private Path run(Path file, ConvertSettings settings) throws Exception {
        try (var left = Files.list(context.workDir())) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
        return new Conversion().apply(settings, Sounds.input(file), context).getFirst().file();
    }

    private Loudness loudness(Path file) throws StudioException, CancelledException {
        return Meter.measure(file, new RecordingContext(folder)).getFirst();
    }

    private static String code(org.junit.jupiter.api.function.Executable run) {
        return assertThrows(StudioException.class, run).problem().code();
    }
}
