package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.FontMetrics;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.OneOf;
import org.podstudio.ui.part.TabButton;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The row above the grid: tabs with counts, and order; below it what is wrong with the search. */
@Messages({
    "# {0} - the search",
    "CTL_correct_search=Search for {0}",
    "# {0} - tab", "# {1} - how many", "LibraryBar_tab={0}, {1,choice,0#{1} assets|1#{1} asset|1<{1} assets}",
    "LibraryBar_order=Order", "LibraryBar_orderOfTheAssets=Order of the assets"
})
final class LibraryBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(44);
    private static final int ORDER_GAP_PX = px(8);
    private static final int LEAST_ORDER_PX = px(56);

    private final Map<LibraryTab, JToggleButton> tabs = new EnumMap<>(LibraryTab.class);
    private final JComboBox<SortChoice> sort = new JComboBox<>(SortChoice.inBar());
    private final JPanel row;
    private final JPanel order = new JPanel(new FlowLayout(FlowLayout.TRAILING, ORDER_GAP_PX, ORDER_GAP_PX));
    private transient Map<LibraryTab, Long> counts = Map.of();
    private final ThemedLabel mistake = new ThemedLabel("", StudioFonts::body, Token.BAD);
    private final JButton correct;
    /** The search as it was probably meant. */
    private String corrected = "";

    /** What the row asks for. */
    interface Wishes {
        void tab(LibraryTab tab);

        void search(String text);

        void sort(SortChoice sort);

    }

    LibraryBar(Wishes wishes) {
        super(new BorderLayout());
        setOpaque(false);
        row = new TokenPanel(new BorderLayout(ORDER_GAP_PX, 0), Token.PANEL, TokenPanel.Line.BOTTOM) {
            private static final long serialVersionUID = 1L;

            @Override
            public void doLayout() {
                fit();
                super.doLayout();
            }
        };
        row.setBorder(new EmptyBorder(0, px(8), 0, px(8)));
        row.setPreferredSize(new Dimension(px(400), HEIGHT_PX));
        row.add(tabs(wishes), BorderLayout.LINE_START);
        order.setOpaque(false);
        sort.setName("sort");
        sort.getAccessibleContext().setAccessibleName(Bundle.LibraryBar_order());
        sort.setToolTipText(Bundle.LibraryBar_orderOfTheAssets());
        sort.addActionListener(e -> wishes.sort((SortChoice) sort.getSelectedItem()));
        order.add(sort);
        row.add(order, BorderLayout.LINE_END);
        add(row, BorderLayout.NORTH);
        mistake.setIcon(Glyph.TRIANGLE_ALERT.icon(16, Token.BAD));
        mistake.setBorder(new EmptyBorder(px(6), px(12), px(6), px(12)));
        mistake.setName("mistake");
        JPanel ground = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.BOTTOM);
        ground.add(mistake, BorderLayout.CENTER);
        correct = Buttons.plain("", e -> wishes.search(corrected));
        correct.setName("correct");
        JPanel holder = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), px(4)));
        holder.setOpaque(false);
        holder.add(correct);
        ground.add(holder, BorderLayout.LINE_END);
        ground.setVisible(false);
        add(ground, BorderLayout.SOUTH);
    }

    private JPanel tabs(Wishes wishes) {
        JPanel row = new JPanel();
        row.setLayout(new BoxLayout(row, BoxLayout.LINE_AXIS));
        row.setOpaque(false);
        OneOf group = new OneOf();
        for (LibraryTab tab : LibraryTab.values()) {
            JToggleButton button = new TabButton(tab.title());
            button.setName("tab-" + tab.name());
            button.setMaximumSize(new Dimension(Short.MAX_VALUE, HEIGHT_PX - 1));
            button.setFocusable(true);
            KeyTips.tip(button, tab.title(), tab.command());
            button.addActionListener(e -> wishes.tab(tab));
            group.add(button);
            tabs.put(tab, button);
            row.add(button);
            row.add(Box.createHorizontalStrut(px(2)));
        }
        tabs.get(LibraryTab.ALL).setSelected(true);
        return row;
    }

    void select(LibraryTab tab) {
        tabs.get(tab).doClick(0);
    }

    /** As if it had been chosen, but without asking for it. */
    void show(LibraryTab tab) {
        tabs.get(tab).setSelected(true);
    }

    /** An order that only a column gives is among the others as long as it is the one in use. */
    void show(SortChoice choice) {
        DefaultComboBoxModel<SortChoice> offered = new DefaultComboBoxModel<>(SortChoice.inBar());
        if (offered.getIndexOf(choice) < 0) {
            offered.addElement(choice);
        }
        offered.setSelectedItem(choice);
        sort.setModel(offered);
    }

    void showCounts(Map<LibraryTab, Long> shown) {
        counts = Map.copyOf(shown);
        tabs.forEach((tab, button) -> button.getAccessibleContext().setAccessibleName(Bundle.LibraryBar_tab(tab.title(), count(tab))));
        fit();
    }

    private long count(LibraryTab tab) {
        return counts.getOrDefault(tab, 0L);
    }

    /** Where it is narrow the numbers of the tabs give way, then the order says less of itself; it never lies over a tab. */
    private void fit() {
        sort.setPreferredSize(null);
        int orderPx = sort.getPreferredSize().width + 2 * ORDER_GAP_PX;
        int room = row.getWidth() - row.getInsets().left - row.getInsets().right - ORDER_GAP_PX;
        boolean numbers = row.getWidth() == 0 || titlesPx(true) + orderPx <= room;
        tabs.forEach((tab, button) -> title(button, words(tab, numbers)));
        if (row.getWidth() > 0 && titlesPx(numbers) + orderPx > room) {
            sort.setPreferredSize(new Dimension(Math.max(LEAST_ORDER_PX, room - titlesPx(numbers) - 2 * ORDER_GAP_PX), sort.getPreferredSize().height));
        }
        order.invalidate();
    }

    /** How wide the tabs would be; nothing changes. */
    private int titlesPx(boolean numbers) {
        int now = tabs.get(LibraryTab.ALL).getParent().getPreferredSize().width;
        return now + tabs.entrySet().stream().mapToInt(tab -> {
            FontMetrics metrics = tab.getValue().getFontMetrics(tab.getValue().getFont());
            return metrics.stringWidth(words(tab.getKey(), numbers)) - metrics.stringWidth(tab.getValue().getText());
        }).sum();
    }

    private String words(LibraryTab tab, boolean numbers) {
        return numbers && count(tab) > 0 ? tab.title() + "  " + Texts.count(count(tab)) : tab.title();
    }

    /** Changes nothing where nothing is to be changed: it is asked while the window is laid out. */
    private static void title(JToggleButton tab, String text) {
        if (!text.equals(tab.getText())) {
            tab.setText(text);
            tab.getParent().invalidate();
        }
    }

    void showMistake(Optional<QuerySyntaxException> wrong) {
        correct.setVisible(wrong.flatMap(QuerySyntaxException::corrected).isPresent());
        corrected = wrong.flatMap(QuerySyntaxException::corrected).orElse("");
        correct.setText(Bundle.CTL_correct_search(corrected));
        mistake.setText(wrong.map(w -> w.problem().why() + ". " + w.problem().next()).orElse(""));
        mistake.getParent().setVisible(wrong.isPresent());
        revalidate();
    }
}
