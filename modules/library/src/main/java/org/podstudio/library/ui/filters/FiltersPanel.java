package org.podstudio.library.ui.filters;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.OnScreen;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** How many match, what clears it all, and below the facets. Free of the window system. */
@Messages({
    "# {0} - number",
    "FILTER_matches={0,choice,0#Nothing matches|1#{0} asset|1<{0} assets}",
    "FILTER_clear_all=Clear all",
    "FILTER_clear_all_hint=Show all assets again",
    "FILTER_nothing_to_clear=Nothing is filtered",
    "FILTER_scroll=Scroll the filters",
    "FILTER_no_project=No project",
    "FILTER_no_project_text=Filters come with the assets of a project.",
    "FILTER_empty=Nothing to filter",
    "FILTER_empty_text=What you import can be narrowed down here: by status, rating, tags, model and more."
})
final class FiltersPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    /** The group under which unknown colours are told. */
    private static final String COLORS = "color";
    private static final int HEAD_PX = px(40);
    private static final String FACETS = "facets";
    private static final String OPENING = "opening";

    private final transient Wishes wishes;
    private final transient Predicate<String> open;
    private final ThemedLabel count = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private final JButton clear;
    private final JPanel head = new TokenPanel(new BorderLayout(px(8), 0), Token.PANEL, TokenPanel.Line.BOTTOM);
    private final ScrolledColumn list = new ScrolledColumn(0);
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final EmptyState none = new EmptyState(Glyph.SLIDERS_HORIZONTAL, "", "");
    private final UnseenLine unseen;
    private final transient Map<String, GroupPart> groups = new HashMap<>();

    /** What the dock asks for. */
    interface Wishes extends ChoiceRow.Wishes {
        void clear(FilterGroup group);

        void clearAll();

        /** Of the pictures whose colours are not known. */
        void findColors();
    }

    /** @param open which groups were open when they were last seen */
    FiltersPanel(Wishes wishes, Predicate<String> open) {
        super(new BorderLayout());
        this.wishes = wishes;
        this.open = open;
        this.unseen = new UnseenLine(wishes::findColors);
        head.setPreferredSize(new Dimension(px(120), HEAD_PX));
        head.setBorder(new EmptyBorder(0, px(12), 0, px(8)));
        count.setName("filters-count");
        head.add(count, BorderLayout.CENTER);
        clear = Buttons.plain(Bundle.FILTER_clear_all(), e -> wishes.clearAll());
        clear.setName("filters-clear");
        JPanel holder = new JPanel(new java.awt.GridBagLayout());
        holder.setOpaque(false);
        holder.add(clear);
        head.add(holder, BorderLayout.LINE_END);
        add(head, BorderLayout.NORTH);
        list.setBorder(new EmptyBorder(px(4), px(4), px(12), px(4)));
        JScrollPane scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        scroll.getVerticalScrollBar().getAccessibleContext().setAccessibleName(Bundle.FILTER_scroll());
        JPanel ground = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        ground.add(none);
        centre.add(ground, "none");
        JPanel counting = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        counting.add(new FilterSkeleton());
        centre.add(counting, OPENING);
        centre.add(scroll, FACETS);
        add(centre, BorderLayout.CENTER);
        // A sentence that is not wrapped yet must not make the dock as wide as itself.
        setMinimumSize(new Dimension(OnScreen.least(px(200), 0.24), px(120)));
        say(Bundle.FILTER_no_project(), Bundle.FILTER_no_project_text());
    }

    private void say(String title, String text) {
        none.say(title, text);
        // A line with nothing in it would look broken.
        head.setVisible(false);
        cards.show(centre, "none");
    }

    void showNoProject() {
        say(Bundle.FILTER_no_project(), Bundle.FILTER_no_project_text());
    }

    void showOpening() {
        head.setVisible(false);
        cards.show(centre, OPENING);
    }

    void show(List<FilterGroup> shown, long total, boolean filtered) {
        if (total == 0 && !filtered) {
            say(Bundle.FILTER_empty(), Bundle.FILTER_empty_text());
            return;
        }
        count.setText(Bundle.FILTER_matches(total));
        head.setVisible(true);
        clear.setEnabled(filtered);
        clear.setToolTipText(filtered ? Bundle.FILTER_clear_all_hint() : Bundle.FILTER_nothing_to_clear());
        List<JComponent> parts = new ArrayList<>();
        for (FilterGroup group : shown) {
            GroupPart part = groups.get(group.id());
            if (part == null) {
                part = new GroupPart(group, open.test(group.id()) ? Section.Fold.OPEN : Section.Fold.CLOSED, wishes, wishes::clear);
                groups.put(group.id(), part);
            } else {
                part.show(group);
            }
            parts.add(part.component());
            if (group.id().equals(COLORS)) {
                parts.add(unseen);
            }
        }
        if (!parts.contains(unseen)) {
            parts.add(unseen);
        }
        if (!parts.equals(List.of(list.getComponents()))) {
            list.removeAll();
            parts.forEach(list::add);
        }
        cards.show(centre, FACETS);
        list.revalidate();
        list.repaint();
    }

    /** @param pictures whose colours are not known, and could be */
    void showUnseen(int pictures) {
        unseen.show(pictures);
        list.revalidate();
        list.repaint();
    }

    /** Which groups are open, for the next time; those that were not seen are not in it. */
    Map<String, Boolean> open() {
        Map<String, Boolean> seen = new HashMap<>();
        groups.forEach((id, part) -> seen.put(id, part.fold() == Section.Fold.OPEN));
        return seen;
    }
}
