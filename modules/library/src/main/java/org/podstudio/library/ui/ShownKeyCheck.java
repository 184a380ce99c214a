package org.podstudio.library.ui;

import java.awt.event.KeyEvent;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/** A {@link ShownKeyItem} with a mark for what is chosen or switched on. */
final class ShownKeyCheck extends JCheckBoxMenuItem {
    private static final long serialVersionUID = 1L;

    /** @param why it cannot be chosen now, which becomes its tooltip; null when it can */
    ShownKeyCheck(String title, @Nullable KeyStroke key, @Nullable String why, Runnable chosen) {
        super(title);
        setAccelerator(key);
        setEnabled(why == null);
        setToolTipText(why);
        addActionListener(e -> chosen.run());
    }

    @Override
    protected boolean processKeyBinding(KeyStroke key, KeyEvent event, int condition, boolean pressed) {
        return false;
    }
}
