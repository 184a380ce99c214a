package org.podstudio.library.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;

class HistoryPanelTest {
    private final HistoryPanel panel = new HistoryPanel(number -> { });

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        assertThat(AccessibleTree.faults(panel)).as("no project").isEmpty();
        panel.show(List.of(new CurationStep(2, Instant.EPOCH, "Approve 1 asset", true), new CurationStep(1, Instant.EPOCH, "Rate 1 asset", false)));
        assertThat(AccessibleTree.faults(panel)).as("no step chosen").isEmpty();
        assertThat(QuietPaint.disturbed(panel, 300, 700)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 300, 700)).isEmpty();
    }
}
