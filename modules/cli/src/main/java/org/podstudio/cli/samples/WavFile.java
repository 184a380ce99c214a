package org.podstudio.cli.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes 16-bit stereo WAV with tones that fade, like an effect for a game. */
final class WavFile {
    private static final int RATE_HZ = 44_100;
    private static final int HEADER_BYTES = 44;

    private WavFile() {}

    /** @param notesHz one after the other, each {@code noteSeconds} long */
    static byte[] chime(double noteSeconds, double... notesHz) {
        int perNote = (int) (noteSeconds * RATE_HZ);
        int dataBytes = perNote * notesHz.length * 4;
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER_BYTES - 8 + dataBytes);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
        out.putInt(RATE_HZ).putInt(RATE_HZ * 4).putShort((short) 4).putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(dataBytes);
        for (double hz : notesHz) {
            for (int i = 0; i < perNote; i++) {
                double fade = Math.exp(-4.0 * i / perNote);
                short sample = (short) (12_000 * fade * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
                out.putShort(sample).putShort(sample);
            }
        }
        return out.array();
    }
}
