package org.podstudio.media.transcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.av.Frames;
import org.podstudio.media.poster.PosterJob;
import org.podstudio.media.poster.PosterSettings;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.testsupport.RecordingContext;

/** Films of two moments a frame, as old cameras and broadcasts made them: in every other line. */
class InterlacedTest {
    /** Two greys 80 apart, woven into frames of both; each line changes from frame to frame, so that it moves. */
    private static final String COMBED = "color=size=96x64:rate=50:duration=1,geq=lum='if(between(mod(N,4),1,2),140,60)':cb=128:cr=128,format=yuv420p,"
            + "tinterlace=interleave_top";

    @TempDir
    Path folder;

    private RecordingContext context;
    private Path film;

    @BeforeEach
    void film() throws Exception {
        context = new RecordingContext(Files.createDirectory(folder.resolve("work")));
        film = Clips.clip(folder.resolve("combed.mkv"), "matroska").picture(COMBED, "libx264", Map.of("crf", "4", "flags", "+ilme+ildct")).write();
        assertTrue(Frames.combs(film) > 40, "the film has combs: " + Frames.combs(film));
    }

    @Test
    void aTranscodeMakesWholeFramesAndSaysSo() throws Exception {
        TranscodeSettings settings = new TranscodeSettings(Container.MKV, VideoCodec.H264, AudioCodec.AUTO, 10.0, null, null, null, null, null, null,
                null, TranscodeSettings.Speed.FASTEST, TranscodeSettings.Alpha.AUTO, "off");
        Path out = new TranscodeRun(settings, film, context, new HardwareEncoders(folder)).run().file();
        assertTrue(Frames.combs(out) < 8, "combs of " + Frames.combs(out));
        assertTrue(context.facts().get("notes").toString().contains("deinterlaced"), context.facts().toString());
        assertEquals(25, Frames.times(out).size());
    }

    @Test
    void anExactTrimDoesTheSame() throws Exception {
        TrimSettings half = new TrimSettings("0.2", "0.8", TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.5);
        Path out = new Trim().apply(half, input(film), context).getFirst().file();
        assertTrue(Frames.combs(out) < 8, "combs of " + Frames.combs(out));
        assertTrue(context.facts().get("notes").toString().contains("Deinterlaced"), context.facts().toString());
    }

    @Test
    void aPosterShowsOneMoment() throws Exception {
        PosterSettings png = new PosterSettings(0.4, PosterSettings.Format.PNG, null);
        BufferedImage poster = ImageIO.read(new PosterJob().apply(png, input(film), context).getFirst().file().toFile());
        assertEquals(64, poster.getHeight());
        for (int y = 9; y < 56; y++) {
            assertEquals(poster.getRGB(40, y - 1) & 0xff, poster.getRGB(40, y) & 0xff, 8, "line " + y);
        }
    }

    private static InputFile input(Path file) throws Exception {
        return new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
    }
}
