package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.ComponentOrientation;
import org.junit.jupiter.api.Test;

class PresetBarTest {
    private final PresetBar bar = new PresetBar(preset -> { }, name -> { });
    private final Component list = bar.getComponent(0);
    private final Component button = bar.getComponent(1);

    private void wide(int width) {
        bar.setSize(width, 1);
        bar.setSize(width, bar.getPreferredSize().height);
        bar.doLayout();
    }

    @Test
    void theListTakesWhatTheButtonLeavesIt() {
        wide(400);
        assertThat(button.getX() + button.getWidth()).isEqualTo(400);
        assertThat(list.getX()).isZero();
        assertThat(list.getWidth()).isBetween(400 - button.getWidth() - 40, 400 - button.getWidth());
        bar.setComponentOrientation(ComponentOrientation.RIGHT_TO_LEFT);
        wide(400);
        assertThat(button.getX()).isZero();
        assertThat(list.getX() + list.getWidth()).isEqualTo(400);
    }

    @Test
    void whereTheListWouldShowNoWordTheButtonStandsBelowIt() {
        int narrow = button.getPreferredSize().width + 20;
        wide(narrow);
        assertThat(list.getWidth()).isEqualTo(narrow);
        assertThat(button.getY()).isGreaterThanOrEqualTo(list.getHeight());
        assertThat(button.getY() + button.getHeight()).isEqualTo(bar.getHeight());
    }
}
