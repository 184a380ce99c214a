package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.testsupport.RecordingContext;

/** Tiles give what the whole would have given. */
class TiledPassTest {
    @TempDir
    Path folder;

    private final List<String> ran = new ArrayList<>();

    @ParameterizedTest(name = "{0}x{1} px in tiles of {2}, {3} bands")
    @CsvSource({"70,50,32,3", "64,64,32,4", "33,97,32,3", "1,1,32,3", "1,80,32,4", "80,1,32,3", "2,2,32,1", "65,40,32,1", "40,40,13,3"})
    void tiledEqualsWholeExactly(int width, int height, int tile, int bands) throws Exception {
        BufferedImage noise = noise(width, height, bands == 4);
        byte[] whole = enlarged(noise, 2048, FakeTiles.RADIUS, bands);
        byte[] tiled = enlarged(noise, tile, FakeTiles.RADIUS, bands);
        assertThat(tiled).hasSize(width * height * 16 * bands).isEqualTo(whole);
    }

    @Test
    void lessOverlapThanTheModelSeesWouldShowASeam() throws Exception {
        BufferedImage noise = noise(70, 50, false);
        assertThat(enlarged(noise, 32, 1, 3)).isNotEqualTo(enlarged(noise, 2048, 1, 3));
    }

    @Test
    void theBorderIsMirrored() {
        assertThat(List.of(Canvas.mirrored(-1, 5), Canvas.mirrored(-4, 5), Canvas.mirrored(-5, 5), Canvas.mirrored(5, 5),
                Canvas.mirrored(9, 5), Canvas.mirrored(3, 1), Canvas.mirrored(-7, 2))).containsExactly(1, 4, 3, 3, 1, 0, 1);
    }

    @Test
    void flatTilesAreWhatTheModelWouldGiveAndCostOneSmallRun() throws Exception {
        BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 160; x++) {
                image.setRGB(x, y, x < 60 && y < 60 ? new Random(x * 160L + y).nextInt(0xffffff) : 0x3080c0);
            }
        }
        byte[] whole = enlarged(image, 2048, FakeTiles.RADIUS, 3);
        ran.clear();
        byte[] tiled = enlarged(image, 32, FakeTiles.RADIUS, 3);
        assertThat(tiled).isEqualTo(whole);
        assertThat(ran).filteredOn("14x14"::equals).as("the colour alone").hasSize(1);
        assertThat(ran.size()).isEqualTo(4 + 1);
    }

    @Test
    void whatIsInvisibleIsNotComputed() throws Exception {
        BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 10; y < 20; y++) {
            for (int x = 10; x < 20; x++) {
                image.setRGB(x, y, 0x80ff0000 | x << 4 | y);
            }
        }
        RecordingContext context = new RecordingContext(folder);
        byte[] tiled = enlarged(image, 32, FakeTiles.RADIUS, 4, context, Integer.MAX_VALUE);
        assertThat(ran).hasSize(1);
        assertThat(context.facts()).containsEntry("tiles", 1).containsEntry("tiles_transparent", 24).containsEntry("tiles_flat", 0);
        assertThat(tiled[3]).isZero();
        assertThat(tiled[(15 * 4 * 640 + 15 * 4) * 4 + 3] & 0xff).isEqualTo(128);
        assertThat(context.steps()).extracting(Progress::total).as("only what is work counts").doesNotContain(25L);
    }

    @Test
    void exhaustedMemoryLeadsToSmallerTilesAndTheSamePicture() throws Exception {
        BufferedImage noise = noise(300, 150, false);
        byte[] whole = enlarged(noise, 2048, FakeTiles.RADIUS, 3);
        ran.clear();
        RecordingContext context = new RecordingContext(folder);
        byte[] tiled = enlarged(noise, 512, FakeTiles.RADIUS, 3, context, 140 * 140);
        assertThat(tiled).isEqualTo(whole);
        assertThat(context.facts()).containsEntry("tile", 128);
        assertThat((String) context.facts().get("fallback")).contains("256 px").contains("128 px");
        assertThat(ran).as("each failed size is tried once").startsWith("306x156", "156x156", "106x81").endsWith("106x81").hasSize(2 + 6);
    }

    @Test
    void memoryThatSufficesForNoTileIsTold() {
        assertThatThrownBy(() -> enlarged(noise(300, 150, false), 512, FakeTiles.RADIUS, 3, new RecordingContext(folder), 100))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("out-of-memory"));
    }

    @Test
    void canceledWithinATileGivesNoMoreRows() {
        RecordingContext context = new RecordingContext(folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<FakeTiles> opened = new ArrayList<>();
        assertThatThrownBy(() -> {
            FakeTiles model = new FakeTiles(ran, Integer.MAX_VALUE, () -> {
                if (ran.size() == 3) {
                    context.cancel();
                }
            });
            opened.add(model);
            pass(noise(100, 100, false), 32, FakeTiles.RADIUS, 3, context, wish -> model, new Excerpt.Box(0, 0, 100, 100), out);
        }).isInstanceOf(CancelledException.class);
        assertThat(out.size()).isZero();
        assertThat(opened.getFirst().closed).isTrue();
    }

    @Test
    void aPartIsWhatTheWholeShowsThere() throws Exception {
        BufferedImage noise = noise(90, 80, true);
        byte[] whole = enlarged(noise, 2048, FakeTiles.RADIUS, 4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pass(noise, 32, FakeTiles.RADIUS, 4, new RecordingContext(folder), wish -> FakeTiles.plain(), new Excerpt.Box(20, 30, 40, 35), out);
        byte[] part = out.toByteArray();
        for (int y = 0; y < 35 * 4; y++) {
            byte[] row = java.util.Arrays.copyOfRange(part, y * 160 * 4, (y + 1) * 160 * 4);
            int from = ((30 * 4 + y) * 360 + 20 * 4) * 4;
            assertThat(row).isEqualTo(java.util.Arrays.copyOfRange(whole, from, from + row.length));
        }
    }

    private byte[] enlarged(BufferedImage image, int tile, int overlap, int bands) throws Exception {
        return enlarged(image, tile, overlap, bands, new RecordingContext(folder), Integer.MAX_VALUE);
    }

    private byte[] enlarged(BufferedImage image, int tile, int overlap, int bands, RecordingContext context, int mostPixels)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pass(image, tile, overlap, bands, context, wish -> new FakeTiles(ran, mostPixels, () -> {}),
                new Excerpt.Box(0, 0, image.getWidth(), image.getHeight()), out);
        return out.toByteArray();
    }

    private static void pass(BufferedImage image, int tile, int overlap, int bands, RecordingContext context,
            TileModel.Loading loading, Excerpt.Box box, ByteArrayOutputStream out) throws Exception {
        try (TiledPass pass = new TiledPass(Picture.of(image), FakeTiles.how(overlap), loading, DeviceWish.AUTO, bands, bands == 4,
                new FlatTiles(FakeTiles.how(overlap)), context)) {
            pass.run(box, TileLadder.of(FakeTiles.how(overlap), tile, 0, TileLimits.NONE), out::writeBytes);
        }
    }

    static BufferedImage noise(int width, int height, boolean alpha) {
        Random random = new Random(11);
        BufferedImage image = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }
}
