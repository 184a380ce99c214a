package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.WindowWords;

/** How well this machine does, in a word; behind it what it is and whether each operation works on it. */
@Messages({
    "# {0} - word",
    "HARDWARE_name=This machine: {0}",
    "HARDWARE_hint=What this machine can run",
    "HARDWARE_title=This machine",
    "HARDWARE_operations=On a picture of 1024 by 1024",
    "HARDWARE_again=Look again"
})
final class HardwarePill {
    private static final int WIDTH_PX = px(400);
    private static final int MOST_HEIGHT_PX = px(480);

    private final BarButton button = new BarButton("hardware", e -> open());
    private final JPopupMenu popup = new JPopupMenu();
    private final Runnable asked;
    private HardwareFacts facts;

    /** @param asked for a fresh look at the machine; the answer is {@link #show} */
    HardwarePill(Runnable asked) {
        this.asked = asked;
        button.setVisible(false);
    }

    JComponent component() {
        return button;
    }

    void show(HardwareFacts next) {
        facts = next;
        button.setVisible(true);
        button.setIcon(Glyph.CPU.icon(16, color(next)));
        button.setText(next.word());
        button.say(Bundle.HARDWARE_name(next.word()), Bundle.HARDWARE_hint());
        if (popup.isVisible()) {
            fill();
        }
    }

    private static Token color(HardwareFacts facts) {
        return switch (facts.tier()) {
            case GREEN -> Token.GOOD;
            case YELLOW -> Token.WARN;
            case RED -> Token.BAD;
        };
    }

    private void open() {
        fill();
        popup.show(button, Math.min(0, button.getWidth() - WIDTH_PX), button.getHeight() + 2);
    }

    private void fill() {
        popup.removeAll();
        popup.setLayout(new BorderLayout());
        JPanel head = new JPanel(new BorderLayout());
        head.setOpaque(false);
        head.setBorder(new EmptyBorder(px(6), px(14), px(6), px(8)));
        head.add(new ThemedLabel(Bundle.HARDWARE_title(), StudioFonts::strong, Token.TEXT), BorderLayout.CENTER);
        head.add(Buttons.plain(Bundle.HARDWARE_again(), e -> asked.run()), BorderLayout.LINE_END);
        popup.add(head, BorderLayout.NORTH);
        JPanel list = new JPanel(new Column(px(6)));
        list.setOpaque(false);
        list.setBorder(new EmptyBorder(px(2), px(14), px(12), px(12)));
        facts.machine().forEach(line -> list.add(new WrappedText(line, StudioFonts::body, Token.TEXT)));
        ThemedLabel heading = new ThemedLabel(Bundle.HARDWARE_operations(), StudioFonts::caption, Token.SECOND);
        heading.setBorder(new EmptyBorder(px(8), 0, px(2), 0));
        list.add(heading);
        facts.operations().forEach(operation -> list.add(row(operation)));
        JScrollPane scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(px(24));
        scroll.setPreferredSize(new Dimension(WIDTH_PX, Math.min(MOST_HEIGHT_PX, Dialogs.heightFor(list) + px(4))));
        popup.add(scroll);
        popup.pack();
    }

    private static JPanel row(HardwareFacts.Line operation) {
        JPanel row = new JPanel(new BorderLayout(px(10), 0));
        row.setOpaque(false);
        JLabel shape = new JLabel(switch (operation.weight()) {
            case OK -> Glyph.CIRCLE_CHECK.icon(16, Token.GOOD);
            case WARN -> Glyph.TRIANGLE_ALERT.icon(16, Token.WARN);
            case BLOCK -> Glyph.CIRCLE_X.icon(16, Token.BAD);
        });
        shape.setVerticalAlignment(SwingConstants.TOP);
        row.add(shape, BorderLayout.LINE_START);
        JPanel words = new JPanel(new Column(px(2)));
        words.setOpaque(false);
        words.add(new ThemedLabel(operation.weight() == HardwareFacts.Weight.OK ? operation.title()
                : operation.title() + " – " + operation.weight().word(), StudioFonts::body, Token.TEXT));
        operation.problem().ifPresent(problem ->
                words.add(new WrappedText(problem.why() + " " + WindowWords.next(problem), StudioFonts::caption, Token.SECOND)));
        row.add(words, BorderLayout.CENTER);
        row.getAccessibleContext().setAccessibleName(operation.title() + ", " + operation.weight().word());
        return row;
    }
}
