package org.podstudio.media.waveform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lowest and highest sample of each stretch of a sound, for every channel, as 16-bit numbers. Written as audiowaveform's data
 * format, version 2, which players for the web read as it is.
 *
 * @param sampleRate of the sound, in Hz
 * @param samplesPerPair samples of a channel that one pair stands for
 * @param values for each stretch, for each channel: lowest, highest
 */
public record PeakData(int sampleRate, int samplesPerPair, int channels, short[] values) {
    private static final int VERSION = 2;
    private static final int HEAD_BYTES = 24;

    /** Stretches. */
    public int length() {
        return values.length / (2 * channels);
    }

    public int low(int stretch, int channel) {
        return values[2 * (stretch * channels + channel)];
    }

    public int high(int stretch, int channel) {
        return values[2 * (stretch * channels + channel) + 1];
    }

    /** Half as many stretches: one zoom level further out. */
    public PeakData halved() {
        int half = (length() + 1) / 2;
        short[] made = new short[half * 2 * channels];
        for (int i = 0; i < half; i++) {
            int second = Math.min(2 * i + 1, length() - 1);
            for (int c = 0; c < channels; c++) {
                int at = 2 * (i * channels + c);
                made[at] = (short) Math.min(low(2 * i, c), low(second, c));
                made[at + 1] = (short) Math.max(high(2 * i, c), high(second, c));
            }
        }
        return new PeakData(sampleRate, 2 * samplesPerPair, channels, made);
    }

    /** Little endian: version, flags (0: 16 bits), rate, samples per pair, stretches, channels, then the values. */
    public void writeBinary(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + 2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(VERSION).putInt(0).putInt(sampleRate).putInt(samplesPerPair).putInt(length()).putInt(channels);
        bytes.asShortBuffer().put(values);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            out.write(bytes.array());
        }
    }

    /** The same as text. */
    public void writeJson(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW)) {
            out.write("{\"version\":" + VERSION + ",\"channels\":" + channels + ",\"sample_rate\":" + sampleRate + ",\"samples_per_pixel\":"
                    + samplesPerPair + ",\"bits\":16,\"length\":" + length() + ",\"data\":[");
            for (int i = 0; i < values.length; i++) {
                out.write(i == 0 ? "" : ",");
                out.write(Integer.toString(values[i]));
            }
            out.write("]}\n");
        }
    }

    /** @throws IOException when it is no such file, or cut off */
    public static PeakData readBinary(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < HEAD_BYTES || bytes.getInt() != VERSION || bytes.getInt() != 0) {
            throw new IOException("no peaks of version 2 with 16 bits");
        }
        int rate = bytes.getInt();
        int samples = bytes.getInt();
        long length = bytes.getInt();
        int channels = bytes.getInt();
        if (channels < 1 || length < 0 || bytes.remaining() != length * channels * 4) {
            throw new IOException("the peaks are cut off");
        }
        short[] values = new short[bytes.remaining() / 2];
        bytes.asShortBuffer().get(values);
        return new PeakData(rate, samples, channels, values);
    }
}
