package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PixelLayout;

/** Turns a decoded frame into a picture: full-range RGB by the frame's own colour matrix. */
final class FramePixels {
    /** Colour matrix numbers of ISO 23091-2. */
    private static final int BT709 = 1;

    private static final int UNSPECIFIED = 2;
    private static final int BT601 = 5;

    private FramePixels() {}

    /** Matrix and range to use where the frame does not say. */
    enum Origin {
        STILL,
        FILM
    }

    /** The frame in its own size; more than 8 bits give a 16-bit picture. */
    static BufferedImage picture(AVFrame frame, Origin origin) throws AvException {
        AVPixFmtDescriptor format = descriptor(frame);
        return picture(frame, frame.width(), frame.height(), format.comp(0).depth() > 8 ? 16 : 8, origin);
    }

    /** The frame scaled to a size. */
    static BufferedImage picture(AVFrame frame, int width, int height, int bits, Origin origin) throws AvException {
        AVPixFmtDescriptor format = descriptor(frame);
        boolean alpha = (format.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0;
        boolean grey = format.nb_components() == 1 && (format.flags() & avutil.AV_PIX_FMT_FLAG_PAL) == 0;
        PixelLayout layout = new PixelLayout(width, height, alpha || (format.flags() & avutil.AV_PIX_FMT_FLAG_PAL) != 0 ? 4 : grey ? 1 : 3, bits);
        int target = bits == 16
                ? layout.bands() == 1 ? avutil.AV_PIX_FMT_GRAY16LE : alpha ? avutil.AV_PIX_FMT_RGBA64LE : avutil.AV_PIX_FMT_RGB48LE
                : layout.bands() == 1 ? avutil.AV_PIX_FMT_GRAY8 : layout.bands() == 4 ? avutil.AV_PIX_FMT_ABGR : avutil.AV_PIX_FMT_BGR24;
        int scaling = width == frame.width() && height == frame.height() ? swscale.SWS_BICUBIC : swscale.SWS_AREA;
        SwsContext context = swscale.sws_getContext(frame.width(), frame.height(), frame.format(), width, height, target,
                scaling | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT | swscale.SWS_FULL_CHR_H_INP, null, null, (DoublePointer) null);
        if (context == null || context.isNull()) {
            throw new AvException("Its pixel format cannot be converted");
        }
        try {
            colours(context, frame, format, origin);
            BufferedImage image = scaled(context, frame, layout);
            // swscale takes every grey for full-range.
            return grey && frame.color_range() == avutil.AVCOL_RANGE_MPEG ? stretched(image) : image;
        } finally {
            swscale.sws_freeContext(context);
        }
    }

    static AVPixFmtDescriptor descriptor(AVFrame frame) throws AvException {
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
        if (frame.width() < 1 || frame.height() < 1 || format == null || format.isNull() || frame.data(0) == null) {
            throw new AvException("Its decoder gave no picture");
        }
        return format;
    }

    /** Tells swscale how the frame's colours are meant; the target is full-range BT.601. */
    static void colours(SwsContext context, AVFrame frame, AVPixFmtDescriptor format, Origin origin) {
        colours(context, frame, format, origin, 1);
    }

    /** @param targetFull range of the target: 1 full, 0 limited */
    static void colours(SwsContext context, AVFrame frame, AVPixFmtDescriptor format, Origin origin, int targetFull) {
        boolean rgb = (format.flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
        int matrix = frame.colorspace();
        if (matrix == UNSPECIFIED || matrix == 0 || matrix == 3) {
            matrix = origin == Origin.FILM && frame.height() > 576 ? BT709 : BT601;
        }
        boolean full = rgb || frame.color_range() == avutil.AVCOL_RANGE_JPEG || avutil.av_get_pix_fmt_name(frame.format()).getString().startsWith("yuvj");
        IntPointer table = swscale.sws_getCoefficients(matrix);
        swscale.sws_setColorspaceDetails(context, table, full ? 1 : 0, swscale.sws_getCoefficients(BT601), targetFull, 0, 1 << 16, 1 << 16);
    }

    /** Limited range, 16 to 235 of 255, to full range. */
    private static BufferedImage stretched(BufferedImage grey) {
        if (grey.getRaster().getDataBuffer() instanceof DataBufferByte bytes) {
            byte[] data = bytes.getData();
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) Math.clamp((((data[i] & 0xff) - 16) * 255 + 109) / 219, 0, 255);
            }
        } else if (grey.getRaster().getDataBuffer() instanceof DataBufferUShort shorts) {
            short[] data = shorts.getData();
            for (int i = 0; i < data.length; i++) {
                data[i] = (short) Math.clamp((((data[i] & 0xffffL) - 16 * 256) * 65535 + 109 * 256) / (219 * 256), 0, 65535);
            }
        }
        return grey;
    }

    private static BufferedImage scaled(SwsContext context, AVFrame frame, PixelLayout layout) throws AvException {
        int rowSamples = layout.width() * layout.bands();
        // swscale writes whole vectors, so rows are padded and the buffer is a little longer than the picture.
        int stride = (rowSamples * (layout.bits() / 8) + 63) / 64 * 64;
        BufferedImage image = ImageRows.create(layout);
        try (BytePointer buffer = new BytePointer((long) stride * layout.height() + 64);
                PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(stride, 0, 0, 0)) {
            planes.put(0, buffer).put(1, null).put(2, null).put(3, null);
            int rows = swscale.sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
            if (rows != layout.height()) {
                throw new AvException("Its picture could not be converted");
            }
            if (image.getRaster().getDataBuffer() instanceof DataBufferByte bytes) {
                for (int y = 0; y < layout.height(); y++) {
                    buffer.position((long) y * stride).get(bytes.getData(), y * rowSamples, rowSamples);
                }
            } else if (image.getRaster().getDataBuffer() instanceof DataBufferUShort shorts) {
                try (ShortPointer wide = new ShortPointer(buffer)) {
                    for (int y = 0; y < layout.height(); y++) {
                        wide.position((long) y * (stride / 2)).get(shorts.getData(), y * rowSamples, rowSamples);
                    }
                }
            }
            buffer.position(0);
        }
        return image;
    }
}
