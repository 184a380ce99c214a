package org.podstudio.ui.play;

import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyCommands;

/** Shows the players' keys in the keyboard map. */
@ServiceProvider(service = KeyCommands.class, position = 200)
public final class PlayerKeys implements KeyCommands {
    @Override
    public List<? extends KeyCommand> commands() {
        return List.of(PlayerKey.values());
    }
}
