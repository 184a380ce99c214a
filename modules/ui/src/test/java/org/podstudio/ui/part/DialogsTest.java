package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.ComponentOrientation;
import java.awt.Container;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogsTest {
    private final JButton log = new JButton("Show log");
    private final JButton leave = new JButton("Cancel");
    private final JButton act = new JButton("Rename");

    private int x(Container row, JButton button) {
        return SwingUtilities.convertPoint(button, 0, 0, row).x;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void buttonsBeginAndEndWhereTheTextAboveThemDoes(boolean leftToRight) {
        JPanel row = Dialogs.buttonRow(List.of(log), List.of(leave, act));
        row.applyComponentOrientation(leftToRight ? ComponentOrientation.LEFT_TO_RIGHT : ComponentOrientation.RIGHT_TO_LEFT);
        row.setSize(600, row.getPreferredSize().height);
        row.doLayout();
        for (java.awt.Component half : row.getComponents()) {
            half.doLayout();
        }
        JButton first = leftToRight ? log : act;
        JButton last = leftToRight ? act : log;
        assertThat(x(row, first)).isZero();
        assertThat(x(row, last) + last.getWidth()).isEqualTo(600);
        assertThat(Math.abs(x(row, act) - x(row, leave))).isGreaterThan(leftToRight ? leave.getWidth() : act.getWidth());
    }
}
