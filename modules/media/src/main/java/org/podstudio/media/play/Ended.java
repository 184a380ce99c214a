package org.podstudio.media.play;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.problem.Problem;

/** Tells nothing more once the player is closed. */
record Ended(PlayerListener to, Wishes wishes) implements PlayerListener {
    private void tell(Runnable news) {
        if (!wishes.closed()) {
            news.run();
        }
    }

    @Override
    public void opened(PlayedMedia media) {
        tell(() -> to.opened(media));
    }

    @Override
    public void picture(BufferedImage picture) {
        tell(() -> to.picture(picture));
    }

    @Override
    public void moved(double seconds, double speed) {
        tell(() -> to.moved(seconds, speed));
    }

    @Override
    public void silent(Problem why) {
        tell(() -> to.silent(why));
    }

    @Override
    public void failed(Problem problem) {
        tell(() -> to.failed(problem));
    }
}
