package org.podstudio.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.podstudio.ui.Texts;

class ToastPanelTest {
    private static final ToastPanel.Wishes NONE = new ToastPanel.Wishes() {
        @Override
        public void act(Toast toast) {
            // nobody presses it
        }

        @Override
        public void details(Toast toast) {
            // as above
        }

        @Override
        public void close(Toast toast) {
            // as above
        }
    };

    private static int height(String words) {
        return new ToastPanel(Toast.note("test", words), NONE).getPreferredSize().height;
    }

    @Test
    void aShortSentenceStandsOnOneLineInAnyScript() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            int line = height("Short.");
            for (int letters = 1; letters <= 24; letters++) {
                String name = "\u05d4\u05d9 \u05de".repeat(letters).substring(0, letters) + " 7.png";
                assertThat(height("Importing " + Texts.among(name))).as("%d letters", letters).isEqualTo(line);
            }
        });
    }
}
