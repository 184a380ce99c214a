package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.RowEdge;
import org.podstudio.ui.part.ThemedLabel;

/** A heading, or a model in two lines: its name with what may be done with its results, below how it is with its file. */
@Messages({"# {0} - name", "# {1} - use", "# {2} - state", "# {3} - whether results may be sold", "MODELCELL_spoken={0}: {1}, {2}, {3}"})
final class ModelCell implements ListCellRenderer<Object> {
    private static final int ROW_PX = px(52);
    private static final int HEADING_PX = px(34);

    private final ThemedLabel heading = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel title = new ThemedLabel("", StudioFonts::body, Token.TEXT);
    private final ThemedLabel sale = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel state = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final JPanel row = new JPanel(new BorderLayout());

    ModelCell() {
        heading.setBorder(BorderFactory.createEmptyBorder(px(12), px(16), px(4), px(16)));
        heading.setPreferredSize(new Dimension(px(100), HEADING_PX));
        JPanel lines = new JPanel(new Column(px(4)));
        lines.setOpaque(false);
        lines.setBorder(BorderFactory.createEmptyBorder(px(7), 0, px(7), 0));
        JPanel first = new JPanel(new BorderLayout(px(8), 0));
        first.setOpaque(false);
        first.add(title, BorderLayout.CENTER);
        first.add(sale, BorderLayout.LINE_END);
        sale.gap(4);
        state.gap(6);
        lines.add(first);
        lines.add(state);
        row.setPreferredSize(new Dimension(px(100), ROW_PX));
        row.add(lines, BorderLayout.CENTER);
    }

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
        if (!(value instanceof ModelRow shown)) {
            heading.setText(String.valueOf(value));
            heading.applyComponentOrientation(list.getComponentOrientation());
            return heading;
        }
        title.setText(shown.title());
        sale.setText(ModelWords.sale(shown.kept().model()));
        sale.setIcon(ModelWords.saleGlyph(shown.kept().model()).icon(16, ModelWords.saleColor(shown.kept().model())));
        state.setText(ModelWords.stateAndSize(shown));
        state.setIcon(ModelWords.glyph(shown).icon(16, ModelWords.color(shown)));
        row.setOpaque(true);
        row.setBorder(new RowEdge(px(16), px(12), focused));
        row.setBackground(selected ? Token.ACCENT.color(0.14) : Token.PANEL.color());
        row.applyComponentOrientation(list.getComponentOrientation());
        row.getAccessibleContext().setAccessibleName(Bundle.MODELCELL_spoken(shown.title(), ModelWords.task(shown.kept().model()),
                state.getText(), sale.getText()));
        return row;
    }
}
