package org.podstudio.ui.keys;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.palette.NameMatch;

/** Decides what the keyboard map shows, and what becomes of a key that is pressed for a command. On the EDT; knows no Swing component. */
@Messages({
    "# {0} - command", "KEYMAP_press=Press the new key of “{0}”. Esc leaves it as it was.",
    "# {0} - command", "KEYMAP_pressMore=Press one more key for “{0}”. Esc leaves it as it was.",
    "# {0} - key", "# {1} - commands", "KEYMAP_taken={0} belongs to {1}, which would lose it.",
    "# {0} - command", "# {1} - heading", "KEYMAP_holder=“{0}” ({1})",
    "# {0} - key", "KEYMAP_types={0} alone writes into text fields. Hold Ctrl or Alt with it, or take a function key.",
    "# {0} - key", "KEYMAP_traverses={0} goes from one part of the window to the next. Take another key.",
    "# {0} - command", "# {1} - keys", "KEYMAP_set=“{0}” now has {1}.",
    "# {0} - command", "KEYMAP_unset=“{0}” has no key now.",
    "KEYMAP_resetAll=All keys are as they come."
})
final class KeyMapPresenter {
    /** What a pressed key does to the ones the command has. */
    enum Wanted {
        INSTEAD,
        MORE
    }

    private final KeyMap map;
    private final KeyMapView view;
    private final List<KeyCommand> commands;
    private String words = "";
    private Optional<KeyCommand> chosen = Optional.empty();
    private Wanted wanted = Wanted.INSTEAD;
    private boolean listening;
    private Optional<KeyStroke> disputed = Optional.empty();

    KeyMapPresenter(KeyMap map, KeyMapView view) {
        this.map = map;
        this.view = view;
        this.commands = map.commands();
    }

    void open() {
        show();
        rest("");
    }

    /** Narrows the map to what has these words in its name, heading or keys. */
    void type(String typed) {
        words = typed.strip();
        show();
    }

    void choose(Optional<KeyCommand> command) {
        if (!command.equals(chosen)) {
            chosen = command;
            rest("");
        }
    }

    /** The next key pressed is for the chosen command. */
    void listen(Wanted how) {
        chosen.ifPresent(command -> {
            wanted = how;
            listening = true;
            disputed = Optional.empty();
            view.show(new KeyMapView.State.Listening(
                    how == Wanted.INSTEAD ? Bundle.KEYMAP_press(command.title()) : Bundle.KEYMAP_pressMore(command.title())));
        });
    }

    boolean listening() {
        return listening;
    }

    void pressed(KeyStroke key) {
        if (!listening || chosen.isEmpty()) {
            return;
        }
        KeyCommand command = chosen.get();
        if (key.getKeyCode() == KeyEvent.VK_ESCAPE && key.getModifiers() == 0) {
            rest("");
        } else if (key.getKeyCode() == KeyEvent.VK_TAB) {
            rest(Bundle.KEYMAP_traverses(KeyNames.shown(key)));
        } else if (command.places().contains(KeyPlace.WINDOW) && KeyNames.types(key)) {
            rest(Bundle.KEYMAP_types(KeyNames.shown(key)));
        } else {
            List<KeyCommand> holders = map.holders(key, command);
            if (holders.isEmpty()) {
                give(command, key);
            } else {
                listening = false;
                disputed = Optional.of(key);
                view.show(new KeyMapView.State.Taken(Bundle.KEYMAP_taken(KeyNames.shown(key), holders.stream()
                        .map(holder -> Bundle.KEYMAP_holder(holder.title(), holder.group())).collect(Collectors.joining(", ")))));
            }
        }
    }

    /** Takes the disputed key away from those who have it. */
    void take() {
        if (disputed.isPresent() && chosen.isPresent()) {
            KeyStroke key = disputed.get();
            for (KeyCommand holder : map.holders(key, chosen.get())) {
                List<KeyStroke> left = new ArrayList<>(map.keys(holder));
                left.remove(key);
                map.set(holder, left);
            }
            give(chosen.get(), key);
        }
    }

    /** Whether a key is asked about that belongs to others. */
    boolean disputing() {
        return disputed.isPresent();
    }

    /** Leaves everything as it was. */
    void leave() {
        rest("");
    }

    private void give(KeyCommand command, KeyStroke key) {
        List<KeyStroke> keys = new ArrayList<>(wanted == Wanted.MORE ? map.keys(command) : List.of());
        keys.remove(key);
        keys.add(key);
        map.set(command, keys);
        changed(command);
    }

    /** Takes all its keys. */
    void clear() {
        chosen.ifPresent(command -> {
            map.set(command, List.of());
            changed(command);
        });
    }

    void reset() {
        chosen.ifPresent(command -> {
            // Keys that went elsewhere meanwhile come back: two commands would hear one key.
            for (KeyStroke key : command.standard()) {
                map.holders(key, command).forEach(holder -> {
                    List<KeyStroke> left = new ArrayList<>(map.keys(holder));
                    left.remove(key);
                    map.set(holder, left);
                });
            }
            map.reset(command);
            changed(command);
        });
    }

    void resetAll() {
        map.resetAll();
        show();
        rest(Bundle.KEYMAP_resetAll());
    }

    private void changed(KeyCommand command) {
        show();
        String keys = map.shown(command);
        rest(keys.isEmpty() ? Bundle.KEYMAP_unset(command.title()) : Bundle.KEYMAP_set(command.title(), keys));
    }

    private void rest(String said) {
        listening = false;
        disputed = Optional.empty();
        view.show(new KeyMapView.State.Resting(said));
    }

    private void show() {
        Map<String, List<KeyMapView.Row>> groups = new LinkedHashMap<>();
        for (KeyCommand command : commands) {
            List<String> keys = map.keys(command).stream().map(KeyNames::shown).toList();
            if (words.isEmpty() || NameMatch.score(words, command.title() + " " + command.group() + " " + String.join(" ", keys)) > 0) {
                groups.computeIfAbsent(command.group(), group -> new ArrayList<>()).add(new KeyMapView.Row(command, keys, map.changed(command)));
            }
        }
        view.show(groups.entrySet().stream().map(group -> new KeyMapView.Group(group.getKey(), group.getValue())).toList(), map.anyChanged());
    }
}
