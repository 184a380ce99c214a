package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.TestModels;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SharedCorpus;

/** Compares with a mask that rembg itself made; the picture and the mask are rembg's own test files. */
class ReferenceMaskTest {
    @TempDir
    Path folder;

    @Test
    void isnetGivesTheMaskThatRembgGives() throws Exception {
        Path source = SharedCorpus.file("d_bgremoval", "rembg__fixture_anime-girl-1.jpg");
        BufferedImage reference = ImageIO.read(
                SharedCorpus.file("d_bgremoval", "rembg__isnet-general-use_anime-girl-1.png").toFile());
        TestServices services = new TestServices(new ImageIoCodec(), TestModels.with("isnet-general-use"), TestModels.runtime());
        RecordingContext context = new RecordingContext(folder);
        BackgroundSettings settings = new BackgroundSettings("isnet-general-use", BackgroundSettings.Refine.NONE,
                BackgroundSettings.Format.PNG, true, BackgroundSettings.Device.AUTO);

        var made = new BackgroundRemoval(services).apply(settings, input(source), context);

        BufferedImage cut = ImageIO.read(made.getFirst().file().toFile());
        BufferedImage mask = ImageIO.read(made.get(1).file().toFile());
        assertThat(made).extracting(OutputFile::role).containsExactly("main", "mask");
        assertThat(cut.getWidth()).isEqualTo(reference.getWidth());
        assertThat(cut.getHeight()).isEqualTo(reference.getHeight());
        DecodedImage original = new ImageIoCodec().decode(source);
        long both = 0;
        long either = 0;
        long difference = 0;
        long differing = 0;
        for (int y = 0; y < cut.getHeight(); y++) {
            for (int x = 0; x < cut.getWidth(); x++) {
                int ours = cut.getRGB(x, y) >>> 24;
                int theirs = reference.getRGB(x, y) >>> 24;
                both += ours >= 128 && theirs >= 128 ? 1 : 0;
                either += ours >= 128 || theirs >= 128 ? 1 : 0;
                difference += Math.abs(ours - theirs);
                differing += ours != theirs ? 1 : 0;
                assertThat(mask.getRaster().getSample(x, y, 0)).isEqualTo(ours);
                assertThat(cut.getRGB(x, y) & 0xffffff).isEqualTo(original.pixels().getRGB(x, y) & 0xffffff);
            }
        }
        double pixels = (double) cut.getWidth() * cut.getHeight();
        double iou = both / (double) either;
        double mae = difference / 255.0 / pixels;
        System.out.printf(Locale.ROOT, "[figure] ISNet against rembg's mask: IoU %.6f, MAE %.7f, %.0f of %.0f samples differ%n",
                iou, mae, (double) differing, pixels);
        assertThat(iou).isGreaterThanOrEqualTo(0.999);
        assertThat(mae).isLessThanOrEqualTo(0.001);
        assertThat(context.facts()).containsEntry("method", "model").containsEntry("model", "isnet-general-use")
                .containsEntry("refine", "none").containsKeys("model_sha256", "coverage", "model_license", "model_commercial");
        assertThat(context.device()).isEqualTo("cpu");
    }

    private static InputFile input(Path file) {
        return new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/jpeg", "jpg"),
                new PixelSize(850, 601), 1, false), null);
    }
}
