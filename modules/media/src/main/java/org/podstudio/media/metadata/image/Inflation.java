package org.podstudio.media.metadata.image;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the compressed texts of one file. All together they may grow to 64 MiB, so that no number of bombs costs time. */
final class Inflation {
    private static final int MAX_WORK_BYTES = 64 << 20;
    private static final int PART_BYTES = 16 * 1024;

    private int left = MAX_WORK_BYTES;

    /** Empty when the data is broken, or grows beyond {@code maxBytes}. */
    Optional<byte[]> inflate(byte[] data, int maxBytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[PART_BYTES];
            while (!inflater.finished()) {
                int n = inflater.inflate(part);
                left -= n;
                if (n == 0 || left <= 0 || out.size() + n > maxBytes) {
                    return Optional.empty();
                }
                out.write(part, 0, n);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            // Broken metadata is no metadata.
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
