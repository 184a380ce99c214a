package org.podstudio.media.png;

import static org.podstudio.media.bytes.Bytes.s32be;

import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The inflated content of all IDAT chunks, which may be of any size. A chunk whose checksum does not match is accepted only if the checksum of the
 * whole inflated data does, so that a flipped bit is never shown as a picture.
 */
final class PngDataStream implements PngData {
    private static final int BUFFER_BYTES = 128 * 1024;

    private final PngFile png;
    private final List<PngFile.Chunk> parts;
    private final Inflater inflater = new Inflater();
    private final CRC32 crc = new CRC32();
    private int part = -1;
    private int left;
    private long at;
    private long mismatchAt = -1;

    PngDataStream(PngFile png) throws PngException {
        this.png = png;
        this.parts = png.chunks().stream().filter(c -> c.type().equals("IDAT")).toList();
        if (parts.isEmpty()) {
            throw new PngException("It has no pixels");
        }
    }

    @Override
    public void read(byte[] to, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            try {
                int n = inflater.inflate(to, from + done, length - done);
                done += n;
                if (n == 0) {
                    if (inflater.finished() || inflater.needsDictionary()) {
                        throw new PngException("Its pixel data ends too early");
                    }
                    if (!feed()) {
                        String flaw = png.flaw();
                        throw new PngException(flaw == null ? "Its pixel data ends too early" : flaw);
                    }
                }
            } catch (DataFormatException e) {
                throw new PngException("Its compressed pixel data is broken (" + e.getMessage() + ")");
            }
        }
    }

    @Override
    public void finish() throws IOException {
        boolean proven = drained();
        while (feed()) {
            // feed() compares the checksum at the end of each chunk
        }
        if (mismatchAt >= 0 && !proven) {
            throw new PngException("The checksum of its pixel data at byte " + mismatchAt + " does not match");
        }
    }

    /** Whether the compressed data comes to its proper end, where the inflater compares its own checksum. */
    private boolean drained() throws IOException {
        byte[] surplus = new byte[4096];
        try {
            while (!inflater.finished()) {
                if (inflater.inflate(surplus) == 0 && !inflater.finished() && (inflater.needsDictionary() || !feed())) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        }
    }

    private boolean feed() throws IOException {
        while (left == 0) {
            if (part + 1 >= parts.size()) {
                return false;
            }
            part++;
            at = parts.get(part).at();
            left = parts.get(part).length();
            crc.reset();
            crc.update(new byte[] {'I', 'D', 'A', 'T'});
            if (left == 0) {
                check();
            }
        }
        byte[] bytes = png.file().upTo(at, Math.min(left, BUFFER_BYTES));
        if (bytes.length == 0) {
            return false;
        }
        at += bytes.length;
        left -= bytes.length;
        crc.update(bytes);
        inflater.setInput(bytes);
        if (left == 0) {
            check();
        }
        return true;
    }

    private void check() throws IOException {
        byte[] stored = png.file().upTo(at, 4);
        if (stored.length < 4) {
            return;
        }
        if ((int) crc.getValue() != s32be(stored, 0)) {
            mismatchAt = at;
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
