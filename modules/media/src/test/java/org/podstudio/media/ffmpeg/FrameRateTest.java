package org.podstudio.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

class FrameRateTest {
    @TempDir
    Path folder;

    private static double fps(Path file, MediaProbe.Depth depth) throws Exception {
        return new StudioMediaProbe().probe(file, depth).fps();
    }

    private static TrimSettings trim(TrimSettings.Mode mode) {
        return new TrimSettings("0", "0.9", mode, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);
    }

    /** The header says that each picture lasts one tick, a thousandth of a second; they come 30 times a second. */
    @ParameterizedTest
    @EnumSource
    void aFilmThatStatesTheTickAsItsRateIsMeasuredAndSoAreItsParts(TrimSettings.Mode mode) throws Exception {
        Path film = SharedCorpus.file("c_av", "media__sample_with_srt.mkv");
        MediaFacts facts = new StudioMediaProbe().probe(film, MediaProbe.Depth.FIRST_FRAME);
        assertEquals(30, facts.fps());
        assertEquals(30, fps(film, MediaProbe.Depth.HEADERS));
        RecordingContext context = new RecordingContext(Files.createDirectory(folder.resolve("work")));
        Path part = new Trim().apply(trim(mode), new InputFile(film, facts, null), context).getFirst().file();
        for (MediaProbe.Depth depth : MediaProbe.Depth.values()) {
            assertEquals(30, fps(part, depth), 0.05, depth.name());
        }
    }

    @Test
    void slowMotionKeepsItsRealRate() throws Exception {
        for (int rate : new int[] {240, 500, 960}) {
            Path film = Clips.clip(folder.resolve(rate + ".mp4"), "mp4").picture("testsrc2=size=64x64:rate=" + rate + ":duration=0.2,format=yuv420p",
                    "libx264", Map.of("preset", "ultrafast")).write();
            assertEquals(rate, fps(film, MediaProbe.Depth.FIRST_FRAME), rate / 1000.0);
            assertEquals(rate, fps(film, MediaProbe.Depth.HEADERS), rate / 1000.0);
        }
    }
}
