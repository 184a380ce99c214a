package org.podstudio.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class BackdropTest {
    private static final int GREY = 0x808080;

    private static BufferedImage picture(int... rgb) {
        BufferedImage image = new BufferedImage(rgb.length, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, rgb.length, 1, rgb, 0, rgb.length);
        return image;
    }

    private static BufferedImage mask(int... alpha) {
        BufferedImage image = new BufferedImage(alpha.length, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, alpha.length, 1, 0, alpha);
        return image;
    }

    private static int at(BufferedImage picture, int x) {
        return picture.getRGB(x, 0) & 0xffffff;
    }

    @Test
    void whatIsTransparentShowsTheGroundAndWhatIsOpaqueStays() {
        BufferedImage picture = picture(GREY, 0x123456, 0xFF8080);
        new Backdrop(0xFFFFFF, 0xFFFFFF, 1).behind(picture, mask(0, 255, 128));
        assertThat(at(picture, 0)).isEqualTo(0xFFFFFF);
        assertThat(at(picture, 1)).isEqualTo(0x123456);
        assertThat(at(picture, 2) & 0xff).as("half of it").isBetween(0xBE, 0xC1);
    }

    @Test
    void squaresAlternate() {
        BufferedImage picture = picture(GREY, GREY, GREY, GREY);
        new Backdrop(0x000000, 0xFFFFFF, 2).behind(picture, mask(0, 0, 0, 0));
        assertThat(at(picture, 0)).isEqualTo(at(picture, 1)).isZero();
        assertThat(at(picture, 2)).isEqualTo(at(picture, 3)).isEqualTo(0xFFFFFF);
    }
}
