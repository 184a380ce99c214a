package org.podstudio.library.ui.loupe;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;

/** The part of one picture that is looked at closely: one at a time, and only the latest wish is read to its end. On the EDT. */
final class SharpPart {
    private final PictureReader reader;
    private final Work work;
    private final Runnable changed;
    private Optional<ScreenPicture> known = Optional.empty();
    private Optional<PicturePart> wish = Optional.empty();
    /** Rises with each wish, so that the reading of an older one stops. */
    private volatile int question;

    SharpPart(PictureReader reader, Work work, Runnable changed) {
        this.reader = reader;
        this.work = work;
        this.changed = changed;
    }

    Optional<ScreenPicture> known() {
        return known;
    }

    void forget() {
        question++;
        known = Optional.empty();
        wish = Optional.empty();
    }

    void want(Project project, AssetId id, PicturePart part) {
        if (wish.equals(Optional.of(part))) {
            return;
        }
        wish = Optional.of(part);
        int mine = ++question;
        work.run(() -> read(project, id, part, mine), picture -> {
            if (mine == question) {
                known = picture;
                changed.run();
            }
        }, problem -> changed.run());
    }

    private Optional<ScreenPicture> read(Project project, AssetId id, PicturePart part, int mine) throws Exception {
        if (mine != question) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(project, id, whole -> whole.width() >= part.left() + part.width()
                    && whole.height() >= part.top() + part.height() ? part : PicturePart.fitted(whole, part.size()), () -> mine != question));
        } catch (CancelledException | CancellationException e) {
            return Optional.empty();
        }
    }
}
