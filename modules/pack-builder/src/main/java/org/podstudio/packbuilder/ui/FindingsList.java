package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.WrappedText;

/** Findings under each other: a shape by weight, the sentence, and a button where something can be done about it. */
@Messages({"weight.blocks=Must be mended", "weight.warns=Warning", "weight.good=All well"})
final class FindingsList extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<PackFix> fixed;
    private transient List<PackFinding> shown = List.of();

    FindingsList(Consumer<PackFix> fixed) {
        super(new Column(px(12)));
        this.fixed = fixed;
        setOpaque(false);
    }

    /** Nothing is rebuilt while it stays the same: a button keeps the focus. */
    void show(List<PackFinding> findings) {
        if (findings.equals(shown)) {
            return;
        }
        shown = List.copyOf(findings);
        Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean ours = focused != null && SwingUtilities.isDescendingFrom(focused, this);
        removeAll();
        for (PackFinding finding : findings) {
            add(row(finding));
        }
        revalidate();
        repaint();
        if (ours) {
            // The button that was pressed is gone with its finding: on to the next one.
            focusFirst();
        }
    }

    /** To the first button. @return false when there is none */
    boolean focusFirst() {
        for (Component row : getComponents()) {
            for (Component part : ((JPanel) row).getComponents()) {
                if (part instanceof JPanel holder) {
                    return holder.getComponent(0).requestFocusInWindow();
                }
            }
        }
        return false;
    }

    private JPanel row(PackFinding finding) {
        JPanel row = new JPanel(new BorderLayout(px(8), 0));
        row.setOpaque(false);
        JLabel shape = new JLabel(switch (finding.weight()) {
            case BLOCKS -> Glyph.CIRCLE_X.icon(16, Token.BAD);
            case WARNS -> Glyph.TRIANGLE_ALERT.icon(16, Token.WARN);
            case GOOD -> Glyph.CIRCLE_CHECK.icon(16, Token.GOOD);
        });
        shape.setVerticalAlignment(SwingConstants.TOP);
        String weight = switch (finding.weight()) {
            case BLOCKS -> Bundle.weight_blocks();
            case WARNS -> Bundle.weight_warns();
            case GOOD -> Bundle.weight_good();
        };
        shape.getAccessibleContext().setAccessibleName(weight);
        row.add(shape, BorderLayout.LINE_START);
        WrappedText words = new WrappedText(finding.sentence(), StudioFonts::body, Token.TEXT);
        words.getAccessibleContext().setAccessibleName(weight + ": " + finding.sentence());
        row.add(words, BorderLayout.CENTER);
        PackFix fix = finding.fix();
        if (fix != null) {
            JButton button = Buttons.plain(fix.label(), e -> fixed.accept(fix));
            button.setName("fix-" + fix.getClass().getSimpleName());
            button.getAccessibleContext().setAccessibleDescription(finding.sentence());
            JPanel top = new JPanel(new BorderLayout());
            top.setOpaque(false);
            top.add(button, BorderLayout.NORTH);
            row.add(top, BorderLayout.LINE_END);
        }
        return row;
    }
}
