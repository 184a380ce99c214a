package org.podstudio.ui;

import java.awt.event.ActionEvent;
import javax.swing.Action;
import org.openide.awt.Actions;

/** Actions of other modules, found by name: features do not know each other. For the event dispatch thread. */
public final class NamedActions {
    private NamedActions() {}

    /** Does nothing where the action is not installed or not enabled. */
    public static void perform(String category, String id) {
        Action action = Actions.forID(category, id);
        if (action != null && action.isEnabled()) {
            action.actionPerformed(new ActionEvent(action, ActionEvent.ACTION_PERFORMED, id));
        }
    }
}
