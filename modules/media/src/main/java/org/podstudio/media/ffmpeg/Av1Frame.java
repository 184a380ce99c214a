package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/**
 * A picture as the encoder of AV1 takes it. Close it after use.
 *
 * @param matrix colour matrix as numbered in ISO 23091-2
 * @param halved whether colours have half the resolution both ways
 */
record Av1Frame(AVFrame frame, int channels, int bits, int matrix, boolean halved) implements AutoCloseable {
    /** From this quality on, colour keeps its full resolution, as in JPEG. */
    private static final int FULL_COLOUR_QUALITY = 90;

    /** Icons and pixel art: half the colours would be seen, all of them cost a few bytes. */
    private static final long SMALL_PIXELS = 128 * 128;

    static Av1Frame ofColours(BufferedImage image, boolean lossless, int quality) throws IOException {
        FFmpeg.load();
        PictureRows rows = new PictureRows(image);
        PixelLayout layout = rows.layout();
        boolean deep = layout.bits() == 16;
        if (layout.bands() == 1) {
            return grey(rows, 0);
        }
        if (lossless && !deep) {
            AVFrame planes = allocate(layout, avutil.AV_PIX_FMT_GBRP);
            byte[] row = new byte[layout.width() * layout.bands()];
            for (int y = 0; y < layout.height(); y++) {
                rows.row(y, row);
                for (int plane = 0; plane < 3; plane++) {
                    // green, blue, red
                    put(planes, plane, y, layout, row, (plane + 1) % 3);
                }
            }
            return new Av1Frame(planes, 3, 8, Av1Encoder.IDENTITY, false);
        }
        boolean small = layout.area() < SMALL_PIXELS;
        boolean full = lossless || small || quality >= FULL_COLOUR_QUALITY;
        int target = deep ? full ? avutil.AV_PIX_FMT_YUV444P10LE : avutil.AV_PIX_FMT_YUV420P10LE
                : full ? avutil.AV_PIX_FMT_YUV444P : avutil.AV_PIX_FMT_YUV420P;
        AVFrame rgb = packed(rows, deep);
        try {
            return new Av1Frame(converted(rgb, target), 3, deep ? 10 : 8, Av1Encoder.BT601, !full);
        } finally {
            avutil.av_frame_free(rgb);
        }
    }

    static Av1Frame ofAlpha(BufferedImage image) throws IOException {
        FFmpeg.load();
        return grey(new PictureRows(image), 3);
    }

    /** One band of the picture, 8 or 10 bits. */
    private static Av1Frame grey(PictureRows rows, int band) throws AvException {
        PixelLayout layout = rows.layout();
        boolean deep = layout.bits() == 16;
        AVFrame frame = allocate(layout, deep ? avutil.AV_PIX_FMT_GRAY10LE : avutil.AV_PIX_FMT_GRAY8);
        if (!deep) {
            byte[] row = new byte[layout.width() * layout.bands()];
            for (int y = 0; y < layout.height(); y++) {
                rows.row(y, row);
                put(frame, 0, y, layout, row, band);
            }
        } else {
            short[] row = new short[layout.width() * layout.bands()];
            byte[] out = new byte[layout.width() * 2];
            for (int y = 0; y < layout.height(); y++) {
                rows.row(y, row);
                for (int x = 0; x < layout.width(); x++) {
                    int value = ((row[x * layout.bands() + band] & 0xffff) * 1023 + 32767) / 65535;
                    out[2 * x] = (byte) value;
                    out[2 * x + 1] = (byte) (value >> 8);
                }
                copy(frame, 0, y, out);
            }
        }
        return new Av1Frame(frame, 1, deep ? 10 : 8, Av1Encoder.BT601, false);
    }

    private static void put(AVFrame frame, int plane, int y, PixelLayout layout, byte[] row, int band) {
        byte[] out = new byte[layout.width()];
        for (int x = 0, p = band; x < out.length; x++, p += layout.bands()) {
            out[x] = row[p];
        }
        copy(frame, plane, y, out);
    }

    private static void copy(AVFrame frame, int plane, int y, byte[] row) {
        new BytePointer(frame.data(plane)).position((long) y * frame.linesize(plane)).put(row);
    }

    private static AVFrame packed(PictureRows rows, boolean deep) throws AvException {
        PixelLayout layout = rows.layout();
        AVFrame frame = allocate(layout, deep ? avutil.AV_PIX_FMT_RGB48LE : avutil.AV_PIX_FMT_RGB24);
        int bands = layout.bands();
        byte[] out = new byte[layout.width() * (deep ? 6 : 3)];
        byte[] bytes = new byte[deep ? 0 : layout.width() * bands];
        short[] shorts = new short[deep ? layout.width() * bands : 0];
        for (int y = 0; y < layout.height(); y++) {
            if (deep) {
                rows.row(y, shorts);
            } else {
                rows.row(y, bytes);
            }
            for (int x = 0; x < layout.width(); x++) {
                for (int b = 0; b < 3; b++) {
                    if (deep) {
                        out[6 * x + 2 * b] = (byte) shorts[x * bands + b];
                        out[6 * x + 2 * b + 1] = (byte) (shorts[x * bands + b] >> 8);
                    } else {
                        out[3 * x + b] = bytes[x * bands + b];
                    }
                }
            }
            copy(frame, 0, y, out);
        }
        return frame;
    }

    private static AVFrame allocate(PixelLayout layout, int format) throws AvException {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(layout.width()).height(layout.height()).format(format);
        frame.color_range(avutil.AVCOL_RANGE_JPEG);
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            avutil.av_frame_free(frame);
            throw new AvException("There is no memory left to encode it");
        }
        return frame;
    }

    private static AVFrame converted(AVFrame rgb, int target) throws AvException {
        AVFrame out = allocate(new PixelLayout(rgb.width(), rgb.height(), 3, 8), target);
        SwsContext context = swscale.sws_getContext(rgb.width(), rgb.height(), rgb.format(), rgb.width(), rgb.height(), target,
                swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INP, null, null, (DoublePointer) null);
        try {
            swscale.sws_setColorspaceDetails(context, swscale.sws_getCoefficients(Av1Encoder.BT601), 1,
                    swscale.sws_getCoefficients(Av1Encoder.BT601), 1, 0, 1 << 16, 1 << 16);
            int rows = swscale.sws_scale(context, rgb.data(), rgb.linesize(), 0, rgb.height(), out.data(), out.linesize());
            if (rows != rgb.height()) {
                avutil.av_frame_free(out);
                throw new AvException("The picture could not be converted for the encoder");
            }
            return out;
        } finally {
            swscale.sws_freeContext(context);
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
