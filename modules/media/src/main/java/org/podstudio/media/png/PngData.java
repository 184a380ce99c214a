package org.podstudio.media.png;

import java.io.IOException;

/** The inflated content of all IDAT chunks: filtered rows. */
interface PngData extends AutoCloseable {
    /** Fills {@code length} bytes or fails. */
    void read(byte[] to, int from, int length) throws IOException;

    /** Reads what the pixels did not need, for the sake of the checksums. */
    void finish() throws IOException;

    @Override
    void close();
}
