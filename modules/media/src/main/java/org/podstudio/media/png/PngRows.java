package org.podstudio.media.png;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.bytes.FileBytes;

/** The stored rows of a plain PNG one after the other, as many as are wanted. For one thread; close it after use. */
public final class PngRows implements AutoCloseable {
    private static final int IDAT = 0x49444154;

    /** Chunks before the pixels that are stepped over. */
    private static final int MAX_CHUNKS = 1000;

    private final PngDataStream data;
    private final PngRow rows;

    private PngRows(PngDataStream data, PngRow rows) {
        this.data = data;
        this.rows = rows;
    }

    /** @throws PngException if the file has no pixels, is interlaced, or its rows do not fit the memory */
    public static PngRows open(PngFile png) throws IOException {
        PngHeader header = png.header();
        if (header.interlaced() || header.rowBytes(header.width()) > Integer.MAX_VALUE - 16) {
            throw new PngException("Its rows cannot be read one by one");
        }
        return new PngRows(new PngDataStream(png), new PngRow(header, header.width()));
    }

    /** The next row; valid until the call after the next. @throws PngException if it is missing or broken */
    public byte[] next() throws IOException {
        return rows.next(data);
    }

    /**
     * The samples of the first pixel, without opening the picture: whatever the first row's filter, they stand there as they
     * are. Empty when there are none.
     */
    public static byte[] firstPixel(FileBytes file, int bytes) throws IOException {
        long at = 8;
        for (int i = 0; i < MAX_CHUNKS; i++) {
            byte[] head = file.upTo(at, 8);
            if (head.length < 8) {
                return new byte[0];
            }
            long length = Bytes.u32be(head, 0);
            if (Bytes.s32be(head, 4) == IDAT) {
                return inflate(file.upTo(at + 8, (int) Math.min(length, 512)), bytes);
            }
            at += 12 + length;
        }
        return new byte[0];
    }

    private static byte[] inflate(byte[] start, int bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(start);
            byte[] pixel = new byte[1 + bytes];
            int n = inflater.inflate(pixel);
            return n <= bytes ? new byte[0] : java.util.Arrays.copyOfRange(pixel, 1, pixel.length);
        } catch (DataFormatException e) {
            // No pixels, no hidden text; the probe tells what is wrong.
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        data.close();
    }
}
