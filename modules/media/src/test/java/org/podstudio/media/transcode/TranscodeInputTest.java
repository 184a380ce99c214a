package org.podstudio.media.transcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;
import org.podstudio.testsupport.RecordingContext;

class TranscodeInputTest extends TranscodeRuns {
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
        assertTrue(context.facts().get("lost").toString().contains("10 bits per channel (now 8)"));
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
}
