package org.podstudio.media.pixels;

import java.io.IOException;

/**
 * Writes a picture from its rows, top to bottom. A row that cannot be written throws {@link java.io.UncheckedIOException}. Closed
 * in any case; complete only when {@link #finish} returned.
 */
public interface PictureSink extends RowSink, AutoCloseable {
    /** Called once, after the last row. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
