package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.EmptyBorder;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.keys.KeyMap;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.Problems;
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
    private final KeyEventDispatcher sameKey = this::closed;

    Bell(Notifications notifications) {
        this.notifications = notifications;
        popup.setName("bell-list");
        // Tab stays among what is told, and Esc leaves from there: the menu's own keys are heard only while the window has the keyboard.
        popup.setFocusCycleRoot(true);
        popup.setFocusTraversalPolicy(new LayoutFocusTraversalPolicy());
        FixedKeys.within(popup, "ESCAPE", () -> popup.setVisible(false));
        popup.addPopupMenuListener(whileOpen());
        notifications.follow(this::show);
        notifications.onOpen(this::toggle);
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
        KeyTips.tip(button, name, WindowAction.NOTIFICATIONS);
    }

    /** The same key looks and returns. */
    private void toggle() {
        if (popup.isVisible()) {
            popup.setVisible(false);
        } else {
            open();
        }
    }

    /** The desktop gives no key to its commands while a menu is open: the list hears for itself the one that opened it. */
    private PopupMenuListener whileOpen() {
        return new PopupMenuListener() {
            @Override
            public void popupMenuWillBecomeVisible(PopupMenuEvent e) {
                KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(sameKey);
            }

            @Override
            public void popupMenuWillBecomeInvisible(PopupMenuEvent e) {
                KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(sameKey);
            }

            @Override
            public void popupMenuCanceled(PopupMenuEvent e) {
                // It becomes invisible, too.
            }
        };
    }

    private boolean closed(KeyEvent pressed) {
        boolean same = KeyMap.current().keys(WindowAction.NOTIFICATIONS).contains(KeyStroke.getKeyStrokeForEvent(pressed));
        if (same) {
            popup.setVisible(false);
            pressed.consume();
        }
        return same;
    }

    private void open() {
        Optional<BellRow> newest = fill();
        notifications.read();
        popup.show(button, button.getWidth() - WIDTH_PX, button.getHeight() + 2);
        // Later: the menu takes the keyboard to the window first.
        newest.ifPresent(row -> EventQueue.invokeLater(row::requestFocusInWindow));
    }

    /** @return the row to begin with */
    private Optional<BellRow> fill() {
        popup.removeAll();
        popup.setLayout(new BorderLayout());
        JPanel head = new JPanel(new BorderLayout());
        head.setOpaque(false);
        head.setBorder(new EmptyBorder(px(6), px(14), px(6), px(8)));
        head.add(new ThemedLabel(Bundle.BELL_title(), StudioFonts::strong, Token.TEXT), BorderLayout.CENTER);
        List<BellRow> rows = notifications.all().stream().map(one -> new BellRow(one, actions(one))).toList();
        if (!rows.isEmpty()) {
            head.add(closing(Bundle.BELL_clear(), notifications::clear), BorderLayout.LINE_END);
        }
        popup.add(head, BorderLayout.NORTH);
        if (rows.isEmpty()) {
            JPanel none = new JPanel(new BorderLayout());
            none.setOpaque(false);
            none.add(new EmptyState(Glyph.BELL, Bundle.BELL_empty(), Bundle.BELL_empty_text()));
            none.setPreferredSize(new Dimension(WIDTH_PX, px(200)));
            popup.add(none);
        } else {
            JPanel list = new ScrolledColumn(0);
            list.setOpaque(false);
            rows.forEach(list::add);
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
        return rows.stream().findFirst();
    }

    private List<JButton> actions(Notification told) {
        List<JButton> actions = new ArrayList<>();
        told.action().ifPresent(action -> actions.add(closing(action.text(), () -> notifications.act(action))));
        told.problem().ifPresent(problem -> actions.add(closing(Bundle.BELL_details(), () -> Problems.again(problem))));
        return actions;
    }

    /** What it does may open a window, which the list would lie over. */
    private JButton closing(String text, Runnable pressed) {
        return Buttons.plain(text, e -> {
            popup.setVisible(false);
            pressed.run();
        });
    }
}
