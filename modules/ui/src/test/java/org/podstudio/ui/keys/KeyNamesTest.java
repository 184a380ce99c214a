package org.podstudio.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"A", "5", "NUMPAD5", "S-DELETE", "D-SLASH", "DS-Z", "DO-C", "D-0", "D-ADD", "OPEN_BRACKET", "SPACE", "F2", "S-F10"})
    void whatIsWrittenIsReadAgain(String name) {
        assertThat(KeyNames.parse(name)).hasSize(1);
        assertThat(KeyNames.read(KeyNames.written(KeyNames.parse(name)))).isEqualTo(KeyNames.parse(name));
    }

    @Test
    void noKeyIsReadAsNone() {
        assertThat(KeyNames.read("")).isEmpty();
        assertThat(KeyNames.read("  nonsense-key ")).isEmpty();
        assertThat(KeyNames.read("A nonsense-key P")).isEqualTo(KeyNames.parse("A", "P"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DS-Z|Ctrl+Shift+Z", "D-SLASH|Ctrl+/", "D-COMMA|Ctrl+,", "A|A", "F2|F2", "NUMPAD4|Num 4", "LEFT|←"})
    void keysAreShownAsTheyAreOnTheKeyboard(String name, String shown) {
        assertThat(KeyNames.shown(KeyNames.parse(name).getFirst())).isEqualTo(shown);
    }

    @Test
    void theNumberPadIsNamedOnlyWhereThereIsNothingElse() {
        assertThat(KeyNames.shown(KeyNames.parse("5", "NUMPAD5"))).isEqualTo("5");
        assertThat(KeyNames.shown(KeyNames.parse("NUMPAD5"))).isEqualTo("Num 5");
    }

    @Test
    void aModifierAloneIsNoKeyYet() {
        assertThat(KeyNames.pressed(press(KeyEvent.VK_CONTROL, InputEvent.CTRL_DOWN_MASK))).isNull();
        assertThat(KeyNames.pressed(press(KeyEvent.VK_K, InputEvent.CTRL_DOWN_MASK | InputEvent.BUTTON1_DOWN_MASK)))
                .isEqualTo(KeyStroke.getKeyStroke(KeyEvent.VK_K, InputEvent.CTRL_DOWN_MASK));
    }

    private static KeyEvent press(int code, int modifiers) {
        return new KeyEvent(new JLabel(), KeyEvent.KEY_PRESSED, 0, modifiers, code, KeyEvent.CHAR_UNDEFINED);
    }

    @Test
    void lettersWriteAndFunctionKeysDoNot() {
        assertThat(KeyNames.types(KeyNames.parse("A").getFirst())).isTrue();
        assertThat(KeyNames.types(KeyNames.parse("S-A").getFirst())).isTrue();
        assertThat(KeyNames.types(KeyNames.parse("SPACE").getFirst())).isTrue();
        assertThat(KeyNames.types(KeyNames.parse("D-A").getFirst())).isFalse();
        assertThat(KeyNames.types(KeyNames.parse("F5").getFirst())).isFalse();
    }
}
