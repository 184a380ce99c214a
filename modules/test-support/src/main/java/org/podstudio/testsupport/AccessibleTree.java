package org.podstudio.testsupport;

import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.CellRendererPane;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;

/**
 * Walks a part of a window as a screen reader and the tabulator key do, and tells what nobody could find out about it: what takes the
 * keyboard without a name, a bare picture to press that does not say what it does, and what cannot be pressed without a reason.
 * What is not visible within {@code root} is passed by; {@code root} need not be on a screen. On the EDT where it is.
 */
public final class AccessibleTree {
    /** Where {@link JLabel#setLabelFor} leaves its label. */
    private static final String LABELLED = "labeledBy";

    private static final AWTKeyStroke TAB = AWTKeyStroke.getAWTKeyStroke(KeyEvent.VK_TAB, 0);

    private final List<String> faults = new ArrayList<>();

    private AccessibleTree() {}

    /** @return one line each, empty when all is well */
    public static List<String> faults(Component root) {
        AccessibleTree tree = new AccessibleTree();
        tree.walk(root, root);
        return tree.faults;
    }

    private void walk(Component part, Component root) {
        if (part != root && !part.isVisible() || part instanceof CellRendererPane || part instanceof JScrollBar) {
            return;
        }
        if (part.isEnabled() && takesKeyboard(part) && name(part).isBlank()) {
            faults.add("takes the keyboard without a name: " + where(part));
        }
        if (part instanceof JTextArea area && area.isEnabled() && area.isEditable() && area.getFocusTraversalKeysEnabled()
                && !area.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS).contains(TAB)) {
            faults.add("Tab never leaves: " + where(part));
        }
        if (part instanceof AbstractButton button) {
            inspect(button);
        }
        // What these are made of is theirs alone: an arrow, an editor.
        if (part instanceof Container inside && !(part instanceof JComboBox) && !(part instanceof JSpinner)) {
            for (Component child : inside.getComponents()) {
                walk(child, root);
            }
        }
    }

    private void inspect(AbstractButton button) {
        String text = text(button.getText());
        String tip = text(button.getToolTipText());
        if (text.isBlank() && tip.isBlank() && !labelled(button)) {
            faults.add("neither text nor tooltip: " + where(button));
        } else if (!button.isEnabled() && (tip.isBlank() || says(tip, text) || says(tip, name(button)))) {
            faults.add("disabled without a reason: " + where(button) + ", tooltip “" + tip + "”");
        }
    }

    /** Whether a label beside it says what it is. */
    private static boolean labelled(AbstractButton button) {
        return button.getClientProperty(LABELLED) != null;
    }

    /** Whether a tooltip is no more than the name, with or without its key in brackets. */
    private static boolean says(String tip, String name) {
        return !name.isBlank() && (tip.equals(name) || tip.startsWith(name + " ("));
    }

    /** Whether the tabulator key would stop here: as Swing decides it, but also off the screen. */
    static boolean takesKeyboard(Component part) {
        if (!part.isFocusable() || part instanceof JLabel) {
            return false;
        }
        return part instanceof AbstractButton || part instanceof JTextComponent field && field.isEditable() || part instanceof JComboBox
                || part instanceof JList || part instanceof JTable || part instanceof JTree || part instanceof JSlider || part instanceof JSpinner
                || part instanceof JComponent other && ownKeys(other);
    }

    private static boolean ownKeys(JComponent part) {
        return part.getInputMap(JComponent.WHEN_FOCUSED).size() > 0;
    }

    private static String name(Component part) {
        AccessibleContext context = part instanceof Accessible accessible ? accessible.getAccessibleContext() : null;
        return context == null ? "" : text(context.getAccessibleName());
    }

    private static String text(String may) {
        return may == null ? "" : may;
    }

    /** Its class and name, with those of the nearest named parent. */
    static String where(Component part) {
        StringBuilder said = new StringBuilder(part.getClass().getName()).append(" “")
                .append(part instanceof AbstractButton button ? text(button.getText()) : text(part.getName())).append('”');
        for (Component above = part.getParent(); above != null; above = above.getParent()) {
            if (above.getClass().getName().startsWith("org.podstudio")) {
                return said.append(" in ").append(above.getClass().getSimpleName()).toString();
            }
        }
        return said.toString();
    }
}
