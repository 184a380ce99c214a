package org.podstudio.ui.part;

import com.formdev.flatlaf.ui.FlatTextFieldUI;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.UIManager;
import javax.swing.plaf.ComponentUI;

/**
 * Fields of one line are as high as their line, whatever is in it: Swing believes that one in which something is read from right to left
 * is empty until it was laid out, and dialogs that ask before came out too low for it.
 */
public final class FieldUI extends FlatTextFieldUI {

    /** For all fields that are made from now on, in every theme. */
    public static void install() {
        UIManager.put("TextFieldUI", FieldUI.class.getName());
        // Found by its name there, because Swing's class loader knows no modules.
        UIManager.put(FieldUI.class.getName(), FieldUI.class);
    }

    /** As Swing asks for it. */
    public static ComponentUI createUI(JComponent component) {
        return new FieldUI();
    }

    @Override
    public Dimension getPreferredSize(JComponent field) {
        return asHighAsALine(field, super.getPreferredSize(field));
    }

    @Override
    public Dimension getMinimumSize(JComponent field) {
        return asHighAsALine(field, super.getMinimumSize(field));
    }

    private static Dimension asHighAsALine(JComponent field, Dimension wanted) {
        Insets around = field.getInsets();
        return new Dimension(wanted.width, Math.max(wanted.height, field.getFontMetrics(field.getFont()).getHeight() + around.top + around.bottom));
    }
}
