package org.podstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final List<Token> GROUNDS = List.of(Token.WINDOW, Token.PANEL, Token.RAISED, Token.FIELD, Token.CANVAS);
    private static final List<Token> WORDS =
            List.of(Token.TEXT, Token.SECOND, Token.ACCENT, Token.GOOD, Token.WARN, Token.BAD, Token.INFO);

    /** WCAG 2.2 AA: 4.5:1 for text. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyWordIsReadableOnEveryGround(boolean dark) {
        for (Token ground : GROUNDS) {
            for (Token word : WORDS) {
                assertThat(contrast(word.tableValue(dark), ground.tableValue(dark))).as("%s on %s, dark %s", word, ground, dark)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(Token.ON_ACCENT.tableValue(dark), Token.ACCENT.tableValue(dark))).isGreaterThanOrEqualTo(4.5);
    }

    /** WCAG 2.2 AA: 3:1 for what is not text. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFocusRingAndTheStarsAreSeenOnEveryGround(boolean dark) {
        for (Token ground : GROUNDS) {
            assertThat(contrast(Token.FOCUS.tableValue(dark), ground.tableValue(dark))).as("focus on %s", ground).isGreaterThanOrEqualTo(3);
            assertThat(contrast(Token.STAR.tableValue(dark), ground.tableValue(dark))).as("star on %s", ground).isGreaterThanOrEqualTo(3);
        }
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
