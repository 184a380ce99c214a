package org.podstudio.core.api.play;

import org.podstudio.core.api.media.PixelSize;

/**
 * Plays one file on a thread of its own. Every call returns at once, from any thread; of several seeks that come faster than
 * they can be shown only the last one counts. What happens is told to the {@link PlayerListener}. Close it after use.
 */
public interface Player extends AutoCloseable {
    /** Fastest speed, forwards and backwards. Sound is heard up to twice the normal one, forwards. */
    double MOST_SPEED = 8;

    /**
     * @param speed 1 as it was made, 0 to pause, below 0 backwards. At its end a file starts again from its beginning (backwards at
     *     its beginning from its end).
     */
    void play(double speed);

    /** Shows the picture of a time exactly, or on the way there the nearest one that was quick to get. @param seconds since the start */
    void seek(double seconds);

    /** Pauses and shows another picture. @param frames onwards, below 0 back */
    void step(int frames);

    /** Whether what ends goes on from its start, without a gap. */
    void loop(boolean again);

    /** @param loudness 0 to 1, a factor of the samples */
    void volume(double loudness);

    /** Most pixels that are shown: pictures are made no larger. */
    void fit(PixelSize room);

    /** Ends the playing and gives the file back; waits for nothing. */
    @Override
    void close();
}
