package org.podstudio.library.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.swing.KeyStroke;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyMap;
import org.podstudio.ui.keys.KeyPlace;

/** A move with Shift or Ctrl held: it has whatever keys the move has, less those that mean something of their own in the grid. */
record DerivedMove(LibraryKey move, int held) implements KeyCommand {
    @Override
    public String id() {
        return move.id() + " " + held;
    }

    @Override
    public String group() {
        return move.group();
    }

    @Override
    public String title() {
        return move.title();
    }

    @Override
    public List<KeyStroke> standard() {
        KeyMap map = KeyMap.current();
        return map.keys(move).stream().filter(key -> (key.getModifiers() & held) == 0)
                .map(key -> KeyStroke.getKeyStroke(key.getKeyCode(), key.getModifiers() | held))
                .filter(key -> Arrays.stream(LibraryKey.values()).noneMatch(
                        other -> other.places().contains(KeyPlace.GRID) && map.keys(other).contains(key)))
                .toList();
    }

    @Override
    public Set<KeyPlace> places() {
        return Set.of(KeyPlace.GRID);
    }
}
