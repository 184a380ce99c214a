package org.podstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.text.Bidi;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.US);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"0,0 bytes", "1,1 byte", "999,999 bytes", "1000,1.0 KB", "1400000,1.4 MB", "148000000,148 MB", "999999,1.0 MB",
            "1200000000,1.2 GB"})
    void bytesAreDecimalWithThreeFiguresAtMost(long bytes, String said) {
        assertThat(Texts.bytes(bytes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"44100,44.1 kHz", "48000,48 kHz", "11025,11.025 kHz", "192000,192 kHz", "1000,1 kHz", "800,800 Hz"})
    void samplesASecondAreToldAsSoundsAreSpokenOf(int hertz, String said) {
        assertThat(Texts.hertz(hertz)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0,0:00", "7,0:07", "185.4,3:05", "3729,1:02:09"})
    void durationsReadLikeAClock(double seconds, String said) {
        assertThat(Texts.duration(seconds)).isEqualTo(said);
    }

    @Test
    void longNamesLoseTheirMiddleAndKeepBothEnds() {
        FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
                .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        String name = "ComfyUI_00042_a_very_long_name_of_a_dragon_over_a_castle.png";
        for (int width = 30; width < 400; width += 7) {
            String cut = Texts.middle(name, metrics, width);
            assertThat(metrics.stringWidth(cut)).isLessThanOrEqualTo(width);
        }
        assertThat(Texts.middle(name, metrics, 160)).startsWith("Comfy").endsWith(".png").contains("…");
        assertThat(Texts.middle("short.png", metrics, 160)).isEqualTo("short.png");
    }

    @Test
    void anEmojiIsNeverCutInTwo() {
        FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
                .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        String name = "🐉🐉🐉🐉🐉🐉🐉🐉🐉🐉🐉🐉";
        for (int width = 10; width < 300; width += 3) {
            String cut = Texts.middle(name, metrics, width);
            assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).as(cut).isEmpty();
        }
    }

    /** What stands where, from left to right, as a renderer lays it out. */
    private static String seen(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Character[] letters = new Character[text.length()];
        for (int i = 0; i < text.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = text.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return Stream.of(letters).filter(letter -> Character.getType(letter) != Character.FORMAT).map(String::valueOf).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"חרב.png,ברח.png", "חרב 12.7z,12 ברח.7z", "חרב (3)_001.png,001_)3( ברח.png", "sword חרב.png,sword ברח.png", "sword.png,sword.png"})
    void aNameFromRightToLeftKeepsItsEndingAtTheEnd(String name, String looks) {
        assertThat(seen(Texts.file(name))).isEqualTo(looks);
        assertThat(seen("Renamed 3: " + Texts.among(name) + " 2 MB")).isEqualTo("Renamed 3: " + looks + " 2 MB");
    }

    @Test
    void inAWindowFromRightToLeftNamesStayAsTheyAre() {
        Locale.setDefault(Locale.of("he"));
        assertThat(Texts.file("חרב.png")).isEqualTo("חרב.png");
        assertThat(Texts.among("חרב.png")).isEqualTo("חרב.png");
    }
}
