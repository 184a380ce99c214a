package org.podstudio.library.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JList;
import javax.swing.JMenuItem;
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

    @Test
    void theMenuOfAStepGoesThereAndSaysWhatCannotBeDone() {
        List<Long> gone = new ArrayList<>();
        HistoryPanel asked = new HistoryPanel(gone::add);
        asked.show(List.of(new CurationStep(2, Instant.EPOCH, "Approve 1 asset", false), new CurationStep(1, Instant.EPOCH, "Rate 1 asset", false)));
        JList<?> list = list(asked);
        HistoryMenu menu = (HistoryMenu) list.getComponentPopupMenu();
        assertThat(menu.items()).extracting(JMenuItem::isEnabled).as("no step chosen, none undone").containsExactly(false, true, false);
        assertThat(menu.items()).filteredOn(item -> !item.isEnabled()).allMatch(item -> !item.getToolTipText().isBlank());
        list.setSelectedIndex(1);
        menu.items().getFirst().doClick();
        assertThat(gone).containsExactly(1L);
    }

    @Test
    void aRightClickMeansTheStepUnderTheMouse() {
        panel.show(List.of(new CurationStep(2, Instant.EPOCH, "Approve 1 asset", false), new CurationStep(1, Instant.EPOCH, "Rate 1 asset", false)));
        JList<?> list = list(panel);
        list.setSize(200, 300);
        list.doLayout();
        Rectangle second = list.getCellBounds(1, 1);
        list.getPopupLocation(new MouseEvent(list, MouseEvent.MOUSE_PRESSED, 0, 0, 5, (int) second.getCenterY(), 1, true, MouseEvent.BUTTON3));
        assertThat(list.getSelectedIndex()).isEqualTo(1);
        assertThat(list.getPopupLocation(null)).as("by the key").isEqualTo(new Point((int) second.getCenterX(), (int) second.getCenterY()));
    }

    private static JList<?> list(Container in) {
        for (Component part : in.getComponents()) {
            if (part instanceof JList<?> list) {
                return list;
            }
            JList<?> found = part instanceof Container inner ? list(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
