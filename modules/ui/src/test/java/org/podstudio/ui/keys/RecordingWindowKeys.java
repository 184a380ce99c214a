package org.podstudio.ui.keys;

import java.util.List;
import java.util.Map;
import javax.swing.KeyStroke;

/** Keeps what it was told last. */
final class RecordingWindowKeys implements WindowKeys {
    final List<KeyCommand> commands;
    Map<String, List<KeyStroke>> applied = Map.of();

    RecordingWindowKeys(KeyCommand... commands) {
        this.commands = List.of(commands);
    }

    @Override
    public List<KeyCommand> commands() {
        return commands;
    }

    @Override
    public void apply(Map<String, List<KeyStroke>> own) {
        applied = own;
    }
}
