package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.TestModels;
import org.podstudio.inference.Working;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.testsupport.RecordingContext;

/** The real model, where it is here; small pictures, because each megapixel costs more than ten seconds of a core. */
class RealUpscaleTest {
    private static final String ID = "realesr-animevideov3";

    private static Upscaling how;
    private static ModelService service;

    @TempDir
    Path folder;

    @BeforeAll
    static void fetched() throws Exception {
        CachedModels models = TestModels.with(ID);
        how = models.find(ID).orElseThrow().upscaling();
        service = new ModelService(models, TestModels.runtime(), () -> 0);
    }

    @AfterAll
    static void freed() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void tilesAndFlatTilesGiveExactlyWhatTheWholeGives() throws Exception {
        BufferedImage image = new BufferedImage(230, 140, BufferedImage.TYPE_3BYTE_BGR);
        image.createGraphics().drawImage(Pictures.drawing(), -20, 0, null);
        byte[] whole = enlarged(image, 2048, new RecordingContext(folder));
        RecordingContext context = new RecordingContext(folder);
        byte[] tiled = enlarged(image, 48, context);
        assertThat((int) context.facts().get("tiles_flat")).as("the black right side").isPositive();
        assertThat(tiled).isEqualTo(whole);
    }

    @Test
    void aHardOutlineStaysSharperThanAResamplerLeavesIt() throws Exception {
        BufferedImage disc = new BufferedImage(100, 100, BufferedImage.TYPE_4BYTE_ABGR);
        for (int p = 0; p < 10_000; p++) {
            double inside = 36.5 - Math.hypot(p % 100 - 49.5, p / 100 - 49.5);
            disc.setRGB(p % 100, p / 100, (int) Math.round(255 * Math.clamp(inside, 0, 1)) << 24 | (inside > 0 ? 0x30a050 : 0));
        }
        byte[] made = enlarged(disc, 128, new RecordingContext(folder));
        int between = 0;
        int farOff = 0;
        for (int p = 0; p < made.length; p += 4) {
            int alpha = made[p + 3] & 0xff;
            between += alpha > 25 && alpha < 230 ? 1 : 0;
            if (alpha > 0) {
                int off = Math.max(Math.abs((made[p] & 0xff) - 0x30), Math.max(Math.abs((made[p + 1] & 0xff) - 0xa0),
                        Math.abs((made[p + 2] & 0xff) - 0x50)));
                farOff = Math.max(farOff, off);
            }
        }
        double outline = 2 * Math.PI * 36.5 * 4;
        assertThat(between / outline).as("width of the soft edge in new pixels; a resampler leaves 4 and more").isLessThan(3);
        assertThat(farOff).as("colours at the edge, largest difference of a channel").isLessThan(12);
    }

    @Test
    void cancelEndsARunningTile() throws Exception {
        RecordingContext context = new RecordingContext(folder);
        AtomicBoolean finished = new AtomicBoolean();
        TileModel.Loading loading = wish -> {
            TileModel session = TileModel.of(service.tiles(ID, wish, context));
            return new TileModel() {
                @Override
                public void run(int width, int height, Consumer<FloatBuffer> fill, Consumer<FloatBuffer> take, JobContext job)
                        throws StudioException, CancelledException {
                    session.run(width, height, in -> {
                        fill.accept(in);
                        Thread running = Thread.currentThread();
                        Thread.ofPlatform().daemon().start(() -> {
                            Working.until(running, 0.2); // a tile takes some seconds
                            context.cancel();
                        });
                    }, out -> {
                        finished.set(true);
                        take.accept(out);
                    }, job);
                }

                @Override
                public String device() {
                    return session.device();
                }

                @Override
                public void close() {
                    session.close();
                }
            };
        };
        assertThatThrownBy(() -> pass(TiledPassTest.noise(600, 600, false), 600, context, loading, new ByteArrayOutputStream()))
                .isInstanceOf(CancelledException.class);
        assertThat(finished).as("the run gave a result after all").isFalse();
    }

    private byte[] enlarged(BufferedImage image, int tile, RecordingContext context) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pass(image, tile, context, wish -> TileModel.of(service.tiles(ID, wish, context)), out);
        return out.toByteArray();
    }

    private static void pass(BufferedImage image, int tile, RecordingContext context, TileModel.Loading loading, ByteArrayOutputStream out)
            throws Exception {
        boolean alpha = image.getColorModel().hasAlpha();
        Picture picture = Picture.of(image);
        if (alpha) {
            Bleed.of(picture, how.overlapPx() + 8, () -> false);
        }
        try (TiledPass pass = new TiledPass(picture, how, loading, DeviceWish.CPU, alpha ? 4 : 3, alpha, new FlatTiles(how), context)) {
            pass.run(new Excerpt.Box(0, 0, picture.width, picture.height), TileLadder.of(how, tile, 0, TileLimits.NONE), out::writeBytes);
        }
    }
}
