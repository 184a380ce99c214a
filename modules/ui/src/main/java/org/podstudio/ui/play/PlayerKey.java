package org.podstudio.ui.play;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.keys.KeyCommand;
import org.podstudio.ui.keys.KeyNames;
import org.podstudio.ui.keys.KeyPlace;

/** The keys of a player, as they come; the loupe hands its own on to the film it shows. Source: UX1. */
@Messages({"PlayerKey_group=Play", "PlayerKey_PLAY=Play and pause", "PlayerKey_BACK=Back, faster each time", "PlayerKey_PAUSE=Pause",
    "PlayerKey_ON=On, faster each time", "PlayerKey_FRAME_BACK=One picture of a film back", "PlayerKey_FRAME_ON=One picture of a film on",
    "PlayerKey_MUTE=Sound off and on"})
public enum PlayerKey implements KeyCommand {
    /** In the loupe it is what opens and closes it. */
    PLAY("SPACE", EnumSet.of(KeyPlace.PLAYER)),
    BACK("J", EnumSet.of(KeyPlace.PLAYER, KeyPlace.LOUPE)),
    PAUSE("K", EnumSet.of(KeyPlace.PLAYER, KeyPlace.LOUPE)),
    ON("L", EnumSet.of(KeyPlace.PLAYER, KeyPlace.LOUPE)),
    /** In the grid: of the film strip under the mouse or the focus. */
    FRAME_BACK("COMMA", EnumSet.of(KeyPlace.PLAYER, KeyPlace.LOUPE, KeyPlace.GRID)),
    FRAME_ON("PERIOD", EnumSet.of(KeyPlace.PLAYER, KeyPlace.LOUPE, KeyPlace.GRID)),
    MUTE("M", EnumSet.of(KeyPlace.PLAYER, KeyPlace.LOUPE));

    private final List<KeyStroke> keys;
    private final Set<KeyPlace> places;

    PlayerKey(String key, Set<KeyPlace> places) {
        this.keys = KeyNames.parse(key);
        this.places = places;
    }

    @Override
    public String id() {
        return "player." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String group() {
        return Bundle.PlayerKey_group();
    }

    @Override
    public String title() {
        return NbBundle.getMessage(PlayerKey.class, "PlayerKey_" + name());
    }

    @Override
    public List<KeyStroke> standard() {
        return List.copyOf(keys);
    }

    @Override
    public Set<KeyPlace> places() {
        return places;
    }
}
