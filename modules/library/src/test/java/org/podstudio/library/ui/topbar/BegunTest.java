package org.podstudio.library.ui.topbar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BegunTest {
    @ParameterizedTest
    @CsvSource({"drag, drag*", "red drag, red drag*", "type:image drag, type:image drag*", "plants-1, plants-1*", "龍, 龍*", "fire or, fire or*"})
    void aPlainWordIsTheBeginningOfWords(String typed, String meant) {
        assertThat(Begun.of(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dragon ", "tag:dra", "-dra", "dra*", "\"red dra", "\"red dragon\"", "red OR", "(red OR blue)", "(red", "C:\\dra", "d", "dra-"})
    void anythingElseMeansWhatItSays(String typed) {
        assertThat(Begun.of(typed)).isEqualTo(typed);
    }

    @Test
    void aSingleLetterIsNoBeginning() {
        assertThat(Begun.isSingle("red d")).isTrue();
        assertThat(Begun.isSingle("7")).isTrue();
        assertThat(Begun.isSingle("龍")).isFalse();
        assertThat(Begun.isSingle("red dr")).isFalse();
        assertThat(Begun.isSingle("red ")).isFalse();
        assertThat(Begun.isSingle("")).isFalse();
    }
}
