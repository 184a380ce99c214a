package org.podstudio.media.sound;

import java.io.IOException;
import java.nio.file.Files;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvProblem;

/** What work on a sound needs, from its length. */
public final class SoundNeeds {
    /** Decoders, filters and frames on their way; does not grow with the sound. */
    private static final long RAM = 64L << 20;
    private static final double SECONDS_TO_START = 0.05;

    private SoundNeeds() {}

    /**
     * @param perSecond seconds on one core for a second of two channels
     * @param copies files of the input's size that exist at once
     * @throws StudioException {@code no-audio} where there is nothing to work on
     */
    public static Requirement of(InputFile input, double perSecond, int copies) throws StudioException {
        if (input.facts().audioCodec() == null) {
            throw AvProblem.noAudio(input.file());
        }
        return ofLength(input, perSecond, copies);
    }

    /** The same for files that need no sound. */
    public static Requirement ofLength(InputFile input, double perSecond, int copies) throws StudioException {
        double seconds = input.facts().duration() == null ? 0 : input.facts().duration();
        int channels = input.facts().channels() == null ? 2 : input.facts().channels();
        return new Requirement(RAM, 0, copies * bytes(input) + (1 << 20), SECONDS_TO_START + seconds * perSecond * channels / 2);
    }

    /** Size of the input, which is that of a result like it. */
    public static long bytes(InputFile input) throws StudioException {
        try {
            return Files.size(input.file());
        } catch (IOException e) {
            throw MediaProblem.unreadable(input.file(), e);
        }
    }
}
