package org.podstudio.ui.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.swing.KeyStroke;

/** A command that nobody but the test knows. */
record FakeCommand(String id, List<KeyStroke> standard, Set<KeyPlace> places) implements KeyCommand {
    static FakeCommand in(KeyPlace place, String id, String... keys) {
        return new FakeCommand(id, KeyNames.parse(keys), EnumSet.of(place));
    }

    @Override
    public String group() {
        return "Group";
    }

    @Override
    public String title() {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
