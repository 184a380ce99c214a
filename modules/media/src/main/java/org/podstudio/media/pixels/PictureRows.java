package org.podstudio.media.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.WritableRaster;

/**
 * Reads any {@link BufferedImage} row by row as grey, RGB or RGBA samples. Pictures of the types that the codec makes
 * keep their numbers; of others the sRGB values are taken.
 */
public final class PictureRows {
    private final BufferedImage image;
    private final PixelLayout layout;
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] offsets;
    private final int pixelStride;
    private final int scanStride;
    private final int base;
    private final int[] argb;

    public PictureRows(BufferedImage image) {
        this.image = image;
        DataBuffer buffer = image.getRaster().getDataBuffer();
        int bands = image.getRaster().getNumBands();
        boolean direct = image.getSampleModel() instanceof ComponentSampleModel && buffer.getNumBanks() == 1
                && !image.isAlphaPremultiplied() && !(image.getColorModel() instanceof java.awt.image.IndexColorModel)
                && (bands == 1 || bands == 3 || bands == 4 && image.getColorModel().hasAlpha())
                && (buffer instanceof DataBufferByte || buffer instanceof DataBufferUShort);
        int outBands = direct ? bands : image.getColorModel().hasAlpha() ? 4 : 3;
        int bits = direct && buffer instanceof DataBufferUShort ? 16 : 8;
        this.layout = new PixelLayout(image.getWidth(), image.getHeight(), outBands, bits);
        this.bytes = direct && buffer instanceof DataBufferByte b ? b.getData() : new byte[0];
        this.shorts = direct && buffer instanceof DataBufferUShort s ? s.getData() : new short[0];
        this.argb = direct ? new int[0] : new int[image.getWidth()];
        if (direct) {
            ComponentSampleModel model = (ComponentSampleModel) image.getSampleModel();
            WritableRaster raster = image.getRaster();
            this.offsets = model.getBandOffsets();
            this.pixelStride = model.getPixelStride();
            this.scanStride = model.getScanlineStride();
            this.base = buffer.getOffset() - raster.getSampleModelTranslateY() * scanStride
                    - raster.getSampleModelTranslateX() * pixelStride;
        } else {
            this.offsets = new int[0];
            this.pixelStride = 0;
            this.scanStride = 0;
            this.base = 0;
        }
    }

    public PixelLayout layout() {
        return layout;
    }

    /** Row {@code y} of an 8-bit picture. */
    public void row(int y, byte[] out) {
        int w = layout.width();
        int bands = layout.bands();
        if (argb.length > 0) {
            image.getRGB(0, y, w, 1, argb, 0, w);
            for (int x = 0, o = 0; x < w; x++, o += bands) {
                int p = argb[x];
                out[o] = (byte) (p >> 16);
                out[o + 1] = (byte) (p >> 8);
                out[o + 2] = (byte) p;
                if (bands == 4) {
                    out[o + 3] = (byte) (p >> 24);
                }
            }
            return;
        }
        int row = base + y * scanStride;
        for (int b = 0; b < bands; b++) {
            for (int x = 0, p = row + offsets[b], o = b; x < w; x++, p += pixelStride, o += bands) {
                out[o] = bytes[p];
            }
        }
    }

    /** Row {@code y} of a 16-bit picture. */
    public void row(int y, short[] out) {
        int row = base + y * scanStride;
        int bands = layout.bands();
        for (int b = 0; b < bands; b++) {
            for (int x = 0, p = row + offsets[b], o = b; x < layout.width(); x++, p += pixelStride, o += bands) {
                out[o] = shorts[p];
            }
        }
    }

    /** Row {@code y} of a picture of any depth, at 8 bits. */
    public void row8(int y, byte[] out, short[] scratch) {
        if (layout.bits() == 8) {
            row(y, out);
            return;
        }
        row(y, scratch);
        for (int i = 0, end = layout.width() * layout.bands(); i < end; i++) {
            out[i] = (byte) (((scratch[i] & 0xffff) * 255 + 32767) / 65535);
        }
    }

    /** Sends all rows to {@code sink}. */
    public void to(RowSink sink) {
        int length = layout.width() * layout.bands();
        byte[] row8 = new byte[layout.bits() == 8 ? length : 0];
        short[] row16 = new short[layout.bits() == 8 ? 0 : length];
        for (int y = 0; y < layout.height(); y++) {
            if (layout.bits() == 8) {
                row(y, row8);
                sink.row(y, row8);
            } else {
                row(y, row16);
                sink.row(y, row16);
            }
        }
    }
}
