package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;

class ColumnTest {
    @Test
    void aColumnWithinAColumnIsAsHighAsItsWrappedTextIsAtThatWidth() {
        WrappedText text = new WrappedText("What stands in the way, and what you may want to know about what is to be sold", StudioFonts::body,
                Token.TEXT);
        int lineHigh = text.getPreferredSize().height;
        JPanel inner = new JPanel(new Column(4));
        inner.add(text);
        JPanel outer = new JPanel(new Column(8));
        outer.add(inner);
        outer.setSize(new Dimension(200, 400));
        outer.doLayout();
        assertThat(inner.getHeight()).isEqualTo(text.getPreferredSize().height).isGreaterThan(lineHigh);
        outer.setSize(new Dimension(2000, 400));
        outer.doLayout();
        assertThat(inner.getHeight()).as("once there is room for one line").isEqualTo(lineHigh);
    }
}
