package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.ui.icon.Glyph;

/** The parts that windows are made of, as they look with and without the keyboard. */
class FocusIsSeenTest {
    private final JPanel panel = new JPanel(new Column(8));

    @Test
    void whoeverHasTheKeyboardIsSeenInEveryTheme() {
        JToggleButton held = new JToggleButton("Held", true);
        ToggleSwitch on = new ToggleSwitch("on");
        on.setSelected(true);
        TabButton shown = new TabButton("Shown");
        shown.setSelected(true);
        JList<String> rows = new JList<>(new String[] {"one", "two"});
        rows.setCellRenderer(new Row());
        rows.setSelectedIndex(1);
        List<JComponent> parts = List.of(Buttons.primary("Build", e -> { }), Buttons.plain("Show", e -> { }), Buttons.icon(Glyph.X, "Close", e -> { }),
                held, new TabButton("Tab"), shown, new ToggleSwitch("off"), on, new JCheckBox("check", true), new JTextField("text"),
                new FieldScroll(new JTextArea("text", 3, 10)), new JComboBox<>(new String[] {"choice"}), new JSlider(), new JSpinner(),
                rows);
        parts.forEach(panel::add);
        assertThat(SeenFocus.unseen(panel, 300, 900)).isEmpty();
    }

    @Test
    void whatShowsNothingIsFound() {
        JList<String> silent = new JList<>(new String[] {"one"});
        silent.setName("silent");
        silent.setSelectedIndex(0);
        silent.setCellRenderer((list, value, index, selected, focused) -> new JLabel(value));
        panel.add(silent);
        assertThat(SeenFocus.unseen(panel, 300, 300)).hasSize(3).allMatch(fault -> fault.contains("silent"));
    }

    private static final class Row extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public java.awt.Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
            JLabel label = (JLabel) super.getListCellRendererComponent(list, value, index, selected, focused);
            label.setBorder(new RowEdge(8, 8, focused));
            return label;
        }
    }
}
