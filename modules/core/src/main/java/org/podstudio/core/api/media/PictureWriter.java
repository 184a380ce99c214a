package org.podstudio.core.api.media;

import org.podstudio.core.api.problem.StudioException;

/**
 * A picture that is being written row by row, see {@link ImageCodec#writer}. Used by one thread; blocks. Closed in any case;
 * closed before {@link #finish} it removes what it wrote.
 */
public interface PictureWriter extends AutoCloseable {
    /**
     * The next row from the top.
     *
     * @param samples one row, 8-bit, interleaved grey, RGB or RGBA (not premultiplied); stays the caller's
     * @throws StudioException {@code disk-full} or {@code file-unwritable}
     */
    void row(byte[] samples) throws StudioException;

    /** Called once, after the last row: only then the file is whole. */
    void finish() throws StudioException;

    @Override
    void close() throws StudioException;
}
