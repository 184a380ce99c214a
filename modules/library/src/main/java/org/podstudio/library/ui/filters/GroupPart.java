package org.podstudio.library.ui.filters;

import static org.podstudio.ui.Scale.px;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.typing.Typing;

/** The values under one heading; of many only the first, until all are asked for, and then with a field to search among them. */
@Messages({
    "# {0} - heading",
    "FILTER_clear_group=Clear {0}",
    "# {0} - number",
    "FILTER_show_all=Show all {0}",
    "FILTER_show_fewer=Show fewer",
    "# {0} - heading",
    "FILTER_search_in=Search in {0}"
})
final class GroupPart {
    /** As many as can be seen at a glance. */
    private static final int FEW = 6;

    private final ChoiceRow.Wishes wishes;
    private final Section section;
    private final JPanel body = new JPanel(new Column(0));
    private final JButton clear;
    private final JButton more;
    private final JTextField find = new JTextField();
    private final Map<FacetValue, ChoiceRow> rows = new HashMap<>();
    private FilterGroup group;
    private boolean all;

    /** @param cleared asked for with what the group is by then */
    GroupPart(FilterGroup group, Section.Fold fold, ChoiceRow.Wishes wishes, java.util.function.Consumer<FilterGroup> cleared) {
        this.group = group;
        this.wishes = wishes;
        section = new Section(group.title(), body, fold);
        section.setName("filters-" + group.id());
        clear = Buttons.icon(Glyph.X, Bundle.FILTER_clear_group(group.title()), e -> cleared.accept(this.group));
        section.trail(clear);
        more = new JButton();
        more.putClientProperty("JButton.buttonType", "borderless");
        more.putClientProperty("FlatLaf.style", "margin:2,8,2,8;foreground:$Component.linkColor");
        more.setHorizontalAlignment(javax.swing.SwingConstants.LEADING);
        more.setName("more-" + group.id());
        more.addActionListener(e -> showAll(!all));
        String hint = Bundle.FILTER_search_in(group.title());
        find.putClientProperty("JTextField.placeholderText", hint);
        find.putClientProperty("JTextField.leadingIcon", Glyph.SEARCH.icon(16, Token.SECOND));
        find.putClientProperty("JTextField.showClearButton", true);
        find.getAccessibleContext().setAccessibleName(hint);
        find.setName("find-" + group.id());
        Typing.heard(find, this::fill);
        body.setBorder(new EmptyBorder(0, 0, px(4), 0));
        show(group);
    }

    JComponent component() {
        return section;
    }

    Section.Fold fold() {
        return section.fold();
    }

    void show(FilterGroup next) {
        group = next;
        clear.setVisible(next.chosen());
        fill();
    }

    private void showAll(boolean now) {
        all = now;
        find.setText("");
        fill();
        if (now) {
            find.requestFocusInWindow();
        }
    }

    private void fill() {
        List<FilterRow> shown = shown();
        List<JComponent> parts = new ArrayList<>();
        if (all && group.rows().size() > FEW) {
            parts.add(find);
        }
        for (FilterRow row : shown) {
            ChoiceRow part = rows.computeIfAbsent(row.value(), value -> new ChoiceRow(row, wishes));
            part.show(row);
            parts.add(part);
        }
        more.setText(all ? Bundle.FILTER_show_fewer() : Bundle.FILTER_show_all(Texts.count(group.rows().size())));
        if (group.rows().size() > FEW) {
            parts.add(more);
        }
        if (!parts.equals(List.of(body.getComponents()))) {
            // Only then: taking a part out takes the keyboard away from it.
            JComponent focused = parts.stream().filter(JComponent::isFocusOwner).findFirst().orElse(null);
            body.removeAll();
            parts.forEach(body::add);
            if (focused != null) {
                focused.requestFocusInWindow();
            }
        }
        body.revalidate();
        body.repaint();
    }

    /** What is chosen is always among them. */
    private List<FilterRow> shown() {
        String wanted = find.getText().strip().toLowerCase(Locale.ROOT);
        List<FilterRow> shown = new ArrayList<>();
        for (FilterRow row : group.rows()) {
            boolean fits = all ? row.label().toLowerCase(Locale.ROOT).contains(wanted) : shown.size() < FEW;
            if (fits || row.choice() != Choice.OPEN) {
                shown.add(row);
            }
        }
        return shown;
    }
}
