package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javax.swing.JButton;
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
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.problem.WindowWords;
import org.podstudio.ui.toast.Notification;
import org.podstudio.ui.toast.Notifications;

/** What the user was told, to be read again. */
@Messages({
    "BELL_none=Notifications",
    "# {0} - number",
    "BELL_unread=Notifications: {0} new",
    "BELL_title=Notifications",
    "BELL_clear=Clear",
    "BELL_details=Details",
    "BELL_empty=Nothing to tell",
    "BELL_empty_text=What was done and what went wrong stands here until you clear it."
})
final class Bell {
    private static final int WIDTH_PX = px(380);
    private static final int MOST_HEIGHT_PX = px(420);
    private static final int MOST_UNREAD = 9;

    private final Notifications notifications;
    private final BarButton button = new BarButton("bell", e -> open());
    private final JPopupMenu popup = new JPopupMenu();

    Bell(Notifications notifications) {
        this.notifications = notifications;
        notifications.follow(this::show);
        show();
    }

    JComponent component() {
        return button;
    }

    private void show() {
        int unread = notifications.unread();
        button.setIcon(Glyph.BELL.icon(16, notifications.unreadProblem() ? Token.BAD : unread > 0 ? Token.ACCENT : Token.SECOND));
        button.setText(unread == 0 ? "" : unread > MOST_UNREAD ? MOST_UNREAD + "+" : Texts.count(unread));
        String name = unread == 0 ? Bundle.BELL_none() : Bundle.BELL_unread(Texts.count(unread));
        button.say(name, name);
    }

    private void open() {
        fill();
        notifications.read();
        popup.show(button, button.getWidth() - WIDTH_PX, button.getHeight() + 2);
    }

    private void fill() {
        popup.removeAll();
        popup.setLayout(new BorderLayout());
        JPanel head = new JPanel(new BorderLayout());
        head.setOpaque(false);
        head.setBorder(new EmptyBorder(px(6), px(14), px(6), px(8)));
        head.add(new ThemedLabel(Bundle.BELL_title(), StudioFonts::strong, Token.TEXT), BorderLayout.CENTER);
        if (!notifications.all().isEmpty()) {
            head.add(closing(Bundle.BELL_clear(), notifications::clear), BorderLayout.LINE_END);
        }
        popup.add(head, BorderLayout.NORTH);
        if (notifications.all().isEmpty()) {
            JPanel none = new JPanel(new BorderLayout());
            none.setOpaque(false);
            none.add(new EmptyState(Glyph.BELL, Bundle.BELL_empty(), Bundle.BELL_empty_text()));
            none.setPreferredSize(new Dimension(WIDTH_PX, px(200)));
            popup.add(none);
        } else {
            JPanel list = new ScrolledColumn(0);
            list.setOpaque(false);
            notifications.all().forEach(one -> list.add(row(one)));
            list.setSize(WIDTH_PX - px(14), Short.MAX_VALUE);
            JScrollPane scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                    ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
            scroll.setOpaque(false);
            scroll.getViewport().setOpaque(false);
            int height = Dialogs.heightFor(list) + px(4);
            scroll.setPreferredSize(new Dimension(WIDTH_PX, Math.min(MOST_HEIGHT_PX, height)));
            popup.add(scroll);
        }
        popup.pack();
    }

    private JPanel row(Notification told) {
        JPanel row = new JPanel(new BorderLayout(px(10), 0));
        row.setOpaque(false);
        row.setBorder(new EmptyBorder(px(8), px(14), px(8), px(12)));
        JLabel shape = new JLabel(told.tone().icon());
        shape.setVerticalAlignment(SwingConstants.TOP);
        row.add(shape, BorderLayout.LINE_START);
        JPanel words = new JPanel(new Column(px(2)));
        words.setOpaque(false);
        words.add(new WrappedText(told.text(), StudioFonts::body, Token.TEXT));
        told.problem().ifPresent(problem -> {
            words.add(new WrappedText(problem.why(), StudioFonts::caption, Token.SECOND));
            words.add(new WrappedText(WindowWords.next(problem), StudioFonts::caption, Token.TEXT));
        });
        words.add(new ThemedLabel(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.getDefault())
                .format(told.at().atZone(ZoneId.systemDefault())), StudioFonts::caption, Token.SECOND));
        row.add(words, BorderLayout.CENTER);
        JPanel end = new JPanel(new Column(px(4)));
        end.setOpaque(false);
        told.action().ifPresent(action -> end.add(closing(action.text(), () -> notifications.act(action))));
        told.problem().ifPresent(problem -> end.add(closing(Bundle.BELL_details(), () -> Problems.again(problem))));
        if (end.getComponentCount() > 0) {
            JPanel top = new JPanel(new BorderLayout());
            top.setOpaque(false);
            top.add(end, BorderLayout.NORTH);
            row.add(top, BorderLayout.LINE_END);
        }
        return row;
    }

    /** What it does may open a window, which the list would lie over. */
    private JButton closing(String text, Runnable pressed) {
        return Buttons.plain(text, e -> {
            popup.setVisible(false);
            pressed.run();
        });
    }
}
