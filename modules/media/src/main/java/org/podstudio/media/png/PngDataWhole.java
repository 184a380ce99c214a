package org.podstudio.media.png;

import static org.podstudio.media.bytes.Bytes.s32be;

import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.podstudio.media.bytes.BitInput;

/** IDAT chunks that fit the memory, and so are inflated in half the time. As strict about checksums as {@link PngDataStream}. */
final class PngDataWhole implements PngData {
    /** Of compressed pixels; a picture of 2048 x 2048 has some 8 MB. */
    private static final int MAX_BYTES = 24 << 20;

    private final PngFile png;
    private final Inflation inflation;
    private long mismatchAt = -1;

    /** @throws PngException if it has no pixels, or they do not begin as they must */
    PngDataWhole(PngFile png) throws IOException {
        this.png = png;
        List<PngFile.Chunk> parts = parts(png);
        if (parts.isEmpty()) {
            throw new PngException("It has no pixels");
        }
        byte[] all = new byte[(int) bytes(parts) + BitInput.PADDING];
        int length = 0;
        for (PngFile.Chunk part : parts) {
            byte[] bytes = png.file().upTo(part.at(), part.length());
            System.arraycopy(bytes, 0, all, length, bytes.length);
            length += bytes.length;
            check(part.at() + bytes.length, bytes);
        }
        if (length == 0) {
            throw tooShort();
        }
        this.inflation = new Inflation(all, length);
    }

    /** Whether they are not too large for this. */
    static boolean fits(PngFile png) {
        return bytes(parts(png)) <= MAX_BYTES;
    }

    private static List<PngFile.Chunk> parts(PngFile png) {
        return png.chunks().stream().filter(c -> c.type().equals("IDAT")).toList();
    }

    private static long bytes(List<PngFile.Chunk> parts) {
        return parts.stream().mapToLong(PngFile.Chunk::length).sum();
    }

    private void check(long at, byte[] bytes) throws IOException {
        byte[] stored = png.file().upTo(at, 4);
        CRC32 crc = new CRC32();
        crc.update(new byte[] {'I', 'D', 'A', 'T'});
        crc.update(bytes);
        if (stored.length == 4 && (int) crc.getValue() != s32be(stored, 0)) {
            mismatchAt = at;
        }
    }

    @Override
    public void read(byte[] to, int from, int length) throws IOException {
        if (inflation.read(to, from, length) < length) {
            throw tooShort();
        }
    }

    private PngException tooShort() {
        String flaw = png.flaw();
        return new PngException(flaw == null ? "Its pixel data ends too early" : flaw);
    }

    @Override
    public void finish() throws IOException {
        if (mismatchAt >= 0 && !inflation.proven()) {
            throw new PngException("The checksum of its pixel data at byte " + mismatchAt + " does not match");
        }
    }

    @Override
    public void close() {
        // nothing but memory
    }
}
