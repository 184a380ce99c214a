package org.podstudio.library.ui.cull;

import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyCommands;

/** Shows the library's keys in the keyboard map. */
@ServiceProvider(service = KeyCommands.class, position = 100)
public final class LibraryKeys implements KeyCommands {
    @Override
    public List<? extends KeyCommand> commands() {
        return List.of(LibraryKey.values());
    }
}
