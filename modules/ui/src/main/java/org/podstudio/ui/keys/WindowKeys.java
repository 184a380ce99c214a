package org.podstudio.ui.keys;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.swing.KeyStroke;

/** The keys of the whole window: which actions there are, and how they are given other keys. */
interface WindowKeys {
    /** What the ids of such commands begin with. */
    String ACTIONS = "Actions/";

    /** No window system: nothing but what components bind themselves. */
    WindowKeys NONE = new WindowKeys() {
        @Override
        public List<KeyCommand> commands() {
            return List.of();
        }

        @Override
        public void apply(Map<String, List<KeyStroke>> own) {
            // nobody is there to be told
        }
    };

    List<KeyCommand> commands();

    /** @param own keys by id, of commands that have others than the standard ones. Not on the EDT: it writes files */
    void apply(Map<String, List<KeyStroke>> own) throws IOException;
}
