package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.inference.picture.Picture;
import org.podstudio.testsupport.SharedCorpus;

class ContentLookTest {
    @ParameterizedTest(name = "blocks of {0} px")
    @ValueSource(ints = {1, 2, 3, 8, 16})
    void pixelArtIsToldByItsBlocksAndColours(int block) {
        assertThat(look(Pictures.sprite(block))).isEqualTo(Content.PIXEL_ART);
    }

    @Test
    void aFewStrayPixelsDoNotHideTheBlocks() {
        BufferedImage sprite = Pictures.sprite(8);
        sprite.setRGB(101, 77, 0xff123456);
        sprite.setRGB(3, 200, 0xff654321);
        assertThat(look(sprite)).isEqualTo(Content.PIXEL_ART);
    }

    @Test
    void whatIsDrawnSmoothlyIsNoPixelArt() {
        assertThat(look(Pictures.drawing())).isEqualTo(Content.ILLUSTRATION);
        BufferedImage icon = new BufferedImage(64, 64, BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D g = icon.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.RED);
        g.fillOval(5, 5, 50, 50);
        g.dispose();
        assertThat(look(icon)).as("a small icon with soft edges").isEqualTo(Content.ILLUSTRATION);
    }

    @Test
    void gradientsAndNoiseAreNoPixelArt() {
        BufferedImage gradient = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = gradient.createGraphics();
        g.setPaint(new GradientPaint(0, 0, Color.BLACK, 64, 0, Color.WHITE));
        g.fillRect(0, 0, 64, 64);
        g.dispose();
        assertThat(look(gradient)).isNotEqualTo(Content.PIXEL_ART);
        assertThat(look(TiledPassTest.noise(64, 64, false))).isEqualTo(Content.UNCLEAR);
        assertThat(look(new BufferedImage(50, 50, BufferedImage.TYPE_3BYTE_BGR))).as("one colour").isEqualTo(Content.ILLUSTRATION);
        assertThat(look(Pictures.photo())).isEqualTo(Content.PHOTO);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"d_bgremoval/rembg__IMG__examples_animal-1.jpg", "d_bgremoval/GFM__IMG__am2k_sample8.jpg",
            "d_bgremoval/pymatting__IMG__lemur_lemur.png", "d_bgremoval/pymatting__lemur_cutout.png",
            "a_genmeta/public-testfiles__adobe-20220124-E-sig-CA.jpg"})
    void photosOfTheCorpusAreTold(String file) throws IOException {
        assertThat(look(corpus(file))).isEqualTo(Content.PHOTO);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"e_superres/waifu2x__miku_small.png", "a_genmeta/sd-metadata__gimp.png", "a_genmeta/sd-metadata__tensorart.png"})
    void drawingsOfTheCorpusAreTold(String file) throws IOException {
        assertThat(look(corpus(file))).isEqualTo(Content.ILLUSTRATION);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"d_bgremoval/rembg__GT__examples_anime-girl-2.out.png", "d_bgremoval/rembg__isnet-general-use_anime-girl-1.png",
            "d_bgremoval/rembg__GT__examples_girl-1.out.png", "e_superres/Real-ESRGAN__LR_x4__baboon.png", "e_superres/Real-ESRGAN__0014.jpg",
            "e_superres/Real-ESRGAN__HR_x4__comic.png"})
    void whatTheirPixelsDoNotTellIsCalledUnclear(String file) throws IOException {
        assertThat(look(corpus(file))).isEqualTo(Content.UNCLEAR);
    }

    @Test
    void whatIsInvisibleDoesNotCount() {
        for (BufferedImage opaque : new BufferedImage[] {Pictures.photo(), Pictures.drawing()}) {
            BufferedImage cut = new BufferedImage(opaque.getWidth() * 3, opaque.getHeight() * 3, BufferedImage.TYPE_4BYTE_ABGR);
            for (int i = 0; i < cut.getWidth() * cut.getHeight(); i++) {
                cut.setRGB(i % cut.getWidth(), i / cut.getWidth(), (i * 0x9e3779b1 >>> 8 & 0xffffff)); // noise that nobody sees
            }
            for (int y = 0; y < opaque.getHeight(); y++) {
                for (int x = 0; x < opaque.getWidth(); x++) {
                    cut.setRGB(x + 50, y + 40, opaque.getRGB(x, y) | 0xff000000);
                }
            }
            assertThat(look(cut)).isEqualTo(look(opaque));
        }
    }

    @Test
    void dotsAndHatchingAreNeitherClearlyDrawnNorClearlyAPhoto() {
        assertThat(look(Pictures.hatching())).isEqualTo(Content.UNCLEAR);
    }

    private static BufferedImage corpus(String file) throws IOException {
        int slash = file.indexOf('/');
        return ImageIO.read(SharedCorpus.file(file.substring(0, slash), file.substring(slash + 1)).toFile());
    }

    private static Content look(BufferedImage image) {
        return ContentLook.of(Picture.of(image));
    }
}
