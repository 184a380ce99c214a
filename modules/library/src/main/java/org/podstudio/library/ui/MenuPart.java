package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import org.openide.awt.DynamicMenuContent;
import org.podstudio.ui.palette.MenuActions;

/** The place of several items in a menu of the menu bar; they are made anew whenever it opens. */
abstract class MenuPart extends AbstractAction implements DynamicMenuContent {
    private static final long serialVersionUID = 1L;

    MenuPart(String name) {
        super(name);
        putValue(MenuActions.PLACE, true);
    }

    /** What stands there now. */
    abstract JComponent[] items();

    @Override
    public final void actionPerformed(ActionEvent e) {
        // Its items act; the action itself is only their place in the menu.
    }

    @Override
    public final JComponent[] getMenuPresenters() {
        return items();
    }

    @Override
    public final JComponent[] synchMenuPresenters(JComponent[] before) {
        return items();
    }
}
