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
 * @param showMs how long it shows, in milliseconds, 0 for until it is closed or replaced. Source: UX8
 */
public record Toast(String group, String text, Optional<Action> action, Optional<Problem> problem, int showMs) {
    private static final int TO_READ_MS = 4_000;
    private static final int TO_ACT_MS = 10_000;

    /** A button on a toast. @param run called on the event dispatch thread; the toast then goes */
    public record Action(String text, Runnable run) {}

    public static Toast done(String group, String text) {
        return new Toast(group, text, Optional.empty(), Optional.empty(), TO_READ_MS);
    }

    public static Toast done(String group, String text, String button, Runnable action) {
        return new Toast(group, text, Optional.of(new Action(button, action)), Optional.empty(), TO_ACT_MS);
    }

    public static Toast failed(String group, Problem problem) {
        return new Toast(group, problem.what(), Optional.empty(), Optional.of(problem), 0);
    }

    /** What is going on; another toast of the group follows when it is done. */
    public static Toast lasting(String group, String text) {
        return new Toast(group, text, Optional.empty(), Optional.empty(), 0);
    }
}
