package org.podstudio.media.play;

import java.io.ByteArrayOutputStream;
import java.util.function.LongSupplier;

/** A sound device that plays by a clock of the test's and remembers all it was given. */
final class FakeLine implements SoundLine {
    private static final int BUFFER = RATE / 5 * FRAME_BYTES;

    final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final LongSupplier nanos;
    private long written;
    private long played;
    private long at;
    private boolean running;
    boolean closed;

    FakeLine(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public int room() {
        return (int) (BUFFER - (written - played()) * FRAME_BYTES);
    }

    @Override
    public void write(byte[] pcm, int offset, int length) {
        heard.write(pcm, offset, length);
        written += length / FRAME_BYTES;
    }

    @Override
    public long played() {
        long now = nanos.getAsLong();
        if (running) {
            played = Math.min(written, played + (now - at) * RATE / 1_000_000_000);
        }
        at = now;
        return played;
    }

    @Override
    public void start() {
        played();
        running = true;
    }

    @Override
    public void pause() {
        played();
        running = false;
    }

    @Override
    public void clear() {
        played = written;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** What was heard on the left, as numbers. */
    short[] left() {
        byte[] pcm = heard.toByteArray();
        short[] samples = new short[pcm.length / FRAME_BYTES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (pcm[i * FRAME_BYTES] & 0xff | pcm[i * FRAME_BYTES + 1] << 8);
        }
        return samples;
    }
}
