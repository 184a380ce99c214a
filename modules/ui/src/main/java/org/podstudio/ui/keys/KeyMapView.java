package org.podstudio.ui.keys;

import java.util.List;

/** What shows the keyboard map. On the EDT. */
interface KeyMapView {
    /** @param keys as they are shown @param changed whether they are the user's own */
    record Row(KeyCommand command, List<String> keys, boolean changed) {}

    record Group(String title, List<Row> rows) {}

    void show(List<Group> groups, boolean anyChanged);

    /** What is going on with the chosen command. */
    sealed interface State {
        /** Nothing; it may be changed. */
        record Resting(String said) implements State {}

        /** The next key that is pressed is taken. */
        record Listening(String said) implements State {}

        /** The key belongs to others. */
        record Taken(String said) implements State {}
    }

    void show(State state);
}
