package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.testsupport.RecordingContext;

/** Subjects on transparency: what lies under the invisible never shows, hard outlines are the model's, soft ones stay soft. */
class TransparencyTest {
    private static final int SIDE = 96;
    private static final int RED = 0xd03030;

    @TempDir
    Path folder;

    @Test
    void nothingOfTheBlackUnderTheInvisibleGetsIntoTheEdge() throws Exception {
        byte[] cutout = enlarged(subject((x, y) -> 40.3 - Math.hypot(x - 48, y - 48), 0x000000));
        byte[] opaque = enlarged(subject((x, y) -> 1, RED));
        int seen = 0;
        for (int p = 0; p < cutout.length; p += 4) {
            if (cutout[p + 3] != 0) {
                seen++;
                for (int c = 0; c < 3; c++) {
                    assertThat(cutout[p + c] & 0xff).isCloseTo(opaque[p + c] & 0xff, org.assertj.core.data.Offset.offset(1));
                }
            }
        }
        assertThat(seen).isGreaterThan(78_000);
    }

    @Test
    void withoutTheBleedTheModelWouldDrawADarkHalo() throws Exception {
        byte[] black = enlarged(Picture.of(subject((x, y) -> 40.3 - Math.hypot(x - 48, y - 48), 0x000000)));
        int darkest = 255;
        for (int p = 0; p < black.length; p += 4) {
            darkest = black[p + 3] == 0 ? darkest : Math.min(darkest, black[p] & 0xff);
        }
        assertThat(darkest).as("the test above can fail").isLessThan(180);
    }

    @Test
    void aHardOutlineIsDrawnByTheModelAndWhatIsFarFromItIsExact() throws Exception {
        BufferedImage square = subject((x, y) -> Math.min(Math.min(x - 19, 77 - x), Math.min(y - 19, 77 - y)), 0x000000);
        byte[] made = enlarged(square);
        byte[] scaled = scaledAlpha(square);
        int different = 0;
        for (int y = 0; y < SIDE * 4; y++) {
            for (int x = 0; x < SIDE * 4; x++) {
                int alpha = made[(y * SIDE * 4 + x) * 4 + 3] & 0xff;
                double inside = Math.min(Math.min(x / 4.0 - 20, 77 - x / 4.0), Math.min(y / 4.0 - 20, 77 - y / 4.0));
                if (Math.abs(inside) > 4) {
                    assertThat(alpha).isEqualTo(inside > 0 ? 255 : 0);
                }
                different += Math.abs(alpha - (scaled[y * SIDE * 4 + x] & 0xff)) > 8 ? 1 : 0;
            }
        }
        assertThat(different).as("pixels at the outline that are not the resampler's").isGreaterThan(2000);
    }

    @Test
    void aSoftShadowIsOnlyScaled() throws Exception {
        BufferedImage glow = subject((x, y) -> Math.exp(-(Math.pow(x - 48, 2) + Math.pow(y - 48, 2)) / 400), 0x000000);
        byte[] made = enlarged(glow);
        byte[] scaled = scaledAlpha(glow);
        for (int p = 0; p < scaled.length; p++) {
            assertThat(made[p * 4 + 3]).isEqualTo(scaled[p]);
        }
    }

    @Test
    void coloursRunOutFromTheEdgeAndVisibleOnesStay() throws Exception {
        BufferedImage image = new BufferedImage(20, 5, BufferedImage.TYPE_4BYTE_ABGR);
        image.setRGB(3, 2, 0xff102030);
        image.setRGB(16, 2, 0x10ff0000);
        Picture picture = Picture.of(image);
        Bleed.of(picture, 4, () -> false);
        assertThat(image.getRGB(3, 2)).isEqualTo(0xff102030);
        assertThat(image.getRGB(16, 2)).isEqualTo(0x10ff0000);
        assertThat(image.getRGB(0, 0)).isEqualTo(0x00102030);
        assertThat(image.getRGB(7, 4)).isEqualTo(0x00102030);
        assertThat(image.getRGB(8, 2)).as("five away").isZero();
        assertThat(image.getRGB(13, 2)).isEqualTo(0x00ff0000);
    }

    /** @param coverage at a pixel, cut to 0..1 @param hidden colour where it is 0 */
    private static BufferedImage subject(DoubleBinaryOperator coverage, int hidden) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int alpha = (int) Math.round(255 * Math.clamp(coverage.applyAsDouble(x, y), 0, 1));
                image.setRGB(x, y, alpha << 24 | (alpha == 0 ? hidden : RED));
            }
        }
        return image;
    }

    private byte[] enlarged(BufferedImage image) throws Exception {
        Picture picture = Picture.of(image);
        Bleed.of(picture, 12, () -> false);
        return enlarged(picture);
    }

    private byte[] enlarged(Picture picture) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TileLadder ladder = TileLadder.of(FakeTiles.how(FakeTiles.RADIUS), 32, 0, TileLimits.NONE);
        try (TiledPass pass = new TiledPass(picture, FakeTiles.how(FakeTiles.RADIUS), wish -> FakeTiles.plain(), DeviceWish.AUTO, 4, true,
                new FlatTiles(FakeTiles.how(FakeTiles.RADIUS)), new RecordingContext(folder))) {
            pass.run(new Excerpt.Box(0, 0, picture.width, picture.height), ladder, out::writeBytes);
        }
        return out.toByteArray();
    }

    private static byte[] scaledAlpha(BufferedImage image) {
        byte[] alpha = new byte[SIDE * SIDE];
        for (int p = 0; p < alpha.length; p++) {
            alpha[p] = (byte) (image.getRGB(p % SIDE, p / SIDE) >>> 24);
        }
        return Lanczos.resize(alpha, SIDE, SIDE, 1, new PixelSize(SIDE * 4, SIDE * 4));
    }
}
