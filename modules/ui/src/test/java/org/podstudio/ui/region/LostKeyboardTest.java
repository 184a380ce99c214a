package org.podstudio.ui.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.openide.windows.TopComponent;

class LostKeyboardTest {
    private final JButton inBar = new JButton();
    private final JButton inDock = new JButton();
    private final JButton showing = new JButton() {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isShowing() {
            return true;
        }
    };

    private static void dock(Component part) {
        JPanel inside = new JPanel();
        inside.add(part);
        new TopComponent().add(inside);
    }

    @Test
    void fromADockThatWentBehindAnotherOneToTheBarIsAstray() {
        dock(inDock);
        assertThat(LostKeyboard.wentAstray(inDock, inBar)).isTrue();
    }

    @Test
    void whoeverGoesToTheBarMeansIt() {
        dock(showing);
        assertThat(LostKeyboard.wentAstray(showing, inBar)).isFalse();
    }

    @Test
    void fromPartToPartOfTheBarOrIntoADockIsWhereItWasMeantToBe() {
        dock(inDock);
        JButton other = new JButton();
        dock(other);
        assertThat(LostKeyboard.wentAstray(inDock, other)).isFalse();
        assertThat(LostKeyboard.wentAstray(new JButton(), inBar)).isFalse();
        assertThat(LostKeyboard.wentAstray(null, inBar)).isFalse();
    }
}
