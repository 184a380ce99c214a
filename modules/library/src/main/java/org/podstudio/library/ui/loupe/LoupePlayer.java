package org.podstudio.library.ui.loupe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;
import org.podstudio.ui.play.PlayerKey;
import org.podstudio.ui.play.PlayerPart;
import org.podstudio.ui.problem.Problems;

/** Has the film or sound played that the loupe shows: one at a time, given back when another one is shown. On the EDT. */
@Messages({"Player_gone=It cannot be played.", "Player_goneWhy=It is no longer in the project.", "Player_goneNext=Go on to the next one."})
final class LoupePlayer {
    private final PlayerPart part;
    private final Work work;
    private @Nullable AssetId shown;
    private boolean playNext;

    LoupePlayer(PlayerPart part, Work work) {
        this.part = part;
        this.work = work;
        part.setVisible(false);
    }

    /** What is shown next plays at once. */
    void playNext() {
        playNext = true;
    }

    /** Opens what the loupe shows, if it is a film or a sound that is there. */
    void show(Optional<Project> project, Optional<Viewed> viewed) {
        Optional<Viewed> playable = viewed.filter(v -> v.type() != MediaType.IMAGE && !v.missing() && project.isPresent());
        if (playable.isEmpty()) {
            playNext = playNext && viewed.isEmpty();
            close();
            return;
        }
        Viewed asset = playable.get();
        if (asset.id().equals(shown)) {
            return;
        }
        close();
        shown = asset.id();
        boolean plays = playNext;
        playNext = false;
        boolean sound = asset.type() == MediaType.AUDIO;
        part.setVisible(true);
        Project open = project.get();
        work.run(() -> playable(open, asset.id()), what -> {
            if (asset.id().equals(shown)) {
                if (plays) {
                    part.play(what, asset.filename(), sound);
                } else {
                    part.open(what, asset.filename(), sound);
                }
            }
        }, Problems::show);
    }

    private static Playable playable(Project project, AssetId id) throws StudioException {
        Asset asset = project.assets().find(id).orElseThrow(() -> StudioException.of("not-found", Bundle.Player_gone(), Bundle.Player_goneWhy(),
                Bundle.Player_goneNext()));
        return new Playable(project.file(asset), asset.hash(), asset.path(), project.decoding());
    }

    void close() {
        if (shown != null) {
            shown = null;
            part.close();
            part.setVisible(false);
        }
    }

    /** @return whether something is open that the key could be for */
    boolean key(PlayerKey key) {
        return shown != null && part.key(key);
    }
}
