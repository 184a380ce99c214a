package org.podstudio.library.ui.compare;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/** Opens the files of compared sounds behind, and closes them together; news of those that are closed is late. On the event dispatch thread. */
@Messages({"LISTENING_gone=It cannot be played.", "LISTENING_gone_why=It is no longer in the project.", "LISTENING_gone_next=Compare another one."})
final class ComparedSounds {
    private final Players players;
    private final Work work;
    private final Told told;
    private final Consumer<Problem> silent;
    private final Map<AssetId, ComparedSound> sounds = new HashMap<>();
    /** Rises with each close. */
    private int turn;

    /** What becomes of them. */
    interface Told {
        void opened(AssetId id, ComparedSound sound, Path file);

        /** @param seconds since its start @param speed 0 when it stands */
        void moved(AssetId id, double seconds, double speed);

        /** It could not be opened, or is played no further; it is closed. */
        void failed(AssetId id);
    }

    /** @param work not the thread of what is being looked at @param silent told why nothing is heard */
    ComparedSounds(Players players, Work work, Told told, Consumer<Problem> silent) {
        this.players = players;
        this.work = work;
        this.told = told;
        this.silent = silent;
    }

    void open(Project from, List<AssetId> ids) {
        int own = turn;
        for (AssetId id : ids) {
            work.run(() -> playable(from, id), what -> {
                if (own == turn) {
                    open(id, what, own);
                }
            }, problem -> {
                if (own == turn) {
                    failed(id, problem);
                }
            });
        }
    }

    private void failed(AssetId id, Problem problem) {
        @Nullable ComparedSound sound = sounds.remove(id);
        if (sound != null) {
            sound.close();
        }
        silent.accept(problem);
        told.failed(id);
    }

    private void open(AssetId id, Playable what, int own) {
        ComparedSound sound = new ComparedSound(players.open(what, new News(id, own)));
        sounds.put(id, sound);
        told.opened(id, sound, what.file());
    }

    Optional<ComparedSound> of(AssetId id) {
        return Optional.ofNullable(sounds.get(id));
    }

    /** Those that are open by now. */
    Collection<ComparedSound> all() {
        return List.copyOf(sounds.values());
    }

    void close() {
        turn++;
        sounds.values().forEach(ComparedSound::close);
        sounds.clear();
    }

    private static Playable playable(Project project, AssetId id) throws StudioException {
        Asset asset = project.assets().find(id).orElseThrow(() -> StudioException.of("not-found", Bundle.LISTENING_gone(),
                Bundle.LISTENING_gone_why(), Bundle.LISTENING_gone_next()));
        return new Playable(project.file(asset), asset.hash(), asset.path(), project.decoding());
    }

    /** What a player tells, from its thread. */
    private final class News implements PlayerListener {
        private final AssetId id;
        private final int own;

        News(AssetId id, int own) {
            this.id = id;
            this.own = own;
        }

        private void tellOf(Consumer<ComparedSound> news) {
            work.show(() -> {
                @Nullable ComparedSound sound = sounds.get(id);
                if (own == turn && sound != null) {
                    news.accept(sound);
                }
            });
        }

        @Override
        public void opened(PlayedMedia media) {
            tellOf(sound -> sound.lasts(media.seconds()));
        }

        @Override
        public void picture(BufferedImage picture) {
            // Sounds have none.
        }

        @Override
        public void moved(double now, double speed) {
            tellOf(sound -> told.moved(id, now, speed));
        }

        @Override
        public void silent(Problem why) {
            tellOf(sound -> silent.accept(why));
        }

        @Override
        public void failed(Problem problem) {
            tellOf(sound -> ComparedSounds.this.failed(id, problem));
        }
    }
}
