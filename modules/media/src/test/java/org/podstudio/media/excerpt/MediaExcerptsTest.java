package org.podstudio.media.excerpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.testsupport.RecordingContext;

class MediaExcerptsTest {
    @TempDir
    Path folder;

    private final StudioImageCodec codec = new StudioImageCodec();

    @Test
    void aRegionHasExactlyThePixelsDepthAndTextsOfThePicture() throws Exception {
        for (int bits : new int[] {8, 16}) {
            BufferedImage picture = noise(new PixelLayout(90, 70, 4, bits));
            Path file = folder.resolve("noise" + bits + ".png");
            codec.encode(picture, new EmbeddedMetadata(null, null, null, Map.of("parameters", "a cat")), 100, file);
            InputFile part = cut(file, Excerpt.Region.ofPixels(31, 17, 40, 33, new PixelSize(90, 70)));
            var decoded = codec.decode(part.file());
            assertThat(decoded.bitsPerSample()).isEqualTo(bits);
            assertThat(decoded.embedded().text()).containsEntry("parameters", "a cat");
            assertThat(part.facts().width()).isEqualTo(40);
            assertThat(decoded.pixels().getData().getPixels(0, 0, 40, 33, (int[]) null))
                    .isEqualTo(picture.getData().getPixels(31, 17, 40, 33, (int[]) null));
        }
    }

    @Test
    void aRegionThatReachesOverTheEdgeIsCutOffThere() throws Exception {
        Path file = folder.resolve("small.png");
        codec.encode(noise(new PixelLayout(30, 20, 3, 8)), EmbeddedMetadata.NONE, 100, file);
        InputFile part = cut(file, Excerpt.Region.ofPixels(20, 15, 512, 512, new PixelSize(30, 20)));
        assertThat(part.facts().width()).isEqualTo(10);
        assertThat(part.facts().height()).isEqualTo(5);
    }

    @Test
    void theWholePictureIsTheFileItself() throws Exception {
        Path file = folder.resolve("small.png");
        codec.encode(noise(new PixelLayout(30, 20, 3, 8)), EmbeddedMetadata.NONE, 100, file);
        assertThat(cut(file, Excerpt.Region.WHOLE).file()).isEqualTo(file);
    }

    @Test
    void aSpanOfAPictureIsRefused() throws Exception {
        Path file = folder.resolve("small.png");
        codec.encode(noise(new PixelLayout(30, 20, 3, 8)), EmbeddedMetadata.NONE, 100, file);
        assertThatThrownBy(() -> cut(file, new Excerpt.Span(0, 3)))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("wrong-excerpt"));
    }

    private InputFile cut(Path file, Excerpt excerpt) throws Exception {
        InputFile input = new InputFile(file, new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS), null);
        return new MediaExcerpts().cut(input, excerpt, new RecordingContext(Files.createTempDirectory(folder, "work")));
    }

    private static BufferedImage noise(PixelLayout layout) {
        BufferedImage picture = ImageRows.create(layout);
        Random random = new Random(4);
        int[] samples = random.ints((long) layout.width() * layout.height() * layout.bands(), 0, 1 << layout.bits()).toArray();
        picture.getRaster().setPixels(0, 0, layout.width(), layout.height(), samples);
        return picture;
    }
}
