package org.podstudio.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {
    @TempDir
    Path folder;

    @Test
    void anotherDecoderReadsThePng() throws Exception {
        BufferedImage image = ImageIO.read(SampleFiles.png(folder.resolve("a/b.png"), 30, 20, 1).toFile());
        assertThat(image.getWidth()).isEqualTo(30);
        assertThat(image.getHeight()).isEqualTo(20);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void theTransparentPngIsOpaqueInTheMiddleOnly() throws Exception {
        BufferedImage image = ImageIO.read(SampleFiles.transparentPng(folder.resolve("t.png"), 40, 40, 1).toFile());
        assertThat(image.getRGB(20, 20) >>> 24).isEqualTo(255);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws Exception {
        Path first = SampleFiles.png(folder.resolve("1.png"), 9, 9, 7);
        assertThat(first).hasSameBinaryContentAs(SampleFiles.png(folder.resolve("2.png"), 9, 9, 7));
        assertThat(Files.mismatch(first, SampleFiles.png(folder.resolve("3.png"), 9, 9, 8))).isNotEqualTo(-1);
    }

    @Test
    void theGeneratorsTextsAreInTheFile() throws Exception {
        Path a1111 = SampleFiles.a1111Png(folder.resolve("a.png"), "a red dragon", "blurry", 11);
        assertThat(Files.readString(a1111, StandardCharsets.ISO_8859_1)).contains("tEXtparameters\0a red dragon\nNegative prompt: blurry");
        Path comfy = SampleFiles.comfyPng(folder.resolve("c.png"), "a \"blue\" fish, 魚", "text", 12);
        assertThat(new String(Files.readAllBytes(comfy), StandardCharsets.UTF_8)).contains("iTXtprompt\0").contains("a \\\"blue\\\" fish, 魚");
        assertThat(ImageIO.read(comfy.toFile())).isNotNull();
    }

    @Test
    void anotherDecoderReadsTheWav() throws Exception {
        try (var in = AudioSystem.getAudioInputStream(SampleFiles.wav(folder.resolve("s.wav"), 0.5, 440).toFile())) {
            assertThat(in.getFrameLength()).isEqualTo(11_025);
            assertThat(in.getFormat().getChannels()).isEqualTo(1);
        }
    }

    @Test
    void theJpegIsAJpegOfItsSize() throws Exception {
        BufferedImage image = ImageIO.read(SampleFiles.jpeg(folder.resolve("j.jpg"), 33, 21, 3).toFile());
        assertThat(image.getWidth()).isEqualTo(33);
        assertThat(image.getHeight()).isEqualTo(21);
    }
}
