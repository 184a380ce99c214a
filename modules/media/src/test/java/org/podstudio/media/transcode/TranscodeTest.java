package org.podstudio.media.transcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;
import org.podstudio.testsupport.RecordingContext;

class TranscodeTest {
    private static final String TEST = "testsrc2=size=128x72:rate=25:duration=1";
    private static final Map<String, String> QUICK = Map.of("preset", "ultrafast", "crf", "12");

    @TempDir
    Path folder;

    private RecordingContext context;
    private Path work;

    @BeforeEach
    void work() throws Exception {
        work = Files.createDirectories(folder.resolve("work"));
        context = new RecordingContext(work);
    }

    @ParameterizedTest
    @CsvSource({"MP4,H264,AAC,h264,aac", "MP4,H265,MP3,hevc,mp3", "MP4,AV1,OPUS,av1,opus", "MP4,VP9,FLAC,vp9,flac", "MOV,H264,AAC,h264,aac",
        "MOV,PRORES,AAC,prores,aac", "MKV,H265,FLAC,hevc,flac", "MKV,AV1,OPUS,av1,opus", "MKV,H264,MP3,h264,mp3", "WEBM,VP9,OPUS,vp9,opus",
        "WEBM,AV1,OPUS,av1,opus"})
    void eachContainerHoldsEachCodecAndDecodesBack(Container container, VideoCodec video, AudioCodec audio, String videoName, String audioName)
            throws Exception {
        Path film = film();
        Path out = run(settings(container, video, audio), film);
        MediaFacts facts = probe(out);
        assertEquals(List.of(128, 72), List.of(facts.width(), facts.height()));
        assertEquals(List.of(videoName, audioName), List.of(facts.videoCodec(), facts.audioCodec()));
        assertEquals(1.0, facts.duration(), 0.06);
        assertEquals(25.0, facts.fps(), 0.05);
        assertTrue(facts.streams().stream().allMatch(stream -> stream.decodable()));
        assertTrue(Frames.likeness(film, out) > 0.9, "SSIM " + Frames.likeness(film, out));
        assertEquals(List.of(25, List.of()), List.of(Frames.times(out).size(), context.facts().get("lost")));
        assertEquals("cpu", context.device());
    }

    @Test
    void gifAndAnimatedWebpMoveAndAreOfTheSizeThatIsAskedFor() throws Exception {
        Path film = film();
        Path gif = run(with(settings(Container.GIF, VideoCodec.AUTO, AudioCodec.AUTO), 64, null, 10.0), film);
        MediaFacts facts = probe(gif);
        assertEquals(List.of("gif", 64, 36), List.of(facts.format(), facts.width(), facts.height()));
        assertEquals(10, Frames.times(gif).size());
        assertTrue(((List<?>) context.facts().get("lost")).contains("sound"));
        Files.delete(gif);
        Path webp = run(with(settings(Container.WEBP, VideoCodec.AUTO, AudioCodec.AUTO), null, 36, 5.0), film);
        assertEquals(List.of("webp", 64, 36), List.of(probe(webp).format(), probe(webp).width(), probe(webp).height()));
        String bytes = Files.readString(webp, StandardCharsets.ISO_8859_1);
        assertEquals(5, bytes.split("ANMF", -1).length - 1);
    }

    @Test
    void theNameOfTheResultChoosesTheContainer() throws Exception {
        context.wishing("mp3");
        Path out = run(TranscodeSettings.DEFAULTS, film());
        assertEquals(List.of("mp3", "mp3"), List.of(probe(out).format(), probe(out).audioCodec()));
        context.wishing("avi");
        assertEquals("format-unsupported", assertThrows(StudioException.class, () -> run(TranscodeSettings.DEFAULTS, film())).problem().code());
    }

    @Test
    void anMp4PlaysWhileItLoads() throws Exception {
        String text = Files.readString(run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AAC), film()), StandardCharsets.ISO_8859_1);
        assertTrue(text.indexOf("moov") < text.indexOf("mdat"));
    }

    @Test
    void oneSideKeepsTheShapeAndSidesAreEven() throws Exception {
        Path odd = Clips.clip(folder.resolve("odd.mkv"), "matroska").picture("testsrc2=size=101x67:rate=25:duration=0.2,format=yuv444p", "ffv1", Map.of())
                .write();
        MediaFacts cut = probe(run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), odd));
        assertEquals(List.of(100, 66), List.of(cut.width(), cut.height()));
        assertTrue(context.facts().get("notes").toString().contains("cut from 101 x 67 to 100 x 66"));
        assertTrue(context.facts().get("lost").toString().contains("4:2:0"));
        MediaFacts vp9 = probe(run(settings(Container.WEBM, VideoCodec.VP9, AudioCodec.AUTO), odd));
        assertEquals(List.of(101, 67), List.of(vp9.width(), vp9.height()));
        MediaFacts scaled = probe(run(with(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), 50, null, null), odd));
        assertEquals(List.of(50, 34), List.of(scaled.width(), scaled.height()));
    }

    @Test
    void aVaryingRateStaysUnlessARateIsAskedFor() throws Exception {
        Path film = Clips.clip(folder.resolve("vfr.mkv"), "matroska").picture(TEST + ",format=yuv420p", "libx264", QUICK)
                .times(n -> n * n * 7 + n * 13).write();
        assertEquals(Frames.times(film), Frames.times(run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), film)));
        List<Long> steady = Frames.times(run(with(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), null, null, 10.0), film));
        for (int i = 1; i < steady.size(); i++) {
            assertEquals(100_000, steady.get(i) - steady.get(i - 1));
        }
    }

    @Test
    void aTurnedFilmIsTurnedOnce() throws Exception {
        Path film = film();
        Clips.turnQuarter(film);
        assertEquals(List.of(72, 128), List.of(probe(film).width(), probe(film).height()));
        Path out = run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), film);
        MediaFacts facts = probe(out);
        assertEquals(List.of(72, 128), List.of(facts.width(), facts.height()));
        assertEquals(null, facts.rotation());
        assertTrue(Frames.likeness(film, out, "transpose=clock") > 0.9);
        MediaFacts copied = probe(run(settings(Container.MP4, VideoCodec.COPY, AudioCodec.COPY), film));
        assertEquals(List.of(72, 128, probe(film).rotation()), List.of(copied.width(), copied.height(), copied.rotation()));
    }

    @Test
    void tenBitsStayWhereTheCodecHasThemElseItIsSaid() throws Exception {
        Path film = Clips.clip(folder.resolve("ten.mkv"), "matroska")
                .picture(TEST + ",format=yuv420p10le,setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc:range=tv", "libx265",
                        Map.of("preset", "ultrafast", "x265-params", "log-level=none")).write();
        Path kept = run(settings(Container.MP4, VideoCodec.AV1, AudioCodec.AUTO), film);
        assertEquals("yuv420p10le tv bt2020nc bt2020 smpte2084", Frames.colours(kept));
        assertEquals(List.of(), context.facts().get("lost"));
        assertEquals("yuv420p tv bt2020nc bt2020 smpte2084", Frames.colours(run(settings(Container.WEBM, VideoCodec.VP9, AudioCodec.AUTO), film)));
        assertTrue(context.facts().get("lost").toString().contains("bit depth 10 (now 8)"));
    }

    @Test
    void transparencyIsKeptOrRefusedOrLaidOnAColour() throws Exception {
        Path film = Clips.clip(folder.resolve("alpha.mov"), "mov")
                .picture("color=red@0.0:size=64x64:rate=25:duration=0.4,format=yuva444p10le", "prores_ks", Map.of("profile", "4444")).write();
        Path webm = run(TranscodeSettings.DEFAULTS, film);
        assertEquals("webm", probe(webm).format());
        assertEquals("yuva420p", Frames.colours(webm).split(" ")[0]);
        assertEquals(0, Frames.alpha(webm), 2);
        assertEquals(0, Frames.alpha(run(settings(Container.MOV, VideoCodec.AUTO, AudioCodec.AUTO), webm)), 2);
        StudioException refused = assertThrows(StudioException.class, () -> run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), film));
        assertEquals("format-unsupported", refused.problem().code());
        assertTrue(refused.problem().next().contains("alpha="), refused.problem().next());
        TranscodeSettings white = new TranscodeSettings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO, 10.0, null, null, null, null, null, null,
                null, Speed.AUTO, Alpha.WHITE, "off");
        assertEquals(235, Frames.brightness(run(white, film)), 3);
    }

    @Test
    void soundAloneGoesIntoAFileForSound() throws Exception {
        Path wav = Clips.clip(folder.resolve("a.wav"), "wav").sound("sine=d=1:r=44100", "pcm_s16le", Map.of()).write();
        Path out = run(TranscodeSettings.DEFAULTS, wav);
        assertEquals(List.of("m4a", "aac"), List.of(probe(out).format(), probe(out).audioCodec()));
        assertEquals("no-video", code(settings(Container.WEBM, VideoCodec.VP9, AudioCodec.AUTO), wav));
        Path film = Clips.clip(folder.resolve("silent.mp4"), "mp4").picture(TEST + ",format=yuv420p", "libx264", QUICK).write();
        assertEquals("no-audio", code(settings(Container.MP3, VideoCodec.AUTO, AudioCodec.AUTO), film));
        assertEquals(1, probe(run(settings(Container.MKV, VideoCodec.H264, AudioCodec.AAC), film)).streams().size());
    }

    @Test
    void allSoundsOfAFilmComeAlong() throws Exception {
        Path film = Clips.clip(folder.resolve("two.mkv"), "matroska").picture(TEST + ",format=yuv420p", "libx264", QUICK)
                .sound("sine=d=1:f=300", "flac", Map.of()).sound("anoisesrc=d=1:a=0.1,aformat=channel_layouts=5.1(side)", "pcm_s16le", Map.of()).write();
        MediaFacts facts = probe(run(settings(Container.WEBM, VideoCodec.VP9, AudioCodec.OPUS), film));
        assertEquals(List.of("vp9", "opus", "opus"), facts.streams().stream().map(stream -> stream.codec()).toList());
    }

    @Test
    void whatAFilmSaysOfItselfComesAlongOrIsSaidToBeLost() throws Exception {
        Path film = Clips.clip(folder.resolve("said.mkv"), "matroska").picture(TEST + ",format=yuv420p", "libx264", QUICK)
                .tag("title", "Dragon").tag("comment", "made by a test").tag("prompt", "{\"3\":{\"class_type\":\"KSampler\"}}").write();
        for (Container container : List.of(Container.MP4, Container.MOV, Container.MKV, Container.WEBM)) {
            Path out = run(settings(container, VideoCodec.AUTO, AudioCodec.AUTO), film);
            Map<String, String> tags = Frames.tags(out);
            assertEquals("{\"3\":{\"class_type\":\"KSampler\"}}", tags.get("prompt"), container + " " + tags);
            assertEquals(List.of("Dragon", "made by a test"), List.of(tags.get("title"), tags.get("comment")), container.toString());
            assertEquals(List.of(), context.facts().get("lost"), container.toString());
        }
        run(settings(Container.GIF, VideoCodec.AUTO, AudioCodec.AUTO), film);
        assertEquals(List.of("tag title", "tag comment", "tag prompt"), ((List<?>) context.facts().get("lost")).stream()
                .filter(each -> each.toString().startsWith("tag")).map(Object::toString).sorted(java.util.Comparator.comparing(
                        each -> List.of("tag title", "tag comment", "tag prompt").indexOf(each))).toList());
    }

    @Test
    void aBitrateIsKeptToAndExcludesAQuality() throws Exception {
        Path film = Clips.clip(folder.resolve("noise.mkv"), "matroska")
                .picture("nullsrc=size=320x180:rate=25:duration=3,geq=random(1)*255:128:128,format=yuv420p", "ffv1", Map.of()).write();
        Path out = run(new TranscodeSettings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO, null, "500k", null, null, null, null, null, null,
                Speed.FAST, Alpha.AUTO, "off"), film);
        assertEquals(500_000, Files.size(out) * 8 / 3.0, 200_000);
        assertThrows(IllegalArgumentException.class, () -> new TranscodeSettings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO, 20.0, "500k", null,
                null, null, null, null, null, Speed.FAST, Alpha.AUTO, "off"));
    }

    @Test
    void presetsFillWhatIsLeftOpen() throws Exception {
        Path film = film();
        TranscodeSettings small = new TranscodeSettings(Container.AUTO, VideoCodec.AUTO, AudioCodec.AUTO, null, null, null, null, 36, null, null,
                "720p", Speed.FASTEST, Alpha.AUTO, "off");
        MediaFacts facts = probe(run(small, film));
        assertEquals(List.of("mp4", "h264", 64, 36), List.of(facts.format(), facts.videoCodec(), facts.width(), facts.height()));
        new Transcode().presets().forEach(preset -> assertEquals(preset.id(), preset.settings().get("preset")));
        TranscodeSettings unknown = new TranscodeSettings(Container.AUTO, VideoCodec.AUTO, AudioCodec.AUTO, null, null, null, null, null, null, null,
                "72p", Speed.AUTO, Alpha.AUTO, "off");
        assertEquals("bad-setting", code(unknown, film));
    }

    @Test
    void aCardIsUsedOnlyWhereItWasSeenToWork() throws Exception {
        Path film = film();
        HardwareEncoders none = new HardwareEncoders(Files.createDirectories(folder.resolve("memory")));
        for (String name : HardwareEncoders.named(VideoCodec.H264)) {
            if (none.works(name)) {
                continue;
            }
            StudioException refused = assertThrows(StudioException.class, () -> new TranscodeRun(new TranscodeSettings(Container.MP4, VideoCodec.H264,
                    AudioCodec.AUTO, null, null, null, null, null, null, null, null, Speed.AUTO, Alpha.AUTO, name), film, context, none).run());
            assertEquals("encoder-missing", refused.problem().code());
            assertTrue(refused.problem().why().contains(name));
        }
        long remembered = HardwareEncoders.named(VideoCodec.H264).size();
        try (Stream<Path> files = Files.list(folder.resolve("memory"))) {
            assertEquals(remembered, files.count());
        }
    }

    @Test
    void ofAHundredSoundStreamsTheFirstComeAlongAndTheOthersAreSaidToBeLost() throws Exception {
        Clips clip = Clips.clip(folder.resolve("many.mkv"), "matroska").picture("testsrc2=size=64x64:rate=25:duration=0.2,format=yuv420p", "libx264", QUICK);
        for (int i = 0; i < 100; i++) {
            clip.sound("sine=d=0.2:f=" + (100 + i), "flac", Map.of());
        }
        MediaFacts facts = probe(run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AAC), clip.write()));
        assertEquals(17, facts.streams().size());
        assertTrue(((List<?>) context.facts().get("lost")).contains("84 of 100 sound streams"), context.facts().toString());
    }

    @Test
    void theBuildWithoutX264HasAnEncoderForH264() throws Exception {
        Map<String, String> options = VideoQuality.options("libopenh264", VideoCodec.H264, TranscodeSettings.DEFAULTS, false, 128 * 72 * 25, 1);
        Path film = Clips.clip(folder.resolve("open.mp4"), "mp4").picture(TEST + ",format=yuv420p", "libopenh264", options).write();
        assertEquals(List.of("h264", 25), List.of(probe(film).videoCodec(), Frames.times(film).size()));
        assertEquals(List.of("libx264", "libopenh264"), VideoCodec.H264.encoders());
    }

    @Test
    void badFilesEndInAMessageAndACancelLeavesTheRun() throws Exception {
        assertEquals("file-empty", code(TranscodeSettings.DEFAULTS, Files.createFile(folder.resolve("empty.mp4"))));
        assertEquals("not-media", code(TranscodeSettings.DEFAULTS, Files.writeString(folder.resolve("text.mp4"), "just some words")));
        Path film = film();
        byte[] bytes = Files.readAllBytes(film);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Path noIndex = Files.write(folder.resolve("no-moov.mp4"), java.util.Arrays.copyOf(bytes, text.indexOf("moov") - 4));
        assertEquals("file-damaged", code(TranscodeSettings.DEFAULTS, noIndex));
        Path named = Files.write(folder.resolve("film.png"), bytes);
        assertEquals("h264", probe(run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), named)).videoCodec());
        RecordingContext cancelled = new RecordingContext(Files.createDirectories(folder.resolve("c"))).cancellingAtStep(1);
        assertThrows(CancelledException.class, () -> new TranscodeRun(TranscodeSettings.DEFAULTS, film, cancelled, hardware()).run());
    }

    @Test
    void whatItWillCostIsSaidWithoutLookingInside() throws Exception {
        Transcode transcode = new Transcode();
        Path film = film();
        InputFile input = new InputFile(film, probe(film), null);
        TranscodeSettings slow = with(settings(Container.MP4, VideoCodec.H265, AudioCodec.AAC), 1280, null, null);
        assertTrue(transcode.estimate(slow, input).seconds() > transcode.estimate(TranscodeSettings.DEFAULTS, input).seconds());
        assertTrue(transcode.requirement(slow, input).ram() > 0);
        MediaFacts foreseen = transcode.foreseen(slow, input.facts());
        assertEquals(List.of("mp4", 1280, 720), List.of(foreseen.format(), foreseen.width(), foreseen.height()));
    }

    private Path film() throws Exception {
        Path film = folder.resolve("film.mp4");
        return Files.exists(film) ? film : Clips.clip(film, "mp4").picture(TEST + ",format=yuv420p", "libx264", QUICK)
                .sound("sine=frequency=440:sample_rate=44100:duration=1", "pcm_s16le", Map.of()).option("strict", "-2").write();
    }

    private static TranscodeSettings settings(Container container, VideoCodec video, AudioCodec audio) {
        return new TranscodeSettings(container, video, audio, null, null, null, null, null, null, null, null, Speed.FASTEST, Alpha.AUTO, "off");
    }

    private static TranscodeSettings with(TranscodeSettings base, Integer width, Integer height, Double fps) {
        return new TranscodeSettings(base.container(), base.video(), base.audio(), null, null, null, width, height, null, fps, null, Speed.FASTEST,
                Alpha.AUTO, "off");
    }

    private HardwareEncoders hardware() {
        return new HardwareEncoders(folder.resolve("memory"));
    }

    private Path run(TranscodeSettings settings, Path file) throws StudioException, CancelledException {
        Path made = new TranscodeRun(settings, file, context, hardware()).run().file();
        try {
            return Files.move(made, folder.resolve(System.nanoTime() + "-" + made.getFileName()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String code(TranscodeSettings settings, Path file) {
        return assertThrows(StudioException.class, () -> run(settings, file)).problem().code();
    }

    private static MediaFacts probe(Path file) throws StudioException {
        return new StudioMediaProbe().probe(file, MediaProbe.Depth.FIRST_FRAME);
    }
}
