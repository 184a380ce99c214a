package org.podstudio.media.trim;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;

/**
 * What is heard where a sound that is repeated goes from its end to its beginning.
 *
 * @param jumpDb the step from the last sample to the first, in dB of full scale, the worst of all channels; not below {@link #SILENT_DB}
 * @param clicks whether that step is larger than the sound's own around it, so that it is heard
 */
record LoopPoint(double jumpDb, boolean clicks) {
    private static final Logger LOG = Logger.getLogger(LoopPoint.class.getName());

    /** Nothing quieter is told: below the noise of 16 bits. */
    static final double SILENT_DB = -100;

    /** A step below this is covered by the noise of 8 bits and by most rooms. */
    private static final double HEARD_DB = -48;

    /** How much of each end says what steps the sound makes by itself, in seconds. */
    private static final double AROUND_SECONDS = 0.01;

    /** How many times larger than its own steps a step may be: sounds have single larger ones, too. */
    private static final double OWN_STEPS = 1.5;

    /** Where a file's length is what its container says, its sound may end as much earlier, in seconds. */
    private static final double STATED_SECONDS = 1;

    /** Reads both ends of a part of a file's first sound. Empty where there is nothing to hear at one of them. */
    static Optional<LoopPoint> of(Cut cut, Path file, JobContext context) throws CancelledException {
        double around = Math.min(AROUND_SECONDS, cut.seconds());
        try {
            Surroundings first = Surroundings.read(file, cut.start(), cut.start() + around, context);
            Surroundings last = cut.toEnd() ? Surroundings.read(file, Math.max(cut.start(), cut.end() - STATED_SECONDS), Double.POSITIVE_INFINITY, context)
                    .last(around) : Surroundings.read(file, cut.end() - around, cut.end(), context);
            return first.count() == 0 || last.count() == 0 ? Optional.empty() : Optional.of(between(last, first));
        } catch (StudioException e) {
            LOG.log(Level.FINE, "nobody knows how it sounds as a loop", e); // the trim itself tells what is wrong with the file
            return Optional.empty();
        }
    }

    /** @param last the sound before the end. @param first the sound behind the beginning */
    static LoopPoint between(Surroundings last, Surroundings first) {
        float jump = 0;
        for (int c = 0; c < Math.min(last.channels().length, first.channels().length); c++) {
            if (last.count() > 0 && first.count() > 0) {
                jump = Math.max(jump, Math.abs(first.channels()[c][0] - last.channels()[c][last.count() - 1]));
            }
        }
        double db = Math.max(SILENT_DB, 20 * Math.log10(Math.max(1e-9, jump)));
        return new LoopPoint(db, db > HEARD_DB && jump > OWN_STEPS * Math.max(last.steepest(), first.steepest()));
    }

    /** Says it to the job, for its result. */
    void tell(JobContext context) {
        context.fact("loop", clicks ? "clicks" : "clean");
        context.fact("loop_jump_db", Math.round(jumpDb * 10) / 10.0);
    }
}
