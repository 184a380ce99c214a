package org.podstudio.library.ui;

import java.awt.event.KeyEvent;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyMap;

/** A menu item whose key is shown, not bound: the window binds it where it is meant, and a letter typed into a field decides nothing. */
final class ShownKeyItem extends JMenuItem {
    private static final long serialVersionUID = 1L;

    /** @param why it cannot be chosen now, which becomes its tooltip; null when it can */
    ShownKeyItem(String title, @Nullable KeyStroke key, @Nullable String why, Runnable chosen) {
        super(title);
        setAccelerator(key);
        setEnabled(why == null);
        setToolTipText(why);
        addActionListener(e -> chosen.run());
    }

    /** The key that a command has now; null for none. */
    static @Nullable KeyStroke key(@Nullable KeyCommand command) {
        return command == null ? null : KeyMap.current().keys(command).stream().findFirst().orElse(null);
    }

    @Override
    protected boolean processKeyBinding(KeyStroke key, KeyEvent event, int condition, boolean pressed) {
        return false;
    }
}
