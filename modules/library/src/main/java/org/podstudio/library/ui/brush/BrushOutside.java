package org.podstudio.library.ui.brush;

import java.util.Optional;
import org.podstudio.core.api.problem.Problem;

/** What lies outside of the mask brush's panel. Every method runs on the event dispatch thread. */
interface BrushOutside {
    /** @param filename of the picture that is touched up */
    void named(String filename);

    void problem(Problem problem);

    /** The window is finished. @param applied what a job now works on, empty when it was left */
    void close(Optional<TouchUp> applied);

    /** Asks what becomes of strokes that were not applied. */
    Leaving ask(int strokes);

    /** What becomes of strokes when the window is left. */
    enum Leaving {
        STAY,
        KEEP,
        DISCARD
    }
}
