package org.podstudio.ui.settings;

import javax.swing.JComponent;

/** What one setting is changed with. On the event dispatch thread. */
interface SettingEditor {
    JComponent component();

    /** What has the keyboard in it. */
    default JComponent field() {
        return component();
    }

    /** Shows what is stored; what somebody is just typing stays. */
    void show(String text);

    /** Marks the field as one that cannot be stored. */
    default void mark(boolean wrong) {
        field().putClientProperty("JComponent.outline", wrong ? "error" : null);
    }

    /** Hands on what was typed and not handed on yet. */
    default void flush() { }

    default void enable(boolean possible) {
        field().setEnabled(possible);
    }
}
