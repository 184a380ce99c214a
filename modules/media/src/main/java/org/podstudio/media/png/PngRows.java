package org.podstudio.media.png;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.pixels.PixelRun;

/**
 * The stored rows of a PNG of 8 bits one after the other, as many as are wanted; of an interlaced one the rows of its seven passes. For one
 * thread; close it after use.
 */
public final class PngRows implements AutoCloseable {
    private static final int IDAT = 0x49444154;

    /** Chunks before the pixels that are stepped over. */
    private static final int MAX_CHUNKS = 1000;

    private final PngHeader header;
    private final PngDataStream data;
    private int pass = -1;
    private int y;
    private int pixels;
    private @Nullable PngRow rows;

    private PngRows(PngHeader header, PngDataStream data) {
        this.header = header;
        this.data = data;
    }

    /** @throws PngException if the file has no pixels, or its rows do not fit the memory */
    public static PngRows open(PngFile png) throws IOException {
        PngHeader header = png.header();
        if (header.rowBytes(header.width()) > Integer.MAX_VALUE - 16) {
            throw new PngException("Its rows cannot be read one by one");
        }
        return new PngRows(header, new PngDataStream(png));
    }

    /**
     * The next row, its samples valid until the call after the next; null behind the last.
     *
     * @throws PngException if it is missing or broken
     */
    public @Nullable PixelRun next() throws IOException {
        boolean whole = !header.interlaced();
        while (rows == null || y >= header.height()) {
            if (++pass == (whole ? 1 : PngPass.ALL.size())) {
                return null;
            }
            y = whole ? 0 : PngPass.ALL.get(pass).y();
            pixels = whole ? header.width() : PngPass.ALL.get(pass).pixels(header.width());
            rows = pixels > 0 ? new PngRow(header, pixels) : null;
        }
        PngPass step = whole ? PngPass.WHOLE : PngPass.ALL.get(pass);
        PixelRun run = new PixelRun(y, step.x(), step.stepX(), pixels, rows.next(data));
        y += step.stepY();
        return run;
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
