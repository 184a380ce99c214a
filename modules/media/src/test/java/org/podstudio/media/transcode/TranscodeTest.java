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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;

class TranscodeTest extends TranscodeRuns {
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
    void theBuildWithoutX264HasAnEncoderForH264() throws Exception {
        Map<String, String> options = VideoQuality.options("libopenh264", VideoCodec.H264, TranscodeSettings.DEFAULTS, false, 128 * 72 * 25, 1);
        Path film = Clips.clip(folder.resolve("open.mp4"), "mp4").picture(TEST + ",format=yuv420p", "libopenh264", options).write();
        assertEquals(List.of("h264", 25), List.of(probe(film).videoCodec(), Frames.times(film).size()));
        assertEquals(List.of("libx264", "libopenh264"), VideoCodec.H264.encoders());
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
}
