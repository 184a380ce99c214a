package org.podstudio.core.spi;

import java.util.List;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/**
 * A job kind that makes new files from one file and knows nothing of projects: it runs the same on an asset and on any file.
 * The engine moves what it made into place and records it with its parent; the input is never changed.
 */
public non-sealed interface FileOperation<S extends JobSettings> extends JobKind<S> {
    /**
     * What this input needs; the guard asks before the job is stored. Called quickly, without decoding.
     *
     * @throws StudioException when it cannot work at all with these settings: {@code model-missing}, {@code bad-setting}
     */
    Requirement requirement(S settings, InputFile input) throws StudioException;

    /**
     * Other settings that come near to what was wished and may need less, the nearest first: where the guard blocks, those are
     * offered that it lets pass. Asked for quickly, without decoding.
     */
    default List<S> lighter(S settings, InputFile input) {
        return List.of();
    }

    /**
     * What else would need less and is no matter of settings alone, as half sentences that begin with a verb: said where the guard blocks,
     * behind what {@link #lighter} gives. Asked for quickly.
     */
    default List<String> besides(S settings, InputFile input) {
        return List.of();
    }

    /** What the result will probably be, quickly and without decoding. The default knows the time only. */
    default Estimate estimate(S settings, InputFile input) throws StudioException {
        double seconds = requirement(settings, input).cpuSeconds();
        return new Estimate(null, seconds == 0 ? null : seconds);
    }

    /**
     * What is known of the main output before it is made, for the steps of a recipe that follow. The type must be right; sizes
     * and durations as well as can be said without decoding. The default is an output like the input.
     */
    default MediaFacts foreseen(S settings, MediaFacts input) throws StudioException {
        return input;
    }

    /**
     * Whether a part of the result is the result of a part, so that a try on a part of a picture shows what the whole will be there.
     * Where it is not (a crop, a size), {@link #preview} tries the whole picture, made smaller.
     */
    default boolean worksOnParts(S settings) throws StudioException {
        return true;
    }

    /**
     * By what a try is weighed before it begins. The default is a file of the part's length or size; override it where the settings
     * name times of the whole, which such a file has not.
     */
    default MediaFacts tried(S settings, MediaFacts whole, Excerpt excerpt) throws StudioException {
        return excerpt.of(whole);
    }

    /**
     * Tries the settings on a part of the input, fast enough to play with. The default cuts the part out and works on it as if it
     * were the file; override it where a part of the result is not the result of a part (a crop, a size, a trim, loudness).
     *
     * @param input in a recipe the file may be smaller than its facts say; then it stands for a picture of that size
     * @param excerpts cuts parts out of files, each only once while somebody plays with the settings
     */
    default Preview preview(S settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        InputFile part = excerpts.cut(input, excerpt, context);
        return new Preview(part.file(), apply(settings, part, context).getFirst().file());
    }

    /**
     * Does the work on the calling thread, writing only in {@link JobContext#workDir}. Reports progress through {@link
     * JobContext#step}, which also leaves when the job is canceled.
     *
     * @return the files it made, the main one first
     */
    List<OutputFile> apply(S settings, InputFile input, JobContext context) throws StudioException, CancelledException;
}
