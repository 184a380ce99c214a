package org.podstudio.ui.keys;

import javax.swing.JComponent;

/** Tooltips that name the key of a command, whatever key it has now. On the EDT. */
public final class KeyTips {
    private KeyTips() {}

    /** @param words what it does, without the key; also how the component is called for people who do not see it */
    public static void name(JComponent component, String words, KeyCommand command) {
        component.getAccessibleContext().setAccessibleName(words);
        tip(component, words, command);
    }

    /** The tooltip alone. */
    public static void tip(JComponent component, String words, KeyCommand command) {
        KeyMap map = KeyMap.current();
        map.follow(component, "tip", () -> component.setToolTipText(map.with(words, command)));
    }

    /** The tooltip alone, with the key of another module's command. @param id of it; where it is not installed there is no key */
    public static void tip(JComponent component, String words, String id) {
        KeyMap map = KeyMap.current();
        map.follow(component, "tip", () -> component.setToolTipText(map.find(id).map(command -> map.with(words, command)).orElse(words)));
    }

    /** A tooltip without a key, such as the reason why the component is disabled; it stays when keys change. */
    public static void plain(JComponent component, String words) {
        KeyMap.current().follow(component, "tip", () -> component.setToolTipText(words));
    }
}
