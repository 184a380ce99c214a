package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.TokenPanel;

/** The headings over the list; each sorts by its column, and pressed again the other way. */
@Messages({
    "# {0} - order", "ListHeader_sorted=Sorted by this column: {0}. Press for the other way", "# {0} - column",
    "ListHeader_sort=Sort by {0}"
})
final class ListHeader extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(28);

    private final Map<ListColumn, JButton> headings = new EnumMap<>(ListColumn.class);
    private SortChoice sorted = SortChoice.NEWEST;

    ListHeader(Consumer<SortChoice> sort) {
        super(null, Token.PANEL, Line.BOTTOM);
        for (ListColumn column : ListColumn.values()) {
            JButton heading = new JButton(column.title()) {
                private static final long serialVersionUID = 1L;

                @Override
                public void updateUI() {
                    super.updateUI();
                    setFont(StudioFonts.caption());
                    setForeground(Token.SECOND.color());
                }
            };
            heading.setName("column-" + column.name());
            heading.putClientProperty("JButton.buttonType", "borderless");
            heading.putClientProperty("FlatLaf.style", "margin:2,6,2,6;arc:4");
            boolean leading = column.side() == ListColumn.Side.LEADING;
            heading.setHorizontalAlignment(leading ? SwingConstants.LEADING : SwingConstants.TRAILING);
            heading.setHorizontalTextPosition(leading ? SwingConstants.LEADING : SwingConstants.TRAILING);
            heading.setIconTextGap(px(4));
            heading.addActionListener(e -> sort.accept(column.pressed(sorted)));
            headings.put(column, heading);
            add(heading);
        }
        show(sorted);
    }

    void show(SortChoice choice) {
        sorted = choice;
        headings.forEach((column, heading) -> {
            boolean by = column.sorts(choice);
            heading.setIcon(!by ? null : (choice.sort().descending() ? Glyph.ARROW_DOWN_WIDE_NARROW : Glyph.ARROW_UP_NARROW_WIDE).icon(14, Token.ACCENT));
            String words = by ? Bundle.ListHeader_sorted(choice.toString().toLowerCase(java.util.Locale.getDefault()))
                    : Bundle.ListHeader_sort(column.title().toLowerCase(java.util.Locale.getDefault()));
            heading.setToolTipText(words);
            heading.getAccessibleContext().setAccessibleName(column.title() + (by ? ", sorted, " + choice : ""));
        });
    }

    @Override
    public void doLayout() {
        Map<ListColumn, Rectangle> places = ListColumn.place(getWidth(), RowPainter.LEADING_PX, HEIGHT_PX - 1);
        headings.forEach((column, heading) -> {
            heading.setVisible(places.containsKey(column));
            heading.setBounds(places.getOrDefault(column, new Rectangle()));
        });
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(100), HEIGHT_PX);
    }
}
