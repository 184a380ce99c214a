package org.podstudio.core.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours, their names and how near they are to each other. */
class PaletteTest {
    /** What CSS and people call these. */
    @ParameterizedTest
    @CsvSource({"ff0000,RED", "dc143c,RED", "800000,RED", "ffa500,ORANGE", "ff8c00,ORANGE", "8b4513,BROWN", "d2b48c,BROWN", "5b3a29,BROWN",
        "ffff00,YELLOW", "ffd700,YELLOW", "f0e68c,YELLOW", "008000,GREEN", "00ff00,GREEN", "556b2f,GREEN", "808000,GREEN", "008080,TEAL",
        "00ffff,TEAL", "2fc7b5,TEAL", "0000ff,BLUE", "87ceeb,BLUE", "000080,BLUE", "4682b4,BLUE", "800080,PURPLE", "8a2be2,PURPLE",
        "4b0082,PURPLE", "ff69b4,PINK", "ffc0cb,PINK", "ff00ff,PINK", "000000,BLACK", "1c1c1e,BLACK", "150d0a,BLACK", "808080,GREY", "d0d0d0,GREY",
        "404040,GREY", "ffffff,WHITE", "f5f5f5,WHITE", "fffdf8,WHITE"})
    void aColorHasTheNameThatPeopleGiveIt(String hex, ColorName name) {
        assertThat(ColorName.of(OkLab.of(Integer.parseInt(hex, 16)))).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource(ColorName.class)
    void theSwatchOfANameHasThatName(ColorName name) {
        assertThat(ColorName.of(OkLab.of(name.rgb()))).isEqualTo(name);
        assertThat(ColorName.named(name.name())).contains(name);
    }

    @Test
    void oklabIsThatOfItsAuthor() {
        OkLab red = OkLab.of(0xff0000);
        assertThat(red.light()).isCloseTo(0.628, within(0.001));
        assertThat(red.a()).isCloseTo(0.225, within(0.001));
        assertThat(red.b()).isCloseTo(0.126, within(0.001));
        assertThat(red.hue()).isCloseTo(29.2, within(0.1));
        assertThat(OkLab.of(0xffffff).light()).isCloseTo(1, within(0.0001));
        assertThat(OkLab.of(0x777777).chroma()).isLessThan(0.0001);
        assertThat(OkLab.of(0).distance(OkLab.of(0xffffff))).isCloseTo(1, within(0.0001));
    }

    @Test
    void nearIsWhatIsHardToTellApartNotWhatHasAnotherName() {
        Palette palette = new Palette(List.of(new Palette.Shade(0x2fc7b5, 70), new Palette.Shade(0x202020, 30)));
        assertThat(palette.near(OkLab.of(0x30c0b0))).isTrue();
        assertThat(palette.near(OkLab.of(0x2fc765))).isFalse();
        assertThat(palette.names()).containsExactly(ColorName.TEAL, ColorName.BLACK);
        assertThat(palette.shades().getFirst().hex()).isEqualTo("#2fc7b5");
    }

    @Test
    void whatIsNoPaletteIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Palette(Collections.nCopies(6, new Palette.Shade(0, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Palette.Shade(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Palette.Shade(0, 0));
    }
}
