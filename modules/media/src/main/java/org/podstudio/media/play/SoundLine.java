package org.podstudio.media.play;

import java.util.Optional;

/** Where sound goes: 16-bit stereo of {@link #RATE}, little-endian. For one thread. */
interface SoundLine extends AutoCloseable {
    /** Samples a second of each channel. What nearly every device takes. */
    int RATE = 48_000;

    /** Bytes of one moment: two channels of two bytes. */
    int FRAME_BYTES = 4;

    /** Opens a device. */
    interface Device {
        /** @return empty when this machine has none that takes sound now */
        Optional<SoundLine> open();
    }

    /** Bytes that can be written without waiting. */
    int room();

    void write(byte[] pcm, int offset, int length);

    /** Moments that were heard since it was opened, those that were cleared away included. */
    long played();

    void start();

    /** Keeps what was written. */
    void pause();

    /** Forgets what was written and not heard. */
    void clear();

    @Override
    void close();
}
