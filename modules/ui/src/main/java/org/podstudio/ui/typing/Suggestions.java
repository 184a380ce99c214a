package org.podstudio.ui.typing;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.part.Buttons;

/**
 * How what is typed into a field may go on, in a list under it. The keyboard stays in the field: Down shows the list and chooses, Enter
 * takes what is chosen and does what Enter does there, Tab only takes it, Escape closes. For the event dispatch thread.
 */
@Messages({"Suggestions_name=Completions", "# {0} - what is chosen", "Suggestions_chosen=Completion: {0}"})
public final class Suggestions {
    private final JTextField field;
    private final Typed typed;
    private final BiConsumer<String, Consumer<List<String>>> known;
    private final DefaultListModel<String> offers = new DefaultListModel<>();
    private final JList<String> list = new JList<>(offers);
    private final JPopupMenu popup = new JPopupMenu();
    /** The text is being completed, not typed. */
    private boolean taking;

    /** What the field takes. */
    public enum Typed {
        /** One name, in which a comma is a letter. */
        ONE,
        /** Names separated by commas, of which the last is completed. */
        SEVERAL
    }

    /** @param known answers with names that go on like what is typed, which may be empty, on the event dispatch thread */
    public static Suggestions on(JTextField field, Typed typed, BiConsumer<String, Consumer<List<String>>> known) {
        return new Suggestions(field, typed, known);
    }

    private Suggestions(JTextField field, Typed typed, BiConsumer<String, Consumer<List<String>>> known) {
        this.field = field;
        this.typed = typed;
        this.known = known;
        list.setName("suggestions");
        list.getAccessibleContext().setAccessibleName(Bundle.Suggestions_name());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false);
        list.setOpaque(false);
        list.setFixedCellHeight(Buttons.HEIGHT_PX);
        list.putClientProperty("FlatLaf.style", "cellMargins:0,10,0,10");
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                if (at >= 0) {
                    list.setSelectedIndex(at);
                    enter();
                }
            }
        });
        popup.setFocusable(false);
        popup.setLayout(new BorderLayout());
        popup.add(list);
        listen();
        key("DOWN", () -> true, () -> {
            if (popup.isVisible()) {
                move(1);
            } else {
                ask();
            }
        });
        key("UP", popup::isVisible, () -> move(-1));
        key("ESCAPE", popup::isVisible, this::close);
        key("ENTER", this::chosen, this::enter);
        key("TAB", this::chosen, this::take);
    }

    private void listen() {
        Typing.heard(field, this::changed);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                close();
            }
        });
    }

    /** A key that means what it meant before where this has no use for it. */
    private void key(String key, BooleanSupplier of, Runnable run) {
        String name = "suggestions-" + key;
        field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), name);
        Object before = field.getInputMap().getParent() == null ? null : field.getInputMap().getParent().get(KeyStroke.getKeyStroke(key));
        Action otherwise = before == null ? null : field.getActionMap().get(before);
        field.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isEnabled() {
                return of.getAsBoolean() || otherwise != null && otherwise.isEnabled();
            }

            @Override
            public void actionPerformed(ActionEvent e) {
                if (of.getAsBoolean()) {
                    run.run();
                } else if (otherwise != null) {
                    otherwise.actionPerformed(e);
                }
            }
        });
    }

    private void changed() {
        if (taking || !field.isFocusOwner()) {
            return;
        }
        if (last().isEmpty()) {
            close();
        } else {
            ask();
        }
    }

    private void ask() {
        String asked = last();
        known.accept(asked, names -> {
            if (asked.equals(last()) && field.isFocusOwner()) {
                show(names.stream().filter(name -> !name.equals(asked)).toList());
            }
        });
    }

    private void show(List<String> names) {
        close();
        if (names.isEmpty() || !field.isShowing()) {
            return;
        }
        offers.addAll(names);
        SwingUtilities.updateComponentTreeUI(popup); // it is in no window while it is closed, and the theme may have changed
        Insets in = popup.getInsets();
        popup.setPopupSize(new Dimension(Math.max(field.getWidth(), px(160)), names.size() * Buttons.HEIGHT_PX + in.top + in.bottom));
        popup.show(field, 0, field.getHeight() + px(2));
    }

    private void move(int by) {
        list.setSelectedIndex(Math.floorMod(list.getSelectedIndex() + (by < 0 && list.isSelectionEmpty() ? 0 : by), offers.size()));
        field.setFocusTraversalKeysEnabled(false);
        field.getAccessibleContext().setAccessibleDescription(Bundle.Suggestions_chosen(list.getSelectedValue()));
    }

    private boolean chosen() {
        return popup.isVisible() && !list.isSelectionEmpty();
    }

    private void enter() {
        take();
        field.postActionEvent();
    }

    private void take() {
        String chosen = list.getSelectedValue();
        String text = field.getText();
        close();
        taking = true;
        field.setText(text.substring(0, start(text)) + (start(text) > 0 ? " " : "") + chosen);
        taking = false;
    }

    private void close() {
        popup.setVisible(false);
        offers.clear();
        list.clearSelection();
        field.setFocusTraversalKeysEnabled(true);
        field.getAccessibleContext().setAccessibleDescription(null);
    }

    private String last() {
        return field.getText().substring(start(field.getText())).strip();
    }

    private int start(String text) {
        return typed == Typed.ONE ? 0 : Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1;
    }
}
