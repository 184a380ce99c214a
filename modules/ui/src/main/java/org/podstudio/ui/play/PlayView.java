package org.podstudio.ui.play;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.problem.Problem;

/** What shows a player. Called on the EDT, but for {@link #picture}. */
interface PlayView {
    /** Nothing is shown any more. */
    void empty();

    void opened(PlayedMedia media);

    /** On any thread; the newest counts. */
    void picture(BufferedImage picture);

    /** @param peaks 0 to 1, evenly over the length */
    void peaks(float[] peaks);

    /** @param speed 0 while it is paused */
    void moved(double seconds, double speed);

    void choices(boolean loop, double volume);

    void silent(Problem why);

    void failed(Problem problem);
}
