package org.podstudio.ui.help;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.part.RowEdge;

/** A line of the contents: guides stand out, their sections stand in. */
final class ContentsRow extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
        HelpPage page = (HelpPage) value;
        boolean guide = page.markdown().startsWith("# ");
        JLabel label = (JLabel) super.getListCellRendererComponent(list, page.title(), index, selected, focused);
        label.setFont(guide ? StudioFonts.strong() : StudioFonts.body());
        label.setBorder(new RowEdge(px(guide ? 8 : 20), px(8), focused));
        return label;
    }
}
