package org.podstudio.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.query.Words;

class WordsTest {
    @Test
    void aFileNameIsSplitAtEverythingThatIsNeitherLetterNorDigit() {
        assertThat(Words.of("U-2-Net__horse.jpg")).containsExactly("u", "2", "net", "horse", "jpg");
    }

    @Test
    void composedAndDecomposedAccentsAreTheSameWord() {
        assertThat(Words.of("Café")).isEqualTo(Words.of("cafe\u0301")).containsExactly("cafe");
    }

    @Test
    void lettersThatOnlyLowerCaseHasAreFoldedAsUpperCaseWritesThem() {
        assertThat(Words.of("Straße")).isEqualTo(Words.of("STRASSE")).isEqualTo(Words.of("STRAẞE")).containsExactly("strasse");
        assertThat(Words.of("οδός")).isEqualTo(Words.of("ΟΔΟΣ"));
        assertThat(Words.of("ὀδοσήμανση").getFirst()).startsWith(Words.of("ΟΔΟΣ").getFirst());
    }

    @Test
    void wordsDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Words.of("TITLE I")).containsExactly("title", "i");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void scriptsWithoutCaseAndLettersOutsideTheBasicPlaneAreKept() {
        assertThat(Words.of("你好 世界_\uD835\uDC00x")).containsExactly("你好", "世界", "ax");
    }

    @Test
    void textWithoutALetterHasNoWords() {
        assertThat(Words.of(" -- \u202e!? ")).isEmpty();
    }
}
