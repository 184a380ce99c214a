package org.podstudio.media.transcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Frames;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

/** Real files, broken ones among them: each becomes a film or sound that decodes, or ends in a reason. */
class TranscodeCorpusTest {
    private static final Set<String> REASONS = Set.of("file-damaged", "format-unsupported", "no-video", "no-audio", "not-media", "file-empty");

    @TempDir
    Path folder;

    @Test
    void subtitlesAreRewrittenForTheNewContainer() throws Exception {
        Map<Container, String> wanted = Map.of(Container.MP4, "mov_text", Container.WEBM, "webvtt", Container.MKV, "subrip");
        for (Map.Entry<Container, String> each : wanted.entrySet()) {
            RecordingContext context = new RecordingContext(Files.createTempDirectory(folder, "job"));
            Path out = new TranscodeRun(new TranscodeSettings(each.getKey(), VideoCodec.AUTO, AudioCodec.AUTO, null, null, null, null, null, "64x64",
                    null, null, Speed.FASTEST, Alpha.AUTO, "off"), SharedCorpus.file("c_av", "media__sample_with_srt.mkv"), context,
                    new HardwareEncoders(folder)).run().file();
            assertTrue(new StudioMediaProbe().probe(out, MediaProbe.Depth.HEADERS).streams().stream()
                    .anyMatch(stream -> stream.codec().equals(each.getValue())), each + " " + context.facts());
            assertTrue(Frames.subtitles(out).contains("This is the first subtitle"), Frames.subtitles(out));
        }
    }

    @Test
    void eachFileIsTranscodedOrEndsInAReason() throws Exception {
        List<String> wrong = new ArrayList<>();
        int made = 0;
        for (Path file : SharedCorpus.files("c_av")) {
            RecordingContext context = new RecordingContext(Files.createTempDirectory(folder, "job"));
            try {
                Path out = new TranscodeRun(new TranscodeSettings(Container.MKV, VideoCodec.AUTO, AudioCodec.AUTO, null, null, "64k", null, null,
                        "160x160", null, null, Speed.FASTEST, Alpha.AUTO, "off"), file, context, new HardwareEncoders(folder)).part(0, 0.4).run().file();
                assertTrue(Files.size(out) > 0);
                made++;
            } catch (StudioException e) {
                if (!REASONS.contains(e.problem().code())) {
                    wrong.add(file.getFileName() + ": " + e.problem());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(made > 100, made + " of the corpus were made");
    }
}
