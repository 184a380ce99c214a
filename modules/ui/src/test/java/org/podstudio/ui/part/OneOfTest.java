package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.ComponentOrientation;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneOfTest {
    private final List<String> chosen = new ArrayList<>();
    private final List<JToggleButton> buttons = List.of(new JToggleButton("first"), new JToggleButton("second"), new JToggleButton("third"));

    @BeforeEach
    void inOneGroup() {
        OneOf group = new OneOf();
        buttons.forEach(button -> {
            button.addActionListener(e -> chosen.add(button.getText()));
            group.add(button);
        });
        buttons.getFirst().setSelected(true);
    }

    private void press(int button, String key) {
        JToggleButton at = buttons.get(button);
        Object name = at.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key));
        at.getActionMap().get(name).actionPerformed(new ActionEvent(at, ActionEvent.ACTION_PERFORMED, key));
    }

    @Test
    void anArrowChoosesTheNextAsAPressDoes() {
        press(0, "RIGHT");
        assertThat(chosen).containsExactly("second");
        assertThat(buttons.get(1).isSelected()).isTrue();
        press(1, "DOWN");
        press(2, "RIGHT");
        assertThat(chosen).as("round at the end").containsExactly("second", "third", "first");
    }

    @Test
    void whatCannotBeChosenIsSteppedOver() {
        buttons.get(1).setEnabled(false);
        press(0, "RIGHT");
        press(2, "LEFT");
        assertThat(chosen).containsExactly("third", "first");
    }

    @Test
    void whereReadingGoesFromRightToLeftTheLeftArrowGoesOn() {
        buttons.forEach(button -> button.setComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT));
        press(0, "LEFT");
        assertThat(chosen).containsExactly("second");
        press(1, "DOWN");
        assertThat(chosen).containsExactly("second", "third");
    }

    @Test
    void onlyOneThereStays() {
        buttons.get(1).setVisible(false);
        buttons.get(2).setEnabled(false);
        press(0, "RIGHT");
        assertThat(chosen).isEmpty();
        assertThat(buttons.getFirst().isSelected()).isTrue();
    }
}
