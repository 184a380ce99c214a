package org.podstudio.media.jpeg;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.stream.ImageOutputStreamImpl;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;

/** Passes a JPEG on as it is written, with the density in its first segment and the metadata behind it. Nothing is kept. */
final class HeadInserter extends ImageOutputStreamImpl {
    /** Start mark and the JFIF segment; an encoder writes them at once. */
    private static final int HEAD_BYTES = 20;

    private final OutputStream out;
    private final EmbeddedMetadata embedded;
    private final @Nullable Density density;
    private final int bands;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(64);
    private boolean inserted;

    HeadInserter(OutputStream out, EmbeddedMetadata embedded, @Nullable Density density, int bands) {
        this.out = out;
        this.embedded = embedded;
        this.density = density;
        this.bands = bands;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        streamPos += length;
        if (inserted) {
            out.write(bytes, offset, length);
            return;
        }
        head.write(bytes, offset, length);
        if (head.size() >= HEAD_BYTES) {
            insert();
        }
    }

    private void insert() throws IOException {
        byte[] start = head.toByteArray();
        int firstEnd = u8(start, 3) == 0xe0 ? 4 + u16be(start, 4) : 2;
        if (firstEnd > start.length) {
            return;
        }
        inserted = true;
        if (density != null && has(start, 6, "JFIF\0") && Math.max(density.x(), density.y()) < 65535) {
            state(start, density);
        }
        out.write(start, 0, firstEnd);
        JpegWriter.metadata(out, embedded, bands);
        out.write(start, firstEnd, start.length - firstEnd);
    }

    /** Unit, then across and down, in the JFIF segment. */
    private static void state(byte[] start, Density density) {
        int x = (int) Math.round(density.x());
        int y = (int) Math.round(density.y());
        start[13] = 1;
        start[14] = (byte) (x >> 8);
        start[15] = (byte) x;
        start[16] = (byte) (y >> 8);
        start[17] = (byte) y;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("written only");
    }

    @Override
    public int read(byte[] b, int offset, int length) {
        throw new UnsupportedOperationException("written only");
    }
}
