package org.podstudio.media.jpeg;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.pixels.RowSink;

/** A picture without memory: what the JDK's decoder puts into it row by row goes on to a sink. */
final class RowReceiver extends WritableRaster {
    private final RowSink sink;
    private final Runnable stop;
    private final byte[] row;
    private final int bands;
    private int next;
    private @Nullable RuntimeException failure;

    /** @param stop ends the decoder; called when the sink throws, because nothing may be thrown through native code */
    private RowReceiver(PixelInterleavedSampleModel model, RowSink sink, Runnable stop) {
        super(model, new NoData(), new Point());
        this.sink = sink;
        this.stop = stop;
        this.bands = model.getNumBands();
        this.row = new byte[model.getWidth() * bands];
    }

    static RowReceiver of(int width, int height, int bands, RowSink sink, Runnable stop) {
        int[] offsets = bands == 1 ? new int[] {0} : new int[] {0, 1, 2};
        return new RowReceiver(new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, bands, width * bands, offsets), sink, stop);
    }

    BufferedImage image() {
        ColorSpace space = ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        return new BufferedImage(new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE), this, false, null);
    }

    /** Rows that came. @throws JpegDecoder.SinkFailure when the sink threw */
    int received() {
        if (failure != null) {
            throw new JpegDecoder.SinkFailure(failure);
        }
        return next;
    }

    @Override
    public void setRect(int dx, int dy, Raster from) {
        if (failure != null || dy != next || dy >= getHeight()) {
            return;
        }
        from.getDataElements(from.getMinX(), from.getMinY(), getWidth(), 1, row);
        next++;
        try {
            sink.row(dy, row);
        } catch (RuntimeException e) {
            failure = e;
            stop.run();
        }
    }

    /** Of no length: nothing is ever stored. */
    static final class NoData extends DataBuffer {
        NoData() {
            super(TYPE_BYTE, 0);
        }

        @Override
        public int getElem(int bank, int i) {
            return 0;
        }

        @Override
        public void setElem(int bank, int i, int value) {
            throw new UnsupportedOperationException("rows come by setRect");
        }
    }
}
