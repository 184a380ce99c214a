package org.podstudio.media.pixels;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Collects rows in a {@link BufferedImage} of the type that {@code DecodedImage} promises. */
public final class ImageRows implements RowSink {
    private final PixelLayout layout;
    private final BufferedImage image;
    private final byte[] bytes;
    private final short[] shorts;

    public ImageRows(PixelLayout layout) {
        this.layout = layout;
        this.image = create(layout);
        DataBuffer buffer = image.getRaster().getDataBuffer();
        this.bytes = buffer instanceof DataBufferByte b ? b.getData() : new byte[0];
        this.shorts = buffer instanceof DataBufferUShort s ? s.getData() : new short[0];
    }

    /** An empty picture of this layout. */
    public static BufferedImage create(PixelLayout layout) {
        if (layout.bits() == 8) {
            int type = switch (layout.bands()) {
                case 1 -> BufferedImage.TYPE_BYTE_GRAY;
                case 3 -> BufferedImage.TYPE_3BYTE_BGR;
                default -> BufferedImage.TYPE_4BYTE_ABGR;
            };
            return new BufferedImage(layout.width(), layout.height(), type);
        }
        boolean alpha = layout.bands() == 4;
        ColorSpace space = ColorSpace.getInstance(layout.bands() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ComponentColorModel model = new ComponentColorModel(space, alpha, false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        int[] offsets = layout.bands() == 1 ? new int[] {0} : alpha ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2};
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, layout.width(), layout.height(),
                layout.width() * layout.bands(), layout.bands(), offsets, null);
        return new BufferedImage(model, raster, false, null);
    }

    public BufferedImage image() {
        return image;
    }

    @Override
    public void row(int y, byte[] samples) {
        int w = layout.width();
        int to = y * w * layout.bands();
        switch (layout.bands()) {
            case 1 -> System.arraycopy(samples, 0, bytes, to, w);
            case 3 -> {
                for (int i = 0, end = w * 3; i < end; i += 3, to += 3) {
                    bytes[to] = samples[i + 2];
                    bytes[to + 1] = samples[i + 1];
                    bytes[to + 2] = samples[i];
                }
            }
            default -> {
                for (int i = 0, end = w * 4; i < end; i += 4, to += 4) {
                    bytes[to] = samples[i + 3];
                    bytes[to + 1] = samples[i + 2];
                    bytes[to + 2] = samples[i + 1];
                    bytes[to + 3] = samples[i];
                }
            }
        }
    }

    @Override
    public void row(int y, short[] samples) {
        int length = layout.width() * layout.bands();
        System.arraycopy(samples, 0, shorts, y * length, length);
    }
}
