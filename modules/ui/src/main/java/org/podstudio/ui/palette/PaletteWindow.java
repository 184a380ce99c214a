package org.podstudio.ui.palette;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.RisingPanel;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.typing.Typing;

/** A field and what was found, over the upper middle of the main window. Gone when something is chosen, on Escape, and when it loses the keyboard. */
@Messages({"Palette_title=Command Palette", "Palette_hint=Search actions, settings, tags and assets", "Palette_found=Found",
    "Palette_nothing=Nothing has these letters in its name"})
final class PaletteWindow implements PaletteView {
    private static final int WIDTH_PX = px(640);
    private static final int FIELD_PX = px(44);
    private static final int MOST_HEIGHT_PX = px(440);
    private static final int FROM_TOP_PX = px(96);
    /** How often a desktop that gives another size is asked again. */
    private static final int AGAIN = 3;

    private final JDialog dialog;
    private final RisingPanel parts = new RisingPanel(new BorderLayout());
    private final JTextField field = new JTextField();
    private final DefaultListModel<Object> rows = new DefaultListModel<>();
    private final JList<Object> list = new JList<>(rows);
    private final ThemedLabel nothing = new ThemedLabel(Bundle.Palette_nothing(), StudioFonts::body, Token.SECOND);
    private final JScrollPane scroll = new JScrollPane(list);
    private final KeyEventDispatcher ahead = this::typedAhead;
    private PalettePresenter presenter;
    /** Whether a row was gone to by hand, since something was typed. */
    private boolean moved;
    /** Where it belongs. EDT only. */
    private final Rectangle place = new Rectangle();
    private int again;
    private boolean all;
    /** Enter came before the answers did. */
    private boolean wanted;

    PaletteWindow(Frame owner) {
        dialog = new JDialog(owner, Bundle.Palette_title(), false);
        dialog.setUndecorated(true);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        field.setName("palette");
        field.setFont(StudioFonts.section());
        field.setBorder(BorderFactory.createEmptyBorder(0, px(16), 0, px(16)));
        field.putClientProperty("JTextField.placeholderText", Bundle.Palette_hint());
        field.getAccessibleContext().setAccessibleName(Bundle.Palette_title());
        field.setPreferredSize(new Dimension(WIDTH_PX, FIELD_PX));
        field.setFocusTraversalKeysEnabled(false);
        list.setName("palette-list");
        list.setFocusable(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new PaletteRow());
        list.getAccessibleContext().setAccessibleName(Bundle.Palette_found());
        list.setBackground(Token.RAISED.color());
        scroll.setBorder(BorderFactory.createEmptyBorder(px(4), 0, px(4), 0));
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getViewport().setBackground(Token.RAISED.color());
        nothing.setBorder(BorderFactory.createEmptyBorder(px(12), px(16), px(16), px(16)));
        TokenPanel content = new TokenPanel(new BorderLayout(), Token.RAISED, TokenPanel.Line.NONE);
        content.setBorder(BorderFactory.createLineBorder(Token.LINE.color()));
        parts.add(field, BorderLayout.NORTH);
        parts.add(scroll, BorderLayout.CENTER);
        parts.add(nothing, BorderLayout.SOUTH);
        content.add(parts, BorderLayout.CENTER);
        dialog.setContentPane(content);
        keys();
    }

    private void keys() {
        Typing.heard(field, this::type);
        key("ESCAPE", dialog::dispose);
        key("DOWN", () -> move(1));
        key("UP", () -> move(-1));
        key("TAB", () -> move(1));
        key("shift TAB", () -> move(-1));
        key("PAGE_DOWN", () -> move(8));
        key("PAGE_UP", () -> move(-8));
        key("ENTER", this::enter);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent e) {
                int row = list.locationToIndex(e.getPoint());
                if (row >= 0 && rows.get(row) instanceof PaletteItem) {
                    list.setSelectedIndex(row);
                    choose();
                }
            }
        });
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                noLongerAhead();
            }
        });
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                noLongerAhead();
            }
        });
        dialog.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                keepSize();
            }
        });
        dialog.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowLostFocus(WindowEvent e) {
                dialog.dispose();
            }
        });
    }

    private void key(String stroke, Runnable done) {
        dialog.getRootPane().registerKeyboardAction(e -> done.run(), KeyStroke.getKeyStroke(stroke), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        field.getInputMap().put(KeyStroke.getKeyStroke(stroke), "none");
    }

    void open(PalettePresenter with) {
        presenter = with;
        type();
        layout();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(ahead);
        dialog.setVisible(true);
        parts.appear();
        field.requestFocusInWindow();
    }

    /** What is typed before the desktop has given the keyboard to the field is meant for it: in the grid its letters would decide about assets. */
    private boolean typedAhead(KeyEvent e) {
        if (e.getComponent() == null || SwingUtilities.isDescendingFrom(e.getComponent(), dialog)) {
            return false;
        }
        KeyboardFocusManager.getCurrentKeyboardFocusManager().redispatchEvent(field, e);
        return true;
    }

    private void noLongerAhead() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(ahead);
    }

    private void type() {
        moved = false;
        all = false;
        wanted = false;
        presenter.type(field.getText());
    }

    @Override
    public void show(List<Group> groups, boolean allAnswered) {
        Object chosen = list.getSelectedValue();
        rows.clear();
        for (Group group : groups) {
            rows.addElement(group.title());
            group.items().forEach(rows::addElement);
        }
        int same = moved && chosen instanceof PaletteItem item ? rows.indexOf(item) : -1;
        list.setSelectedIndex(Math.max(same, rows.isEmpty() ? -1 : 1));
        list.ensureIndexIsVisible(list.getSelectedIndex());
        nothing.setVisible(rows.isEmpty());
        scroll.setVisible(!rows.isEmpty());
        layout();
        all = allAnswered;
        if (all && wanted && dialog.isVisible()) {
            choose();
        }
    }

    private void layout() {
        int rowsHigh = rows.isEmpty() ? 0 : list.getPreferredSize().height + px(10);
        int height = Math.min(MOST_HEIGHT_PX, FIELD_PX + rowsHigh + (nothing.isVisible() ? nothing.getPreferredSize().height : 0) + 2);
        java.awt.Window owner = dialog.getOwner();
        int width = Math.min(WIDTH_PX, Math.max(px(320), owner.getWidth() - px(48)));
        place.setBounds(owner.getX() + (owner.getWidth() - width) / 2, owner.getY() + FROM_TOP_PX, width, height);
        again = AGAIN;
        dialog.setBounds(place);
        dialog.validate();
    }

    /** A desktop that is still putting the window up may tell the size of before when rows have come meanwhile, and cut them off. */
    private void keepSize() {
        if (again > 0 && dialog.isVisible() && !dialog.getSize().equals(place.getSize())) {
            again--;
            dialog.setBounds(place);
            dialog.validate();
        }
    }

    /** Headings are stepped over. */
    private void move(int steps) {
        moved = true;
        int at = list.getSelectedIndex();
        int to = Math.clamp((long) at + steps, 0, Math.max(0, rows.size() - 1));
        if (!rows.isEmpty() && !(rows.get(to) instanceof PaletteItem)) {
            to += to == 0 || steps > 0 ? 1 : -1;
        }
        list.setSelectedIndex(Math.min(to, rows.size() - 1));
        list.ensureIndexIsVisible(list.getSelectedIndex());
        if (list.getSelectedValue() instanceof PaletteItem item) {
            field.getAccessibleContext().setAccessibleDescription(item.title());
        }
    }

    /** What stands there before all have answered may be of older letters: the best of all is meant. A second press takes what there is. */
    private void enter() {
        if (all || moved || wanted) {
            choose();
        } else {
            wanted = true;
        }
    }

    private void choose() {
        if (list.getSelectedValue() instanceof PaletteItem item && item.enabled()) {
            dialog.dispose();
            // The window under it has the keyboard again before the action asks who has it.
            java.awt.EventQueue.invokeLater(() -> presenter.choose(item));
        }
    }
}
