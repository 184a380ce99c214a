package org.podstudio.media.convert;

import java.util.List;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.OutputFile;

/** What {@link Conversion} does with files of one type. Holds no state of a run; the rules are those of a file operation. */
public interface Converter {
    /** The inputs it takes. */
    MediaType type();

    /** @throws StudioException {@code bad-setting} or {@code format-unsupported} when it cannot work with these settings */
    Requirement requirement(ConvertSettings settings, InputFile input) throws StudioException;

    /** What is known of the result before it is made. */
    MediaFacts foreseen(ConvertSettings settings, MediaFacts input) throws StudioException;

    /** How large the result and how long the work will probably be, without decoding. */
    default Estimate estimate(ConvertSettings settings, InputFile input) throws StudioException {
        return new Estimate(null, requirement(settings, input).cpuSeconds());
    }

    /**
     * Whether a setting that concerns files of this type does so with such a format.
     *
     * @param format as it was typed, {@link ConvertSettings#AUTO} where none was
     * @param lossless whether no sample may change
     */
    default boolean concerns(String setting, String format, boolean lossless) {
        return true;
    }

    /** Works on the calling thread, in the context's work folder only. */
    List<OutputFile> apply(ConvertSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException;
}
