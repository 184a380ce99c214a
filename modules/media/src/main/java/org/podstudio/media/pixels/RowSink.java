package org.podstudio.media.pixels;

/** Takes the rows of a picture from top to bottom. The array belongs to the caller and is reused for the next row. */
public interface RowSink {
    /** @param samples interleaved grey, RGB or RGBA, not premultiplied; 0..255 or 0..65535 as the picture's depth says */
    void row(int y, short[] samples);

    /** The same for 8-bit pictures. */
    void row(int y, byte[] samples);
}
