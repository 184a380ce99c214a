package org.podstudio.media.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.ColorName;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.OkLab;
import org.podstudio.core.api.media.Palette;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.thumbnail.StudioThumbnails;
import org.podstudio.testsupport.SampleAssets;

/** Colours of made pictures, and of files by way of their thumbnails. */
class PicturePaletteTest {
    @TempDir
    Path folder;

    @Test
    void whatCoversMostComesFirstWithItsShare() {
        Palette palette = of(image(BufferedImage.TYPE_3BYTE_BGR, g -> {
            paint(g, 0xd93a32, 0, 50);
            paint(g, 0x2f60c7, 50, 80);
            paint(g, 0xf5f5f0, 80, 100);
        }));
        assertThat(palette.shades()).extracting(Palette.Shade::name).containsExactly(ColorName.RED, ColorName.BLUE, ColorName.WHITE);
        assertThat(palette.shades()).extracting(Palette.Shade::percent).containsExactly(50, 30, 20);
        assertThat(palette.shades().getFirst().hex()).as("the colour itself, no bin's").isEqualTo("#d93a32");
    }

    @Test
    void aPlainPictureHasOneColourAndAGradientOfOneHueFew() {
        assertThat(of(image(BufferedImage.TYPE_3BYTE_BGR, g -> paint(g, 0x101010, 0, 100))).shades())
                .containsExactly(new Palette.Shade(0x101010, 100));
        Palette gradient = of(image(BufferedImage.TYPE_3BYTE_BGR, g -> {
            for (int x = 0; x < 100; x++) {
                paint(g, x * 2 * 0x10101 + 0x101010, x, x + 1);
            }
        }));
        assertThat(gradient.names()).isSubsetOf(ColorName.BLACK, ColorName.GREY, ColorName.WHITE).contains(ColorName.GREY);
        assertThat(gradient.shades().stream().mapToInt(Palette.Shade::percent).sum()).isBetween(95, 102);
    }

    @Test
    void aSmallVividThingOnGreyIsSeen() {
        Palette palette = of(image(BufferedImage.TYPE_3BYTE_BGR, g -> {
            paint(g, 0x808080, 0, 100);
            g.setColor(new Color(0xff8c00));
            g.fillRect(40, 40, 25, 25);
        }));
        assertThat(palette.names()).containsExactly(ColorName.ORANGE, ColorName.GREY);
    }

    @Test
    void noiseOfEveryColourHasAPaletteToo() {
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
        java.util.Random random = new java.util.Random(3);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, random.nextInt(1 << 24));
        }
        assertThat(of(noise).shades()).hasSizeBetween(1, Palette.MOST);
        assertThat(of(new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR)).shades()).containsExactly(new Palette.Shade(0, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "webp"})
    void transparentPartsAreLeftOut(String format) throws Exception {
        BufferedImage image = image(BufferedImage.TYPE_4BYTE_ABGR, g -> {
            g.setColor(new Color(0x2fc7b5));
            g.fillOval(30, 30, 40, 40);
        });
        Palette palette = written(image, format);
        assertThat(palette.names()).containsExactly(ColorName.TEAL);
        assertThat(palette.shades().getFirst().percent()).isGreaterThanOrEqualTo(96);
        assertThat(OkLab.of(palette.shades().getFirst().rgb()).distance(OkLab.of(0x2fc7b5))).isLessThan(0.03);
        assertThat(written(new BufferedImage(200, 100, BufferedImage.TYPE_4BYTE_ABGR), format).shades()).as("nothing but air").isEmpty();
    }

    @Test
    void whatIsHalfTransparentHasItsOwnColourNotThatOnGrey() throws Exception {
        BufferedImage glass = image(BufferedImage.TYPE_4BYTE_ABGR, g -> {
            g.setColor(new Color(255, 40, 30, 160));
            g.fillRect(0, 0, 400, 400);
        });
        assertThat(OkLab.of(written(glass, "png").shades().getFirst().rgb()).distance(OkLab.of(0xff281e))).isLessThan(0.03);
    }

    @Test
    void aThumbnailTellsNearlyTheSameAsItsPicture() throws Exception {
        Palette own = written(MadePictures.of(1003, 320, 240), "png");
        Palette again = new StudioThumbnails().appearance(folder.resolve("a.png.small.jpg")).palette();
        assertThat(again.shades()).hasSameSizeAs(own.shades());
        for (int i = 0; i < own.shades().size(); i++) {
            assertThat(OkLab.of(again.shades().get(i).rgb()).distance(OkLab.of(own.shades().get(i).rgb()))).isLessThan(0.05);
        }
    }

    private Palette written(BufferedImage image, String format) throws Exception {
        Path file = folder.resolve("a." + format);
        Files.deleteIfExists(file);
        new StudioImageCodec().encode(image, EmbeddedMetadata.NONE, 95, file);
        return new StudioThumbnails().write(file, SampleAssets.imageFacts(image.getWidth(), image.getHeight()),
                folder.resolve("a." + format + ".small.jpg"), folder.resolve("a." + format + ".large.jpg")).orElseThrow().palette();
    }

    private static Palette of(BufferedImage image) {
        return PicturePalette.of(image, Optional.empty());
    }

    private interface Painting {
        void on(Graphics2D g);
    }

    /** 400 pixels square; what is painted has 100 units across. */
    private static BufferedImage image(int type, Painting painting) {
        BufferedImage image = new BufferedImage(400, 400, type);
        Graphics2D g = image.createGraphics();
        g.scale(4, 4);
        painting.on(g);
        g.dispose();
        return image;
    }

    private static void paint(Graphics2D g, int rgb, int fromX, int toX) {
        g.setColor(new Color(rgb));
        g.fillRect(fromX, 0, toX - fromX, 100);
    }
}
