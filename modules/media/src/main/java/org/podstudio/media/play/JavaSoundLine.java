package org.podstudio.media.play;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The system's sound device, through Java Sound. */
final class JavaSoundLine implements SoundLine {
    private static final Logger LOG = Logger.getLogger(JavaSoundLine.class.getName());
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 2, true, false);

    /** A fifth of a second: short enough for a new volume, long enough for a decoder that is busy with a large picture. */
    private static final int BUFFER_BYTES = RATE / 5 * FRAME_BYTES;

    private final SourceDataLine line;

    private JavaSoundLine(SourceDataLine line) {
        this.line = line;
    }

    static Optional<SoundLine> open() {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            return Optional.of(new JavaSoundLine(line));
        } catch (LineUnavailableException | IllegalArgumentException e) {
            // Java Sound has no other way to say that there is no device, or none that takes this format.
            LOG.log(Level.INFO, "No sound device: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public int room() {
        return line.available() / FRAME_BYTES * FRAME_BYTES;
    }

    @Override
    public void write(byte[] pcm, int offset, int length) {
        line.write(pcm, offset, length);
    }

    @Override
    public long played() {
        return line.getLongFramePosition();
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void pause() {
        line.stop();
    }

    @Override
    public void clear() {
        line.flush();
    }

    @Override
    public void close() {
        line.close();
    }
}
