package org.podstudio.inspector.ui;

import java.util.Optional;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the waveform with the two ends of what is kept. Every method runs on the event dispatch thread. */
interface CutView {
    /** Empty where nothing is cut, or not one sound alone. */
    void cut(Optional<Kept> kept);

    /** @param peaks 0 to 1, evenly over the length; none until they are known */
    void peaks(float[] peaks);

    /** Whether the peaks are still on their way: nothing stands for them then but a word. */
    void reading(boolean on);

    /** Puts a value into the form, as if it were typed. */
    void type(String setting, String value);

    /** @param at seconds since the start, while what is kept is heard; empty when it is not */
    void heard(Optional<Double> at);

    /** It cannot be heard, or not be drawn. */
    void cutProblem(Problem problem);

    /** What is kept of a file: from start to end, of all; seconds. */
    record Kept(double start, double end, double all) {}
}
