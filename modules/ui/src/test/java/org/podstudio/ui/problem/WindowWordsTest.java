package org.podstudio.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.Problem;

class WindowWordsTest {
    private static String next(String advice) {
        return WindowWords.next(new Problem("model-missing", "What.", "Why.", advice));
    }

    @Test
    void aWindowNamesItsButtonsAndNoCommands() {
        assertThat(next("Fetch it with: podstudio models fetch u2net")).isEqualTo("Fetch it with the button Fetch the model under Enhance.");
        assertThat(next("Check the network connection, or fetch it from a file with: podstudio models fetch u2net --from FILE"))
                .isEqualTo("Check the network connection, or fetch it from a file with the button Fetch the model under Enhance.");
        assertThat(next("Type \"podstudio recipes list\" to see them.")).isEqualTo("The inspector lists them under Enhance.");
    }

    @Test
    void otherAdviceStaysAsItIs() {
        assertThat(next("Free some space.")).isEqualTo("Free some space.");
    }
}
