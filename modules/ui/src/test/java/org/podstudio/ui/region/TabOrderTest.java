package org.podstudio.ui.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.LayoutFocusTraversalPolicy;
import org.junit.jupiter.api.Test;

class TabOrderTest {
    private final JPanel inner = new JPanel();
    private final JPanel place = new JPanel();

    TabOrderTest() {
        JPanel dock = new JPanel();
        dock.add(inner);
        place.setFocusCycleRoot(true);
        place.add(dock);
    }

    @Test
    void whatLiesAroundADockMakesNoRoundOfItsOwn() {
        TabOrder.join(inner);
        assertThat(place.isFocusCycleRoot()).isFalse();
    }

    @Test
    void aPartThatOnlySpeaksIsNotGoneTo() {
        JPanel speaking = new JPanel();
        Regions.mark(speaking);
        JPanel round = new JPanel();
        round.setFocusCycleRoot(true);
        List<Component> order = new ArrayList<>();
        round.setFocusTraversalPolicy(new LayoutFocusTraversalPolicy() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getFirstComponent(java.awt.Container in) {
                return order.isEmpty() ? null : order.getFirst();
            }

            @Override
            public Component getComponentAfter(java.awt.Container in, Component at) {
                return order.get((order.indexOf(at) + 1) % order.size());
            }
        });
        round.add(speaking);
        JButton elsewhere = new JButton();
        round.add(elsewhere);
        assertThat(Regions.takesKeyboard(speaking)).as("nobody takes it").isFalse();
        order.add(elsewhere);
        assertThat(Regions.takesKeyboard(speaking)).isFalse();
        JButton inside = new JButton();
        speaking.add(inside);
        order.add(inside);
        assertThat(Regions.takesKeyboard(speaking)).isTrue();
    }
}
