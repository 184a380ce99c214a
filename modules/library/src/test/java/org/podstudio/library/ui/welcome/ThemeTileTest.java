package org.podstudio.library.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.SeenFocus;

class ThemeTileTest {
    @Test
    void theKeyboardIsSeenAlsoOnTheChosenOne() {
        for (String word : new String[] {"dark", "light", "system", "contrast"}) {
            ThemeTile tile = new ThemeTile(word, word);
            tile.setSelected(word.equals("light"));
            assertThat(SeenFocus.unseen(tile, tile.getPreferredSize().width, tile.getPreferredSize().height)).as(word).isEmpty();
        }
    }
}
