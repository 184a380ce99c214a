package org.podstudio.media.waveform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.sound.Sounds;
import org.podstudio.testsupport.RecordingContext;

class WaveformsTest {
    /** Left grows from 0 to half, right stays at an eighth, below zero. */
    private static final String RAMP = "aevalsrc=exprs='t/4|-1/8':s=48000:d=2:c=stereo";

    @TempDir
    Path folder;

    private RecordingContext context;

    @BeforeEach
    void work() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
    }

    @Test
    void peaksAreTheLowestAndHighestSampleOfEachStretchOfEachChannel() throws Exception {
        for (List<String> kind : List.of(List.of("a.wav", "wav", "pcm_s16le"), List.of("b.wav", "wav", "pcm_s24le"), List.of("c.wav", "wav", "pcm_f32le"),
                List.of("d.wav", "wav", "pcm_u8"), List.of("e.wav", "wav", "pcm_f64le"), List.of("f.flac", "flac", "flac"))) {
            Path in = Sounds.file(folder.resolve(kind.get(0)), kind.get(1), RAMP, kind.get(2), Map.of());
            PeakData peaks = PeakReader.read(in, 100, context);
            assertEquals(List.of(48_000, 256, 2, 375), List.of(peaks.sampleRate(), peaks.samplesPerPair(), peaks.channels(), peaks.length()));
            int slack = kind.get(2).equals("pcm_u8") ? 400 : 40;
            for (int i = 0; i < peaks.length(); i += 37) {
                assertEquals(i * 256 / 48_000.0 / 4 * 32_768, peaks.low(i, 0), slack, kind.get(0));
                assertEquals((i + 1) * 256 / 48_000.0 / 4 * 32_768, peaks.high(i, 0), slack);
                assertEquals(-4096, peaks.low(i, 1), slack);
                assertEquals(-4096, peaks.high(i, 1), slack);
            }
        }
    }

    @Test
    void shortSoundsGetFinerPeaksAndLongOnesFewer() throws Exception {
        Path in = Sounds.file(folder.resolve("short.wav"), "wav", "sine=f=500:r=48000:d=0.1", "pcm_s16le", Map.of());
        PeakData fine = PeakReader.read(in, 800, context);
        assertTrue(fine.length() >= 800, () -> fine.length() + " stretches");
        PeakData half = fine.halved();
        assertEquals((fine.length() + 1) / 2, half.length());
        assertEquals(Math.max(fine.high(4, 0), fine.high(5, 0)), half.high(2, 0));
        assertEquals(Math.min(fine.low(4, 0), fine.low(5, 0)), half.low(2, 0));
    }

    @Test
    void aPictureShowsWhereItIsLoudInTheColourThatIsAskedFor() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", RAMP, "pcm_s16le", Map.of());
        List<OutputFile> made = run(in, WaveformSettings.DEFAULTS);
        BufferedImage image = ImageIO.read(made.getFirst().file().toFile());
        assertEquals(List.of(800, 200, 1), List.of(image.getWidth(), image.getHeight(), made.size()));
        assertEquals(0xFF2FC7B5, image.getRGB(700, 105));
        assertEquals(0, image.getRGB(700, 5) >>> 24);
        assertEquals(0, image.getRGB(10, 60) >>> 24);
        // Half of full scale at the end: 96 of 100 pixels are for full scale.
        assertEquals(100 - 46, top(image, 799), 2);
        assertEquals(100, top(image, 2), 1);
    }

    @Test
    void channelsCanBeShownOneAboveTheOther() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", RAMP, "pcm_s16le", Map.of());
        BufferedImage image = ImageIO.read(run(in, new WaveformSettings(400, 100, "black", "white", WaveformSettings.Channels.SPLIT,
                WaveformSettings.Format.PNG, WaveformSettings.Peaks.YES)).getFirst().file().toFile());
        assertEquals(0xFFFFFFFF, image.getRGB(200, 2));
        // The right channel is a line an eighth of full scale below its middle.
        assertEquals(0xFF000000, image.getRGB(200, 77) & 0xFF000000);
        assertTrue((image.getRGB(200, 77) & 0xFF) < 200);
        assertEquals(0xFFFFFFFF, image.getRGB(200, 70));
    }

    @Test
    void peaksAreWrittenAsDataAndReadBack() throws Exception {
        Path in = Sounds.file(folder.resolve("in.wav"), "wav", RAMP, "pcm_s16le", Map.of());
        PeakData peaks = PeakReader.read(in, 1600, context);
        Path data = run(in, settings(WaveformSettings.Format.DAT)).getFirst().file();
        PeakData back = PeakData.readBinary(data);
        byte[] bytes = Files.readAllBytes(data);
        assertArrayEquals(peaks.values(), back.values());
        assertEquals(peaks.samplesPerPair(), back.samplesPerPair());
        Path json = run(in, settings(WaveformSettings.Format.JSON)).getFirst().file();
        String text = Files.readString(json);
        assertTrue(text.startsWith("{\"version\":2,\"channels\":2,\"sample_rate\":48000,\"samples_per_pixel\":"), text.substring(0, 80));
        assertEquals(peaks.values().length, text.substring(text.indexOf('[')).split(",").length);
        Path cut = Files.write(folder.resolve("cut.dat"), Arrays.copyOf(bytes, bytes.length - 3));
        assertThrows(IOException.class, () -> PeakData.readBinary(cut));
    }

    @Test
    void theNameOfTheOutputChoosesTheFormat() throws Exception {
        Path in = Sounds.file(folder.resolve("in.mp3"), "mp3", RAMP, "libmp3lame", Map.of());
        context.wishing("json");
        assertTrue(run(in, WaveformSettings.DEFAULTS).getFirst().file().toString().endsWith(".json"));
        context.wishing("svg");
        assertEquals("format-unsupported", code(() -> run(in, WaveformSettings.DEFAULTS)));
        assertThrows(IllegalArgumentException.class, () -> new WaveformSettings(1, 1, "", "", WaveformSettings.Channels.MERGED,
                WaveformSettings.Format.AUTO, WaveformSettings.Peaks.AUTO));
    }

    @Test
    void whatHasNoSoundOrIsDamagedSaysSo() throws Exception {
        Path mute = Clips.clip(folder.resolve("mute.mp4"), "mp4")
                .picture("testsrc2=size=64x64:rate=25:duration=1,format=yuv420p", "libx264", Map.of("preset", "ultrafast")).write();
        assertEquals("no-audio", code(() -> new Waveforms().requirement(WaveformSettings.DEFAULTS, Sounds.input(mute))));
        assertEquals("no-audio", code(() -> run(mute, WaveformSettings.DEFAULTS)));
        Path tone = Sounds.file(folder.resolve("tone.flac"), "flac", Sounds.tone(-23, 3, 48_000), "flac", Map.of());
        byte[] bytes = Files.readAllBytes(tone);
        Path half = Files.write(folder.resolve("half.flac"), Arrays.copyOf(bytes, bytes.length / 3));
        assertEquals("file-damaged", code(() -> run(half, WaveformSettings.DEFAULTS)));
        Path zero = Files.write(folder.resolve("zero.flac"), new byte[0]);
        assertEquals("file-empty", code(() -> PeakReader.read(zero, 1, context)));
        context.cancel();
        assertThrows(CancelledException.class, () -> PeakReader.read(tone, 1, context));
    }

    private static WaveformSettings settings(WaveformSettings.Format format) {
        return new WaveformSettings(800, 200, "#2fc7b5", "transparent", WaveformSettings.Channels.MERGED, format, WaveformSettings.Peaks.AUTO);
    }

    private List<OutputFile> run(Path file, WaveformSettings settings) throws Exception {
        try (var left = Files.list(context.workDir())) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
        return new Waveforms().apply(settings, Sounds.input(file), context);
    }

    private static int top(BufferedImage image, int x) {
        for (int y = 0; y < image.getHeight(); y++) {
            if (image.getRGB(x, y) >>> 24 > 127) {
                return y;
            }
        }
        return image.getHeight();
    }

    private static String code(org.junit.jupiter.api.function.Executable run) {
        return assertThrows(StudioException.class, run).problem().code();
    }
}
