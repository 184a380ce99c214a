package org.podstudio.media.png;

import java.io.IOException;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowSink;

/**
 * Decodes a PNG row by row. Only the pixel chunks, the palette and the transparency are read, so that texts of any size
 * cost nothing. A plain picture needs two rows of memory, an interlaced one all of it.
 */
public final class PngDecoder {
    private final PngHeader header;
    private final PixelLayout layout;
    private final PngUnpack unpack;
    private final PngFile png;

    private PngDecoder(PngFile png) throws IOException {
        this.png = png;
        this.header = png.header();
        this.layout = png.layout();
        this.unpack = new PngUnpack(png);
        if (header.rowBytes(header.width()) > Integer.MAX_VALUE - 16 || (long) header.width() * layout.bands() > Integer.MAX_VALUE - 16) {
            throw new PngException("Its rows of " + header.width() + " pixels do not fit the memory");
        }
    }

    /** @throws PngException if the content breaks the format, a checksum does not match, or pixels are missing */
    public static void decode(PngFile png, RowSink sink) throws IOException {
        new PngDecoder(png).run(sink);
    }

    private void run(RowSink sink) throws IOException {
        try (PngData data = PngDataWhole.fits(png) ? new PngDataWhole(png) : new PngDataStream(png)) {
            if (header.interlaced()) {
                interlaced(data, sink);
            } else {
                plain(data, sink);
            }
            data.finish();
        }
    }

    private void plain(PngData data, RowSink sink) throws IOException {
        int width = header.width();
        PngRow rows = new PngRow(header, width);
        byte[] bytes = layout.bits() == 8 ? new byte[width * layout.bands()] : new byte[0];
        short[] shorts = layout.bits() == 16 ? new short[width * layout.bands()] : new short[0];
        for (int y = 0; y < header.height(); y++) {
            byte[] row = rows.next(data);
            if (layout.bits() == 8) {
                unpack.bytes(row, width, bytes);
                sink.row(y, bytes);
            } else {
                unpack.shorts(row, width, shorts);
                sink.row(y, shorts);
            }
        }
    }

    private void interlaced(PngData data, RowSink sink) throws IOException {
        int bands = layout.bands();
        int rowLength = header.width() * bands;
        boolean deep = layout.bits() == 16;
        byte[][] allBytes = new byte[deep ? 0 : header.height()][rowLength];
        short[][] allShorts = new short[deep ? header.height() : 0][rowLength];
        byte[] bytes = new byte[deep ? 0 : rowLength];
        short[] shorts = new short[deep ? rowLength : 0];
        for (PngPass pass : PngPass.ALL) {
            int width = pass.pixels(header.width());
            if (width == 0 || header.height() <= pass.y()) {
                continue;
            }
            PngRow rows = new PngRow(header, width);
            for (int y = pass.y(); y < header.height(); y += pass.stepY()) {
                byte[] row = rows.next(data);
                if (deep) {
                    unpack.shorts(row, width, shorts);
                } else {
                    unpack.bytes(row, width, bytes);
                }
                for (int i = 0, to = pass.x() * bands; i < width; i++, to += pass.stepX() * bands) {
                    if (deep) {
                        System.arraycopy(shorts, i * bands, allShorts[y], to, bands);
                    } else {
                        System.arraycopy(bytes, i * bands, allBytes[y], to, bands);
                    }
                }
            }
        }
        for (int y = 0; y < header.height(); y++) {
            if (deep) {
                sink.row(y, allShorts[y]);
            } else {
                sink.row(y, allBytes[y]);
            }
        }
    }
}
