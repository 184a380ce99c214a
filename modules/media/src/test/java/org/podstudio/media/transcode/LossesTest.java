package org.podstudio.media.transcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.carry.Place;
import org.podstudio.testsupport.SharedCorpus;

class LossesTest extends TranscodeRuns {
    private static boolean kept(String before, String after) {
        return Place.of(before).orElseThrow().keptBy(Place.of(after).orElseThrow());
    }

    @Test
    void aPlaceIsTheSameHoweverManyDigitsItIsWrittenWith() {
        assertTrue(kept("+40.680-074.500/", "+40.6800-074.5000/"));
        assertTrue(kept("+404048-0743000/", "+40.6800-074.5000/"));
        assertTrue(kept("+4040.8-07430/", "+40.6800-074.5000/"));
        assertTrue(kept("-33.8568+151.2153+5.000/", "-33.85680+151.21530+005/"));
        assertTrue(kept("+27.5916+086.5640+8850CRSWGS_84/", "+27.5916+086.5640+8850/"));
    }

    @Test
    void anotherPlaceOrALostAltitudeIsNotTheSame() {
        assertTrue(!kept("+40.6892-074.0445/", "+40.6800-074.5000/"));
        assertTrue(!kept("+40.6800-074.5000/", "+40.6800+074.5000/"));
        assertTrue(!kept("+40.6892-074.0445+10.000/", "+40.6892-074.0445/"));
        assertTrue(!kept("+40.6892-074.0445+10.000/", "+40.6892-074.0445+90/"));
        assertEquals(List.of(), List.of("", "/", "+1-2", "12345678", "New York", "+40.68", "2026-11-23/").stream()
                .filter(text -> Place.of(text).isPresent()).toList());
    }

    @Test
    void aPlaceThatTheNewContainerWritesWithOtherDigitsIsNotLost() throws Exception {
        Path film = Clips.clip(folder.resolve("placed.mkv"), "matroska").picture(TEST + ",format=yuv420p", "libx264", QUICK)
                .tag("location", "+40.680-074.500/").write();
        for (Container container : List.of(Container.MP4, Container.MOV, Container.MKV, Container.WEBM)) {
            Path out = run(settings(container, VideoCodec.AUTO, AudioCodec.AUTO), film);
            assertEquals(List.of(), context.facts().get("lost"), container.name());
            assertEquals(List.of(), Losses.between(out, run(settings(Container.MP4, VideoCodec.COPY, AudioCodec.COPY), out)), container.name());
        }
    }

    @Test
    void ofTwoPlacesInOneFilmOnlyTheOneThatGoesIsNamed() throws Exception {
        Path film = SharedCorpus.file("c_av", "media__sample_rotate_and_reflect.mp4");
        run(settings(Container.MP4, VideoCodec.H264, AudioCodec.AUTO), film);
        assertEquals(List.of("location +40.6892-074.0445+10.000/ (one of 2 in the file)"), context.facts().get("lost"));
    }

    @Test
    void h264ForPlayersHasEightBitsAndSaysWhatWouldKeepTen() throws Exception {
        Path film = Clips.clip(folder.resolve("ten.mkv"), "matroska").picture(TEST + ",format=yuv420p10le", "libx265",
                Map.of("preset", "ultrafast", "x265-params", "log-level=none")).write();
        for (Container container : List.of(Container.MP4, Container.MOV)) {
            Path out = run(settings(container, VideoCodec.H264, AudioCodec.AUTO), film);
            assertEquals("yuv420p", Frames.colours(out).split(" ")[0]);
            assertEquals(List.of("10 bits per channel (now 8)"), context.facts().get("lost"));
            assertTrue(context.facts().get("notes").toString().contains("video=h265"), context.facts().toString());
            assertTrue(Frames.likeness(film, out, "null") > 0.95);
        }
        for (TranscodeSettings keeps : List.of(settings(Container.MKV, VideoCodec.H264, AudioCodec.AUTO),
                settings(Container.MP4, VideoCodec.H265, AudioCodec.AUTO), settings(Container.MP4, VideoCodec.AV1, AudioCodec.AUTO))) {
            assertEquals("yuv420p10le", Frames.colours(run(keeps, film)).split(" ")[0]);
            assertEquals(List.of(), context.facts().get("lost"));
            assertEquals(List.of(), context.facts().get("notes"));
        }
    }

    @Test
    void anAnimatedWebpOfFullColoursSaysThatItHasHalfOfThem() throws Exception {
        Path full = Clips.clip(folder.resolve("full.mkv"), "matroska").picture(TEST + ",format=yuv444p", "libx264", QUICK).write();
        run(settings(Container.WEBP, VideoCodec.AUTO, AudioCodec.AUTO), full);
        assertEquals(List.of("full colour resolution (now 4:2:0)"), context.facts().get("lost"));
        run(settings(Container.WEBP, VideoCodec.AUTO, AudioCodec.AUTO), film());
        assertEquals(List.of("sound"), context.facts().get("lost"));
    }
}
