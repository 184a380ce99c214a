package org.podstudio.ui.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.swing.KeyStroke;

/** An action of the whole window. */
record ActionCommand(String id, String group, String title, List<KeyStroke> standard) implements KeyCommand {
    ActionCommand {
        standard = List.copyOf(standard);
    }

    @Override
    public Set<KeyPlace> places() {
        return EnumSet.of(KeyPlace.WINDOW);
    }
}
