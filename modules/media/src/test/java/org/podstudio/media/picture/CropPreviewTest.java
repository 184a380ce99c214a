package org.podstudio.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.media.excerpt.MediaExcerpts;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.testsupport.RecordingContext;

class CropPreviewTest {
    private static final PixelLayout LARGE = new PixelLayout(2400, 1600, 3, 8);

    private final StudioImageCodec codec = new StudioImageCodec();
    private final CropResize operation = new CropResize();
    private RecordingContext context;
    private Bench bench;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder);
        context = new RecordingContext(Files.createDirectory(folder.resolve("try")));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"'', merch, fill", "'', merch, pad", "'', 600x600, stretch", "'600,400,1200,800', '', fit", "'600,400,300,200', '', fit", "'', '', fit"})
    void aTryShowsTheWholeResultSmallAndTellsItsRealSize(String box, String size, String mode) throws Exception {
        CropSettings settings = Settings.crop("box", box, "size", size, "mode", mode, "format", "png");
        InputFile input = bench.input(bench.png(MadePicture.waves(LARGE), EmbeddedMetadata.NONE));
        Preview tried = operation.preview(settings, input, Excerpt.Region.WHOLE, new MediaExcerpts(), context);
        BufferedImage small = codec.decode(tried.after()).pixels();
        BufferedImage result = codec.decode(bench.run(operation, settings, input.file(), bench.context())).pixels();
        assertThat(tried.scope()).isEqualTo(Preview.Scope.WHOLE);
        assertThat(Math.max(small.getWidth(), small.getHeight())).isLessThanOrEqualTo(800);
        assertThat((double) small.getWidth() / small.getHeight()).isCloseTo((double) result.getWidth() / result.getHeight(), within(0.01));
        assertThat(List.of(context.facts().get("width"), context.facts().get("height"))).isEqualTo(List.of(result.getWidth(), result.getHeight()));
        assertThat(context.facts().get("box")).isEqualTo(bench.facts().get("box"));
        for (double[] at : new double[][] {{0.1, 0.2}, {0.5, 0.5}, {0.9, 0.7}}) {
            assertThat(apart(colour(small, at), colour(result, at))).as("at %s", at).isLessThan(9);
        }
    }

    @Test
    void theLessIsKeptTheLargerIsWhatItIsCutFrom() throws Exception {
        InputFile input = bench.input(bench.png(MadePicture.waves(LARGE), EmbeddedMetadata.NONE));
        Preview tried = operation.preview(Settings.crop("box", "1000,700,200,100"), input, Excerpt.Region.WHOLE, new MediaExcerpts(), context);
        assertThat(codec.decode(tried.after()).size()).isEqualTo(new PixelSize(200, 100));
        assertThat(tried.before()).as("nothing is made smaller any more").isEqualTo(input.file());
    }

    @Test
    void bordersAreLookedForInTheSmallPictureAndToldInPixelsOfTheLarge() throws Exception {
        BufferedImage picture = new BufferedImage(2000, 1000, BufferedImage.TYPE_4BYTE_ABGR);
        java.awt.Graphics2D g = picture.createGraphics();
        g.fillRect(500, 250, 1000, 500);
        g.dispose();
        InputFile input = bench.input(bench.png(picture, EmbeddedMetadata.NONE));
        operation.preview(Settings.crop("trim", "transparent"), input, Excerpt.Region.WHOLE, new MediaExcerpts(), context);
        List<?> box = (List<?>) context.facts().get("box");
        int[] expected = {500, 250, 1000, 500};
        for (int i = 0; i < 4; i++) {
            assertThat((Integer) box.get(i)).isCloseTo(expected[i], org.assertj.core.api.Assertions.within(6));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.api.Assertions.within(offset);
    }

    private static int colour(BufferedImage image, double[] at) {
        return image.getRGB((int) (at[0] * image.getWidth()), (int) (at[1] * image.getHeight()));
    }

    private static int apart(int a, int b) {
        return Math.max(Math.abs((a >> 16 & 255) - (b >> 16 & 255)), Math.max(Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
    }
}
