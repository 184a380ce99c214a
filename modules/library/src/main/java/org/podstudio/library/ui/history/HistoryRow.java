package org.podstudio.library.ui.history;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.RowEdge;
import org.podstudio.ui.part.ThemedLabel;

/** A step with its time; one that was taken back is dimmed and says so. */
@Messages({"# {0} - step", "HISTORY_undone={0}, undone", "HISTORY_start=Before these steps"})
final class HistoryRow implements ListCellRenderer<CurationStep> {
    private static final int ROW_PX = px(28);
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);

    private final ThemedLabel what = new ThemedLabel("", StudioFonts::body, Token.TEXT);
    private final ThemedLabel when = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final JPanel row = new JPanel(new BorderLayout(px(8), 0));

    HistoryRow() {
        row.setPreferredSize(new Dimension(px(120), ROW_PX));
        what.gap(8);
        row.add(what, BorderLayout.CENTER);
        row.add(when, BorderLayout.LINE_END);
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends CurationStep> list, CurationStep step, int index, boolean selected, boolean focused) {
        boolean start = step.number() == HistoryPresenter.START;
        String name = start ? Bundle.HISTORY_start() : step.what();
        Token token = step.undone() ? Token.SECOND : Token.TEXT;
        what.setText(name);
        what.setColor(token);
        what.setIcon((start ? Glyph.CIRCLE : step.undone() ? Glyph.UNDO_2 : Glyph.CHECK).icon(16, step.undone() ? Token.SECOND : Token.SECOND));
        when.setText(start ? "" : time(step.at()));
        row.setBorder(new RowEdge(px(12), px(12), focused));
        row.setBackground(selected ? Token.ACCENT.color(0.14) : Token.PANEL.color());
        row.getAccessibleContext().setAccessibleName(step.undone() ? Bundle.HISTORY_undone(name) : name);
        row.setToolTipText(name);
        return row;
    }

    private static String time(Instant at) {
        var local = at.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now()) ? TODAY.format(local) : EARLIER.format(local);
    }
}
