package org.podstudio.core.api.play;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.problem.Problem;

/** What a player tells. Called on the player's thread: who paints hands it on and returns. Nothing is told after {@link Player#close}. */
public interface PlayerListener {
    /** The file is open; comes first. */
    void opened(PlayedMedia media);

    /**
     * Another picture is to be shown.
     *
     * @param picture opaque or with straight alpha, sRGB; not written again before two more were shown
     */
    void picture(BufferedImage picture);

    /** @param seconds since the start; @param speed as in {@link Player#play}, 0 when it is paused or has ended */
    void moved(double seconds, double speed);

    /** It plays on without a sound that it has, and why. */
    void silent(Problem why);

    /** It cannot be played, or no further. */
    void failed(Problem problem);
}
