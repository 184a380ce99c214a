package org.podstudio.library.ui.cull;

import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import org.podstudio.ui.keys.KeyBindings;

/** The key that opens the context menu of what has the keyboard, in the middle of what is seen of it. */
public final class MenuKey {
    private MenuKey() {}

    public static void install(JComponent on) {
        KeyBindings.bind(on, LibraryKey.MENU, () -> {
            JPopupMenu menu = on.getComponentPopupMenu();
            if (menu != null) {
                Rectangle seen = on.getVisibleRect();
                menu.show(on, (int) seen.getCenterX(), (int) seen.getCenterY());
            }
        });
    }
}
