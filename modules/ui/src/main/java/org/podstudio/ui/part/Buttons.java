package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.event.ActionListener;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** The three kinds of button: the one main action of a window, an ordinary one, and a bare icon. */
public final class Buttons {
    /** Height of a control at 100 %. */
    public static final int HEIGHT_PX = px(28);

    private Buttons() {}

    /** Filled with the accent; at most one in a window. */
    public static JButton primary(String text, ActionListener pressed) {
        JButton button = new JButton(text);
        button.putClientProperty("FlatLaf.style", "background:$Button.default.background;foreground:$Button.default.foreground;"
                + "hoverBackground:$Button.default.hoverBackground;pressedBackground:$Button.default.pressedBackground;"
                + "focusedBackground:$Button.default.background;borderColor:$Button.default.borderColor;"
                + "focusedBorderColor:$Button.default.focusedBorderColor;focusColor:$Button.default.focusColor;innerFocusWidth:2;margin:4,14,4,14");
        button.addActionListener(pressed);
        return button;
    }

    public static JButton plain(String text, ActionListener pressed) {
        JButton button = new JButton(text);
        button.putClientProperty("FlatLaf.style", "margin:4,12,4,12");
        button.addActionListener(pressed);
        return button;
    }

    /** @param what it does: the tooltip while it can be pressed @param why it cannot: the tooltip while it is disabled */
    public static void enable(AbstractButton button, boolean possible, @Nullable String what, @Nullable String why) {
        button.setEnabled(possible);
        button.setToolTipText(possible ? what : why);
    }

    /** No frame until hovered. @param name what it does: tooltip and accessible name */
    public static JButton icon(Glyph glyph, String name, ActionListener pressed) {
        JButton button = new JButton(glyph.icon(16, Token.SECOND));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.style", "arc:6;margin:4,4,4,4");
        button.setToolTipText(name);
        button.getAccessibleContext().setAccessibleName(name);
        button.addActionListener(pressed);
        return button;
    }
}
