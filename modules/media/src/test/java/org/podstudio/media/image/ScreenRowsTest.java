package org.podstudio.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

class ScreenRowsTest {
    private static final EmbeddedMetadata NOTHING = new EmbeddedMetadata(null, null, null, Map.of());

    @TempDir
    Path folder;

    private final StudioImageCodec codec = new StudioImageCodec();

    private Path picture(String name, int type, int width, int height) throws Exception {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 255 / width) << 24 | (x * 7 & 0xff) << 16 | (y * 5 & 0xff) << 8 | ((x ^ y) & 0xff)
                        | (image.getColorModel().hasAlpha() ? 0 : 0xff000000));
            }
        }
        Path file = folder.resolve(name);
        codec.encode(image, NOTHING, 100, file);
        return file;
    }

    @Test
    void aPartAtFullSizeIsPixelForPixelWhatADecodeGives() throws Exception {
        Path file = picture("opaque.png", BufferedImage.TYPE_3BYTE_BGR, 301, 203);
        BufferedImage whole = codec.decode(file).pixels();
        ScreenPicture part = codec.screen(file, size -> new PicturePart(40, 50, 100, 60, new PixelSize(100, 60)), () -> false);
        assertThat(part.whole()).isEqualTo(new PixelSize(301, 203));
        assertThat(part.pixels().getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 100; x++) {
                assertThat(part.pixels().getRGB(x, y)).isEqualTo(whole.getRGB(40 + x, 50 + y));
            }
        }
    }

    @Test
    void transparencyIsKeptAndColoursBelowItToo() throws Exception {
        Path file = picture("clear.png", BufferedImage.TYPE_4BYTE_ABGR, 256, 32);
        ScreenPicture all = codec.screen(file, size -> PicturePart.fitted(size, new PixelSize(1000, 1000)), () -> false);
        assertThat(all.hasAlpha()).isTrue();
        assertThat(all.pixels().getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB_PRE);
        assertThat(all.pixels().getRGB(0, 3) >>> 24).isZero();
        assertThat(all.pixels().getRGB(200, 3) >>> 24).isEqualTo(200 * 255 / 256);
        assertThat(all.pixels().getRGB(200, 3) >> 16 & 0xff).isCloseTo(200 * 7 & 0xff, org.assertj.core.data.Offset.offset(2));
    }

    @Test
    void aFittedPictureKeepsItsShapeAndItsMean() throws Exception {
        Path file = picture("large.png", BufferedImage.TYPE_3BYTE_BGR, 900, 600);
        for (int side : new int[] {500, 100}) {
            ScreenPicture fitted = codec.screen(file, size -> PicturePart.fitted(size, new PixelSize(side, side)), () -> false);
            assertThat(fitted.pixels().getWidth()).isEqualTo(side);
            assertThat(fitted.pixels().getHeight()).isEqualTo(Math.round(side * 2 / 3f));
            assertThat(green(fitted.pixels())).isCloseTo(green(codec.decode(file).pixels()), org.assertj.core.data.Offset.offset(2.0));
        }
    }

    private static double green(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(rgb).map(p -> p >> 8 & 0xff).average().orElseThrow();
    }

    @Test
    void nothingIsReadBehindTheLastRowThatIsWanted() throws Exception {
        Path file = picture("cut.png", BufferedImage.TYPE_3BYTE_BGR, 700, 700);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 3 / 4));
        ScreenPicture top = codec.screen(file, size -> new PicturePart(0, 0, 700, 200, new PixelSize(700, 200)), () -> false);
        assertThat(top.pixels().getRGB(10, 199) & 0xff00).isEqualTo((199 * 5 & 0xff) << 8);
        assertThatThrownBy(() -> codec.screen(file, size -> new PicturePart(0, 500, 700, 200, new PixelSize(700, 200)), () -> false))
                .isInstanceOf(StudioException.class);
    }

    @Test
    void aJpegIsShownByTheSameWay() throws Exception {
        Path file = picture("photo.jpg", BufferedImage.TYPE_3BYTE_BGR, 640, 480);
        ScreenPicture part = codec.screen(file, size -> new PicturePart(100, 100, 64, 64, new PixelSize(64, 64)), () -> false);
        assertThat(part.pixels().getRGB(5, 5)).isEqualTo(codec.decode(file).pixels().getRGB(105, 105));
    }

    @Test
    void whatNobodyWantsAnyMoreEnds() throws Exception {
        Path file = picture("gone.png", BufferedImage.TYPE_3BYTE_BGR, 64, 64);
        assertThatThrownBy(() -> codec.screen(file, size -> PicturePart.fitted(size, new PixelSize(32, 32)), () -> true))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void aWishThatIsTakenBackAndMadeAgainGivesNoHalfPicture() throws Exception {
        Path file = picture("half.png", BufferedImage.TYPE_3BYTE_BGR, 64, 64);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> codec.screen(file, size -> PicturePart.fitted(size, new PixelSize(64, 64)), () -> asked.incrementAndGet() == 20))
                .isInstanceOf(CancelledException.class);
        assertThat(asked).as("rows that were asked about").hasValue(20);
    }
}
