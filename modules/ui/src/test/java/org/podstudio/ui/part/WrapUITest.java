package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import javax.swing.text.BadLocationException;
import javax.swing.text.Utilities;
import org.junit.jupiter.api.Test;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;

class WrapUITest {
    @Test
    void aNameThatIsTooLongBreaksBehindOneOfItsMarks() {
        assertThat(WrapUI.good("dragon_over_the_sea.png", 20)).isEqualTo("dragon_over_the_sea.".length());
        assertThat(WrapUI.good("dragon_over_the_sea.mp4", 19)).isEqualTo("dragon_over_the_".length());
    }

    @Test
    void wordsBreakAtBlanksAndWhatHasNoMarkWhereTheLineIsFull() {
        assertThat(WrapUI.good("a long sentence", 7)).isEqualTo(7);
        assertThat(WrapUI.good("a-longsentencewithoutmarks", 20)).as("a mark at the beginning would leave the line empty").isEqualTo(20);
        assertThat(WrapUI.good("short", 5)).isEqualTo(5);
    }

    @Test
    void theLastLetterOfANameIsNotALineOfItsOwn() throws BadLocationException {
        String name = "a_film_of_the_sea_at_night.mp4";
        WrappedText text = new WrappedText(name, StudioFonts::section, Token.TEXT);
        int wide = text.getFontMetrics(text.getFont()).stringWidth(name.substring(0, name.length() - 1)) + 2;
        text.setSize(wide, Short.MAX_VALUE);
        Dimension wanted = text.getPreferredSize();
        text.setSize(wide, wanted.height);
        assertThat(wanted.height).as("two lines").isGreaterThan(text.getFontMetrics(text.getFont()).getHeight());
        int second = Utilities.getRowStart(text, name.length());
        assertThat(name.substring(second)).isEqualTo("mp4");
    }
}
