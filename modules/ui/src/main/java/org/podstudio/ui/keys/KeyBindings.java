package org.podstudio.ui.keys;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Binds commands on a component that has the keyboard, by the keys that the map gives them now and whenever it changes. On the EDT. */
public final class KeyBindings {
    private KeyBindings() {}

    /** Heard while the component itself has the keyboard. */
    public static void bind(JComponent on, KeyCommand command, Runnable action) {
        bind(on, JComponent.WHEN_FOCUSED, command, action);
    }

    /** Whether the component hears the command; not whether it has a key now. */
    public static boolean hears(JComponent on, KeyCommand command) {
        return on.getActionMap().get(command.id()) != null;
    }

    /** Does what the command's key would do there, so that a menu and a key cannot differ; nothing where it is not heard. */
    public static void perform(JComponent on, KeyCommand command) {
        Action action = on.getActionMap().get(command.id());
        if (action != null) {
            action.actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, command.id()));
        }
    }

    /** @param condition as {@link JComponent#getInputMap(int)} takes it */
    public static void bind(JComponent on, int condition, KeyCommand command, Runnable action) {
        bind(KeyMap.current(), on, condition, command, action);
    }

    static void bind(KeyMap map, JComponent on, int condition, KeyCommand command, Runnable action) {
        on.getActionMap().put(command.id(), new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
        List<KeyStroke> bound = new ArrayList<>();
        map.follow(on, "bind " + command.id(), () -> {
            InputMap keys = on.getInputMap(condition);
            // Another command may have taken the key meanwhile.
            bound.stream().filter(key -> command.id().equals(keys.get(key))).forEach(keys::remove);
            bound.clear();
            bound.addAll(map.keys(command));
            bound.forEach(key -> keys.put(key, command.id()));
        });
    }
}
