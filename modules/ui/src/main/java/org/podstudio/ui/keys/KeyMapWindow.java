package org.podstudio.ui.keys;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.typing.Typing;

/** All commands with their keys, a field to find one, and what changes them. Enter or a double click waits for the new key. */
@Messages({
    "KEYMAP_title=Keyboard Shortcuts", "KEYMAP_find=Search commands and keys", "KEYMAP_list=Commands and their keys",
    "KEYMAP_change=Change key…", "KEYMAP_add=Add a key…", "KEYMAP_clear=No key", "KEYMAP_reset=Reset", "KEYMAP_resetEverything=Reset all",
    "KEYMAP_take=Take it", "KEYMAP_leave=Cancel", "KEYMAP_close=Close",
    "KEYMAP_change_tip=Press another key in the place of the ones it has (Enter)", "KEYMAP_add_tip=Press a key that it has as well",
    "KEYMAP_clear_tip=Take all its keys (Delete)", "KEYMAP_reset_tip=Give it the keys it came with",
    "KEYMAP_choose_first=Choose a command first", "KEYMAP_no_key_yet=It has no key", "KEYMAP_as_it_came=It has the keys it came with",
    "KEYMAP_all_as_they_came=All commands have the keys they came with", "KEYMAP_reset_all_tip=Give every command the keys it came with",
    "KEYMAP_hint=Choose a command to change its key.", "KEYMAP_nothing=No command has these words or keys"
})
final class KeyMapWindow implements KeyMapView {
    private static final Dimension SIZE = new Dimension(px(720), px(600));
    private static final String RESTING = "resting";
    private static final String DECIDING = "deciding";

    private final @Nullable Window owner;
    private final JDialog dialog;
    private final JTextField field = new JTextField();
    private final DefaultListModel<Object> rows = new DefaultListModel<>();
    private final JList<Object> list = new JList<>(rows);
    private final ThemedLabel said = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private final CardLayout cards = new CardLayout();
    private final JPanel buttons = new JPanel(cards);
    private final JButton change = Buttons.plain(Bundle.KEYMAP_change(), e -> listen(KeyMapPresenter.Wanted.INSTEAD));
    private final JButton add = Buttons.plain(Bundle.KEYMAP_add(), e -> listen(KeyMapPresenter.Wanted.MORE));
    private final JButton clear = Buttons.plain(Bundle.KEYMAP_clear(), e -> presenter().clear());
    private final JButton reset = Buttons.plain(Bundle.KEYMAP_reset(), e -> presenter().reset());
    private final JButton take = Buttons.plain(Bundle.KEYMAP_take(), e -> presenter().take());
    private final JButton resetAll = Buttons.plain(Bundle.KEYMAP_resetEverything(), e -> presenter().resetAll());
    private final KeyMapPresenter presenter;
    /** While a key is waited for, it is for the command and for nothing else, whatever has the focus. */
    private final KeyEventDispatcher listener = this::heard;
    private boolean filling;
    private boolean taken;

    KeyMapWindow(@Nullable Window owner, KeyMap map) {
        this.owner = owner;
        dialog = Dialogs.modal(owner, Bundle.KEYMAP_title());
        dialog.setName("keymap");
        HelpSection.KEYS.mark(dialog.getRootPane());
        presenter = new KeyMapPresenter(map, this);
        parts();
        JPanel content = new TokenPanel(new BorderLayout(), Token.WINDOW, TokenPanel.Line.NONE);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.setBorder(new EmptyBorder(px(16), px(16), px(12), px(16)));
        top.add(field);
        content.add(top, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        scroll.getVerticalScrollBar().setUnitIncrement(px(32));
        content.add(scroll, BorderLayout.CENTER);
        content.add(foot(), BorderLayout.SOUTH);
        content.setPreferredSize(SIZE);
        dialog.setContentPane(content);
    }

    private KeyMapPresenter presenter() {
        return presenter;
    }

    private void parts() {
        field.setName("keymap-search");
        field.putClientProperty("JTextField.placeholderText", Bundle.KEYMAP_find());
        field.putClientProperty("JTextField.leadingIcon", Glyph.SEARCH.icon(16, Token.SECOND));
        field.putClientProperty("JTextField.showClearButton", true);
        field.getAccessibleContext().setAccessibleName(Bundle.KEYMAP_find());
        field.setToolTipText(Bundle.KEYMAP_find());
        Typing.heard(field, () -> presenter.type(field.getText()));
        list.setName("keymap-list");
        list.setCellRenderer(new KeyRow());
        list.setBackground(Token.PANEL.color());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Bundle.KEYMAP_list());
        list.setToolTipText(null);
        list.addListSelectionListener(e -> {
            if (!filling) {
                presenter.choose(chosen());
            }
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2 && chosen().isPresent()) {
                    listen(KeyMapPresenter.Wanted.INSTEAD);
                }
            }
        });
        FixedKeys.on(list, "ENTER", () -> listen(KeyMapPresenter.Wanted.INSTEAD));
        FixedKeys.on(list, "DELETE", () -> presenter.clear());
        FixedKeys.on(list, "UP", () -> move(-1));
        FixedKeys.on(list, "DOWN", () -> move(1));
        FixedKeys.on(field, "DOWN", () -> {
            list.requestFocusInWindow();
            move(list.getSelectedIndex() < 0 ? 1 : 0);
        });
        FixedKeys.on(field, "ENTER", () -> list.requestFocusInWindow());
        said.setName("keymap-said");
        change.setName("keymap-change");
        add.setName("keymap-add");
        clear.setName("keymap-clear");
        reset.setName("keymap-reset");
        take.setName("keymap-take");
        resetAll.setName("keymap-reset-all");
    }

    private JPanel foot() {
        JPanel foot = new TokenPanel(new BorderLayout(0, px(10)), Token.WINDOW, TokenPanel.Line.TOP);
        foot.setBorder(new EmptyBorder(px(12), px(16), px(16), px(16)));
        foot.add(said, BorderLayout.NORTH);
        JButton close = Buttons.plain(Bundle.KEYMAP_close(), e -> dialog.dispose());
        JButton leave = Buttons.plain(Bundle.KEYMAP_leave(), e -> presenter.leave());
        buttons.setOpaque(false);
        buttons.add(Dialogs.buttonRow(List.of(change, add, clear, reset), List.of(resetAll, close)), RESTING);
        buttons.add(Dialogs.buttonRow(List.of(), List.of(take, leave)), DECIDING);
        foot.add(buttons, BorderLayout.CENTER);
        return foot;
    }

    /** Blocks until it is closed. */
    void open() {
        presenter.open();
        KeyboardFocusManager focus = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        focus.addKeyEventDispatcher(listener);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent e) {
                field.requestFocusInWindow();
            }
        });
        try {
            Dialogs.open(dialog, owner);
        } finally {
            focus.removeKeyEventDispatcher(listener);
        }
    }

    /** What a key types and its release belong to whoever took the press. */
    private boolean heard(KeyEvent event) {
        if (event.getID() == KeyEvent.KEY_PRESSED) {
            boolean listening = presenter.listening();
            KeyStroke key = KeyNames.pressed(event);
            // Escape answers the question first; the window would close by it.
            taken = listening || presenter.disputing() && event.getKeyCode() == KeyEvent.VK_ESCAPE;
            if (listening && key != null) {
                presenter.pressed(key);
            } else if (taken && !listening) {
                presenter.leave();
            }
        }
        return taken;
    }

    private void listen(KeyMapPresenter.Wanted how) {
        presenter.listen(how);
    }

    private Optional<KeyCommand> chosen() {
        return list.getSelectedValue() instanceof Row row ? Optional.of(row.command()) : Optional.empty();
    }

    /** Headings are stepped over. */
    private void move(int steps) {
        int to = Math.clamp((long) list.getSelectedIndex() + steps, 0, Math.max(0, rows.size() - 1));
        if (!rows.isEmpty() && !(rows.get(to) instanceof Row)) {
            to += steps < 0 && to > 0 ? -1 : 1;
        }
        if (to < rows.size()) {
            list.setSelectedIndex(to);
            // Its heading with it, where it is the first.
            list.ensureIndexIsVisible(to > 0 && !(rows.get(to - 1) instanceof Row) ? to - 1 : to);
            list.ensureIndexIsVisible(to);
        }
    }

    @Override
    public void show(List<Group> groups, boolean anyChanged) {
        Optional<KeyCommand> before = chosen();
        filling = true;
        rows.clear();
        int again = -1;
        for (Group group : groups) {
            rows.addElement(group.title());
            for (Row row : group.rows()) {
                if (before.isPresent() && row.command().id().equals(before.get().id())) {
                    again = rows.size();
                }
                rows.addElement(row);
            }
        }
        if (rows.isEmpty()) {
            rows.addElement(Bundle.KEYMAP_nothing());
        }
        list.setSelectedIndex(again);
        filling = false;
        list.ensureIndexIsVisible(Math.max(0, again));
        Buttons.enable(resetAll, anyChanged, Bundle.KEYMAP_reset_all_tip(), Bundle.KEYMAP_all_as_they_came());
        presenter.choose(chosen());
    }

    @Override
    public void show(State state) {
        String words = switch (state) {
            case State.Resting resting -> resting.said().isEmpty() ? Bundle.KEYMAP_hint() : resting.said();
            case State.Listening listening -> listening.said();
            case State.Taken taken -> taken.said();
        };
        said.setText(words);
        said.setToolTipText(words);
        said.setColor(state instanceof State.Resting ? Token.SECOND : state instanceof State.Listening ? Token.ACCENT : Token.WARN);
        cards.show(buttons, state instanceof State.Resting ? RESTING : DECIDING);
        take.setVisible(state instanceof State.Taken);
        if (state instanceof State.Taken) {
            take.requestFocusInWindow();
        } else if (state instanceof State.Resting && dialog.isVisible() && !field.isFocusOwner()) {
            list.requestFocusInWindow();
        }
        Optional<Row> row = list.getSelectedValue() instanceof Row chosen ? Optional.of(chosen) : Optional.empty();
        Buttons.enable(change, row.isPresent(), Bundle.KEYMAP_change_tip(), Bundle.KEYMAP_choose_first());
        Buttons.enable(add, row.isPresent(), Bundle.KEYMAP_add_tip(), Bundle.KEYMAP_choose_first());
        Buttons.enable(clear, row.filter(r -> !r.keys().isEmpty()).isPresent(), Bundle.KEYMAP_clear_tip(),
                row.isPresent() ? Bundle.KEYMAP_no_key_yet() : Bundle.KEYMAP_choose_first());
        Buttons.enable(reset, row.filter(Row::changed).isPresent(), Bundle.KEYMAP_reset_tip(),
                row.isPresent() ? Bundle.KEYMAP_as_it_came() : Bundle.KEYMAP_choose_first());
    }
}
