package org.podstudio.media.jpeg;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.function.IntFunction;

/** A picture without memory: the JDK's encoder asks for row after row, and each is got when it asks. */
final class RowGiver extends WritableRaster {
    private final IntFunction<byte[]> rows;
    private final int bands;

    private RowGiver(PixelInterleavedSampleModel model, IntFunction<byte[]> rows) {
        super(model, new RowReceiver.NoData(), new Point());
        this.rows = rows;
        this.bands = model.getNumBands();
    }

    /** @param rows grey or RGB samples of a row; may block, and may throw to end the encoder */
    static BufferedImage image(int width, int height, int bands, IntFunction<byte[]> rows) {
        RowGiver giver = new RowGiver(model(width, height, bands), rows);
        ColorSpace space = ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        return new BufferedImage(new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE), giver, false, null);
    }

    private static PixelInterleavedSampleModel model(int width, int height, int bands) {
        return new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, bands, width * bands,
                bands == 1 ? new int[] {0} : new int[] {0, 1, 2});
    }

    @Override
    public Raster createChild(int x, int y, int width, int height, int childX, int childY, int[] bandList) {
        byte[] row = rows.apply(y);
        return Raster.createRaster(model(width, 1, bands), new DataBufferByte(row, row.length), new Point(childX, childY));
    }
}
