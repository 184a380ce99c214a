package org.podstudio.jobs.ui;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.Problem;

/**
 * What the Jobs window shows of a job.
 *
 * @param kind id of its kind, which chooses the glyph
 * @param sentence what it does or did
 * @param percent 0 to 100, -1 while it cannot be told
 * @param time elapsed and remaining, or when it ended
 * @param problem why it failed
 * @param notes items that did not go well although the job did: a name and a reason each
 * @param turns where it can go among those it waits with
 * @param fallback when the processor did what a graphics card was to do
 */
record JobRow(JobId id, String kind, String sentence, Phase phase, int percent, String time, Optional<Problem> problem, List<String> notes,
        Turns turns, Optional<Fallback> fallback) {
    /** @param model that the card did not run @param words why */
    record Fallback(String model, String words) {}

    /** Where a job stands, for the eye. */
    enum Phase {
        WAITING,
        RUNNING,
        STOPPING,
        DONE,
        /** Done, but not with every item. */
        PARTLY,
        FAILED,
        CANCELED
    }

    /** Whether somebody waits before it and after it. */
    record Turns(boolean earlier, boolean later) {
        static final Turns NONE = new Turns(false, false);

        boolean allow(Shift shift) {
            return switch (shift) {
                case FIRST, EARLIER -> earlier;
                case LATER, LAST -> later;
            };
        }
    }

    JobRow {
        notes = List.copyOf(notes);
    }

    JobRow(JobId id, String kind, String sentence, Phase phase, int percent, String time, Optional<Problem> problem, List<String> notes) {
        this(id, kind, sentence, phase, percent, time, problem, notes, Turns.NONE, Optional.empty());
    }

    JobRow withTurns(Turns next) {
        return new JobRow(id, kind, sentence, phase, percent, time, problem, notes, next, fallback);
    }

    JobRow withFallback(Optional<Fallback> next) {
        return new JobRow(id, kind, sentence, phase, percent, time, problem, notes, turns, next);
    }

    /** @param word in the place of the time */
    JobRow stopping(String word) {
        return new JobRow(id, kind, sentence, Phase.STOPPING, percent, word, problem, notes);
    }

    boolean cancellable() {
        return phase == Phase.WAITING || phase == Phase.RUNNING;
    }

    boolean retryable() {
        return phase == Phase.FAILED || phase == Phase.CANCELED;
    }

    boolean waiting() {
        return phase == Phase.WAITING;
    }

    /** Whether there is more to read than the row. */
    boolean unfolds() {
        return problem.isPresent() || !notes.isEmpty() || fallback.isPresent();
    }
}
