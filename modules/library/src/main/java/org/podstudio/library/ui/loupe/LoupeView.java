package org.podstudio.library.ui.loupe;

import java.util.Optional;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;

/** What the presenter may ask of the loupe. Every method runs on the event dispatch thread. */
interface LoupeView {
    /** The room for the picture, in device pixels. */
    PixelSize room();

    void show(Optional<Project> project, Optional<Viewed> viewed, Optional<ScreenPicture> picture, Optional<Problem> problem);

    /** @param place of the picture among {@code size}, from 1 */
    void showPlace(int place, int size);
}
