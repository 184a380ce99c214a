package org.podstudio.ui.toast;

import java.util.Optional;
import org.podstudio.core.api.problem.Problem;

/**
 * A short note about what is done.
 *
 * @param group toasts of one group replace each other, so that a burst shows as one
 * @param text one sentence
 * @param action a button, e.g. Undo
 * @param problem what failed; such a toast stays until it is closed
 */
public record Toast(String group, String text, Optional<Action> action, Optional<Problem> problem) {
    /** A button on a toast. @param run called on the event dispatch thread; the toast then goes */
    public record Action(String text, Runnable run) {}

    public static Toast done(String group, String text) {
        return new Toast(group, text, Optional.empty(), Optional.empty());
    }

    public static Toast done(String group, String text, String button, Runnable action) {
        return new Toast(group, text, Optional.of(new Action(button, action)), Optional.empty());
    }

    public static Toast failed(String group, Problem problem) {
        return new Toast(group, problem.what(), Optional.empty(), Optional.of(problem));
    }

    /** How long it shows, in milliseconds, 0 for until it is closed. Source: UX8. */
    int showMs() {
        return problem.isPresent() ? 0 : action.isPresent() ? 10_000 : 4_000;
    }
}
