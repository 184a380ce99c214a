package org.podstudio.ui.toast;

import java.util.Optional;
import java.util.function.LongFunction;
import org.podstudio.core.api.problem.Problem;

/**
 * A short note about what is done.
 *
 * @param group toasts of one group replace each other, so that a burst shows as one
 * @param text one sentence
 * @param action a button, e.g. Undo
 * @param problem what failed; such a toast stays until it is closed
 * @param counted how many things it tells of: while it shows, those of the next toast of its group are added
 * @param showMs how long it shows, in milliseconds, 0 for until it is closed or replaced. Source: UX8
 */
public record Toast(String group, Tone tone, String text, Optional<Action> action, Optional<Problem> problem, Optional<Counted> counted,
        int showMs) {
    private static final int TO_READ_MS = 4_000;
    private static final int TO_ACT_MS = 10_000;

    /** A button on a toast. @param run called on the event dispatch thread, once; the toast then goes */
    public record Action(String text, Runnable run) {}

    /** @param sentence says it of so many */
    public record Counted(long number, LongFunction<String> sentence) {}

    /** Something was done. */
    public static Toast done(String group, String text) {
        return plain(group, Tone.GOOD, text, TO_READ_MS);
    }

    /** Something was done and can be taken further or back. */
    public static Toast done(String group, String text, String button, Runnable action) {
        return new Toast(group, Tone.GOOD, text, Optional.of(new Action(button, action)), Optional.empty(), Optional.empty(), TO_ACT_MS);
    }

    /** Something was done to so many: a burst of these shows as one that counts them all. */
    public static Toast counted(String group, long number, LongFunction<String> sentence) {
        return new Toast(group, Tone.GOOD, sentence.apply(number), Optional.empty(), Optional.empty(),
                Optional.of(new Counted(number, sentence)), TO_READ_MS);
    }

    /** Something began, or there was nothing to do. */
    public static Toast note(String group, String text) {
        return plain(group, Tone.NEUTRAL, text, TO_READ_MS);
    }

    /** Done, but not all of it. */
    public static Toast warned(String group, String text) {
        return plain(group, Tone.WARN, text, TO_ACT_MS);
    }

    public static Toast warned(String group, String text, String button, Runnable action) {
        return new Toast(group, Tone.WARN, text, Optional.of(new Action(button, action)), Optional.empty(), Optional.empty(), TO_ACT_MS);
    }

    public static Toast failed(String group, Problem problem) {
        return new Toast(group, Tone.BAD, problem.what(), Optional.empty(), Optional.of(problem), Optional.empty(), 0);
    }

    /** A failure that a button may mend. */
    public static Toast failed(String group, Problem problem, String button, Runnable action) {
        return new Toast(group, Tone.BAD, problem.what(), Optional.of(new Action(button, action)), Optional.of(problem), Optional.empty(), 0);
    }

    /** One of several failures, told together while they show. @param sentence of more than one; a single one is told by its problem */
    public static Toast failed(String group, Problem problem, LongFunction<String> sentence, String button, Runnable action) {
        return new Toast(group, Tone.BAD, problem.what(), Optional.of(new Action(button, action)), Optional.of(problem),
                Optional.of(new Counted(1, sentence)), 0);
    }

    /** What is going on; another toast of the group follows when it is done. */
    public static Toast lasting(String group, String text) {
        return plain(group, Tone.NEUTRAL, text, 0);
    }

    private static Toast plain(String group, Tone tone, String text, int showMs) {
        return new Toast(group, tone, text, Optional.empty(), Optional.empty(), Optional.empty(), showMs);
    }

    /** This toast, where {@code shown}, of the same group, is still to be seen: counts add up when both tell of the same. */
    Toast after(Toast shown) {
        if (counted.isEmpty() || shown.counted().isEmpty() || tone != shown.tone()) {
            return this;
        }
        Counted all = new Counted(counted.get().number() + shown.counted().get().number(), counted.get().sentence());
        return new Toast(group, tone, all.sentence().apply(all.number()), action, problem, Optional.of(all), showMs);
    }

    /** What only says that something is going on is no news. */
    boolean news() {
        return showMs > 0 || problem.isPresent();
    }
}
