package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.OneOf;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.part.WrappingRow;

/** Stars, decision and colour label; where several assets differ, in words how many are how. */
@Messages({
    "Decisions_approve=Approve", "Decisions_reject=Reject", "Decisions_unflag=Take back the decision",
    "# {0} - what pressing does", "# {1} - number", "# {2} - of how many", "Decisions_some={0}: {1} of {2} are",
    "Decisions_differ=What the selected assets do not share"
})
final class DecisionsBar extends JPanel {
    private static final long serialVersionUID = 1L;

    private final RatingBar rating;
    private final LabelBar labels;
    private final OneOf group = new OneOf();
    private final Map<Approval, JToggleButton> decisions = new EnumMap<>(Approval.class);
    private final WrappedText mixed = new WrappedText("", StudioFonts::caption, Token.SECOND);

    DecisionsBar(Edits edits) {
        super(new Column(px(6)));
        setOpaque(false);
        rating = new RatingBar(edits::rate);
        labels = new LabelBar(edits::label);
        JPanel three = new JPanel(new FlowLayout(FlowLayout.LEADING, px(4), 0));
        three.setOpaque(false);
        for (Approval decision : List.of(Approval.APPROVED, Approval.REJECTED, Approval.PENDING)) {
            JToggleButton button = new JToggleButton();
            button.setName("decide-" + decision.wire());
            button.putClientProperty("FlatLaf.style", "margin:4,8,4,8;minimumWidth:36");
            button.addActionListener(e -> edits.decide(decision));
            group.add(button);
            decisions.put(decision, button);
            three.add(button);
        }
        JPanel row = new JPanel(new WrappingRow(px(8)));
        row.setOpaque(false);
        row.add(rating);
        row.add(three);
        row.add(labels);
        mixed.setName("mixed");
        mixed.getAccessibleContext().setAccessibleName(Bundle.Decisions_differ());
        add(row);
        add(mixed);
    }

    /** @param selected how many are edited, more than were compared perhaps */
    void show(Curated curated, int selected) {
        group.clearSelection();
        decisions.forEach((decision, button) -> {
            int have = curated.decisions().getOrDefault(decision, 0);
            boolean all = have == curated.assets();
            button.setSelected(all);
            button.setIcon(glyph(decision).icon(16, have > 0 ? tint(decision) : Token.SECOND));
            String what = have > 0 && !all ? Bundle.Decisions_some(what(decision), Texts.count(have), Texts.count(curated.assets())) : what(decision);
            button.getAccessibleContext().setAccessibleName(what);
            KeyTips.tip(button, what, key(decision));
        });
        rating.show(curated.stars().firstKey(), curated.stars().lastKey());
        labels.show(curated);
        List<String> differ = MixedWords.of(curated, selected);
        mixed.setText(String.join("\n", differ));
        mixed.setVisible(!differ.isEmpty());
    }

    private static Glyph glyph(Approval decision) {
        return switch (decision) {
            case APPROVED -> Glyph.CHECK;
            case REJECTED -> Glyph.X;
            case PENDING -> Glyph.CIRCLE;
        };
    }

    private static Token tint(Approval decision) {
        return switch (decision) {
            case APPROVED -> Token.GOOD;
            case REJECTED -> Token.BAD;
            case PENDING -> Token.TEXT;
        };
    }

    private static String what(Approval decision) {
        return switch (decision) {
            case APPROVED -> Bundle.Decisions_approve();
            case REJECTED -> Bundle.Decisions_reject();
            case PENDING -> Bundle.Decisions_unflag();
        };
    }

    /** Id of the command that does the same in the library. */
    private static String key(Approval decision) {
        return switch (decision) {
            case APPROVED -> "library.approve";
            case REJECTED -> "library.reject";
            case PENDING -> "library.unflag";
        };
    }
}
