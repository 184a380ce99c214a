package org.podstudio.library.ui.loupe;

import java.util.Optional;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.play.Players;

/** What this installation can show. @param pictures and {@code players} empty without a media module */
public record Decoders(Optional<ImageCodec> pictures, Optional<Players> players) {
    public static final Decoders NONE = new Decoders(Optional.empty(), Optional.empty());
}
