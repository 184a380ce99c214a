package org.podstudio.ui;

import java.awt.event.ActionEvent;
import javax.swing.Action;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Actions;

/** Actions of other modules, found by name: features do not know each other. For the event dispatch thread. */
public final class NamedActions {
    private NamedActions() {}

    /** Does nothing where the action is not installed or not enabled. */
    public static void perform(String category, String id) {
        perform(category, id, null);
    }

    /** The same with something to work on. @param with the source of the action's event; null for the action itself */
    public static void perform(String category, String id, @Nullable Object with) {
        Action action = Actions.forID(category, id);
        if (action != null && action.isEnabled()) {
            action.actionPerformed(new ActionEvent(with == null ? action : with, ActionEvent.ACTION_PERFORMED, id));
        }
    }
}
