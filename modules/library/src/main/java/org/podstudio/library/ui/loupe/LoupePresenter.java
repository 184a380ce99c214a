package org.podstudio.library.ui.loupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.ui.Work;

/** Decides what the loupe shows, and what is decoded ahead of it: three pictures each way, those in the way the user goes first. On the EDT. */
final class LoupePresenter {
    /** Pictures decoded ahead, each way. Source: feature U17. */
    static final int AHEAD = 3;

    private final LoupeView view;
    private final ViewedList list;
    private final PictureRing ring;
    private boolean backwards;
    private boolean open;

    LoupePresenter(LoupeView view, ViewedList list, PictureReader reader, Work work, long budgetBytes) {
        this.view = view;
        this.list = list;
        this.ring = new PictureRing(reader, work, budgetBytes, this::show);
    }

    void open() {
        open = true;
        follow();
    }

    /** Its pictures are given back. */
    void close() {
        open = false;
        ring.close();
    }

    boolean isOpen() {
        return open;
    }

    void go(int steps) {
        backwards = steps < 0;
        list.go(steps);
        follow();
    }

    /** The list, the focus or the room changed. */
    void follow() {
        if (!open) {
            return;
        }
        List<Viewed> wanted = new ArrayList<>();
        list.at(0).ifPresent(wanted::add);
        for (int step = 1; step <= AHEAD; step++) {
            list.at(backwards ? -step : step).ifPresent(wanted::add);
        }
        for (int step = 1; step <= AHEAD; step++) {
            list.at(backwards ? step : -step).ifPresent(wanted::add);
        }
        ring.want(list.project(), wanted, view.room());
        show();
    }

    private void show() {
        Optional<Viewed> viewed = list.at(0);
        Optional<ScreenPicture> picture = viewed.flatMap(v -> ring.get(v.id()));
        view.show(list.project(), viewed, picture, viewed.flatMap(v -> ring.problem(v.id())));
        view.showPlace(list.place(), list.size());
    }

    PictureRing ring() {
        return ring;
    }
}
