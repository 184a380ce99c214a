package org.podstudio.library.ui;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;

/** Why a verb cannot be done with what is selected. */
@Messages({
    "Obstacles_nothing=Select an asset first",
    "Obstacles_mask=Select one picture: its mask is painted over by hand",
    "Obstacles_there=The file of what is selected is where it should be",
    "Obstacles_background=Only pictures have a background, and none is selected"
})
final class Obstacles {
    private Obstacles() {}

    /** Null when nothing stands in the way. @param kinds of the targets, as far as they are known; empty when not */
    static @Nullable String to(AssetVerb verb, List<AssetId> targets, Set<MediaType> kinds, GridContent content) {
        if (targets.isEmpty()) {
            return Bundle.Obstacles_nothing();
        }
        boolean pictures = kinds.isEmpty() || kinds.contains(MediaType.IMAGE);
        return switch (verb) {
            case TOUCH_UP_MASK -> targets.size() > 1 || !pictures ? Bundle.Obstacles_mask() : null;
            case REMOVE_BACKGROUND -> pictures ? null : Bundle.Obstacles_background();
            case LOCATE, REMOVE_MISSING -> content.knownToBeThere(targets) ? Bundle.Obstacles_there() : null;
            default -> null;
        };
    }
}
