package org.podstudio.media.transcode;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Clips;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;
import org.podstudio.testsupport.RecordingContext;

/** Transcodes of a made film, in a folder of the test's own. */
abstract class TranscodeRuns {
    static final String TEST = "testsrc2=size=128x72:rate=25:duration=1";
    static final Map<String, String> QUICK = Map.of("preset", "ultrafast", "crf", "12");

    @TempDir
    Path folder;

    RecordingContext context;
    Path work;

    @BeforeEach
    void work() throws Exception {
        work = Files.createDirectories(folder.resolve("work"));
        context = new RecordingContext(work);
    }

    Path film() throws Exception {
        Path film = folder.resolve("film.mp4");
        return Files.exists(film) ? film : Clips.clip(film, "mp4").picture(TEST + ",format=yuv420p", "libx264", QUICK)
                .sound("sine=frequency=440:sample_rate=44100:duration=1", "pcm_s16le", Map.of()).option("strict", "-2").write();
    }

    static TranscodeSettings settings(Container container, VideoCodec video, AudioCodec audio) {
        return new TranscodeSettings(container, video, audio, null, null, null, null, null, null, null, null, Speed.FASTEST, Alpha.AUTO, "off");
    }

    static TranscodeSettings with(TranscodeSettings base, Integer width, Integer height, Double fps) {
        return new TranscodeSettings(base.container(), base.video(), base.audio(), null, null, null, width, height, null, fps, null, Speed.FASTEST,
                Alpha.AUTO, "off");
    }

    HardwareEncoders hardware() {
        return new HardwareEncoders(folder.resolve("memory"));
    }

    Path run(TranscodeSettings settings, Path file) throws StudioException, CancelledException {
        Path made = new TranscodeRun(settings, file, context, hardware()).run().file();
        try {
            return Files.move(made, folder.resolve(System.nanoTime() + "-" + made.getFileName()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String code(TranscodeSettings settings, Path file) {
        return assertThrows(StudioException.class, () -> run(settings, file)).problem().code();
    }

    static MediaFacts probe(Path file) throws StudioException {
        return new StudioMediaProbe().probe(file, MediaProbe.Depth.FIRST_FRAME);
    }
}
