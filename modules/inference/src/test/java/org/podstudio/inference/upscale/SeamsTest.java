package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.inference.TestModels;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.testsupport.RecordingContext;

/** Where tiles of the large models meet, with the overlap that the catalogue gives them. Runs only where they are: each takes a minute of a core. */
class SeamsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 72;
    private static final int TILE = 48;

    @TempDir
    Path folder;

    /**
     * @param most difference of a sample between tiled and whole. Source: the figures of the design, "seams, tiled against whole"; for
     *     realesrgan-x4plus, which has none there, what was measured
     */
    @ParameterizedTest
    @CsvSource({"realesrgan-x4plus-anime, 1", "realesrgan-x4plus, 2", "upscalerjs-esrgan-thick, 1"})
    void tilesMeetWithoutASeam(String id, int most) throws Exception {
        CachedModels models = TestModels.here(id);
        Upscaling how = models.find(id).orElseThrow().upscaling();
        try (ModelService service = new ModelService(models, TestModels.runtime(), () -> 0)) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            image.createGraphics().drawImage(Pictures.drawing(), -20, -20, null);
            byte[] whole = enlarged(service, how, id, image, 2048);
            byte[] tiled = enlarged(service, how, id, image, TILE);
            assertThat(tiled).hasSameSizeAs(whole);
            int worst = 0;
            for (int i = 0; i < whole.length; i++) {
                worst = Math.max(worst, Math.abs((whole[i] & 0xff) - (tiled[i] & 0xff)));
            }
            System.err.println("[seams] " + id + ": at most " + worst + " of 255");
            assertThat(worst).as("largest difference of a sample").isLessThanOrEqualTo(most);
        }
    }

    private byte[] enlarged(ModelService service, Upscaling how, String id, BufferedImage image, int tile) throws Exception {
        RecordingContext context = new RecordingContext(folder);
        Picture picture = Picture.of(image);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TiledPass pass = new TiledPass(picture, how, wish -> TileModel.of(service.tiles(id, wish, context)), DeviceWish.CPU, 3, false,
                new FlatTiles(how), context)) {
            pass.run(new Excerpt.Box(0, 0, WIDTH, HEIGHT), TileLadder.of(how, tile, 0, TileLimits.NONE), out::writeBytes);
        }
        return out.toByteArray();
    }
}
