package org.podstudio.core.api.play;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.podstudio.core.api.problem.StudioException;

/** Plays films and sounds. Safe from any thread. */
public interface Players {
    /** Opens a file on a thread of its own and shows its first picture; it does not play yet. Returns at once. */
    Player open(Playable what, PlayerListener listener);

    /**
     * The loudest sample of each stretch of a sound, or of a film's sound, over all channels. Decodes all of it: never on the EDT.
     *
     * @param count of stretches of equal length
     * @return 0 to 1 each
     * @throws StudioException {@code file-damaged} and the like when nothing can be decoded
     */
    float[] peaks(Path file, int count) throws StudioException;

    /**
     * The integrated loudness of a sound (EBU R 128), in LUFS. Decodes all of it: never on the EDT.
     *
     * @return empty for what is silent, too short to have a loudness, or where nothing measures
     * @throws StudioException {@code file-damaged} and the like when nothing can be decoded
     */
    default OptionalDouble loudness(Path file) throws StudioException {
        return OptionalDouble.empty();
    }
}
