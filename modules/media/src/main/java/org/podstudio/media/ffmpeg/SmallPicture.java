package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.jpeg.JpegWriter;
import org.podstudio.media.pixels.Coverage;

/**
 * A small opaque picture as JPEG keeps it: full-range YCbCr with halved colour, in native memory. What a decoder gives in these
 * colours is scaled and encoded in them and never becomes RGB. For one thread; close it after use.
 */
public final class SmallPicture implements AutoCloseable {
    /** Step of FFmpeg's quality scale: files as large, and as like the picture, as libjpeg makes at 85. */
    private static final int STEP = 3;

    private static final int QUALITY = 85;

    private final AVFrame frame;
    /** How much the picture had of each pixel before it was put on grey; null when it was all. */
    private final @Nullable Coverage coverage;

    private SmallPicture(AVFrame frame, @Nullable Coverage coverage) {
        this.frame = frame;
        this.coverage = coverage;
    }

    /** The same pixels with what is known of their transparency; this one is not to be used any more. */
    public SmallPicture covering(Optional<Coverage> known) {
        return new SmallPicture(frame, known.orElse(null));
    }

    /** Where the picture was transparent; empty when it was nowhere. Upright as the picture is. */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    /** A decoded frame, its longer side at most {@code px}; never enlarged. */
    static SmallPicture of(AVFrame source, FramePixels.Origin origin, int px) throws AvException {
        return of(source, origin, fit(source.width(), source.height(), px));
    }

    static SmallPicture of(AVFrame source, FramePixels.Origin origin, PixelSize size) throws AvException {
        AVFrame target = blank(size, avutil.AV_PIX_FMT_YUVJ420P);
        boolean done = false;
        try {
            scale(source, target, origin);
            done = true;
            return new SmallPicture(target, null);
        } finally {
            if (!done) {
                avutil.av_frame_free(target);
            }
        }
    }

    /** Brightness of a decoded frame in another size, row by row. */
    static byte[] light(AVFrame source, FramePixels.Origin origin, PixelSize size) throws AvException {
        AVFrame target = blank(size, avutil.AV_PIX_FMT_GRAY8);
        try {
            scale(source, target, origin, swscale.SWS_AREA);
            return StillDecoder.plane(target, 0, size.width(), size.height());
        } finally {
            avutil.av_frame_free(target);
        }
    }

    /** @param rgb rows of {@code width} pixels of three bytes */
    public static SmallPicture of(byte[] rgb, int width, int height, int px) throws IOException {
        return of(rgb, avutil.AV_PIX_FMT_RGB24, width, height, px);
    }

    /** @param image of type {@link BufferedImage#TYPE_3BYTE_BGR} */
    public static SmallPicture of(BufferedImage image, int px) throws IOException {
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return of(bgr, avutil.AV_PIX_FMT_BGR24, image.getWidth(), image.getHeight(), px);
    }

    private static SmallPicture of(byte[] bytes, int format, int width, int height, int px) throws IOException {
        FFmpeg.load();
        AVFrame source = blank(new PixelSize(width, height), format);
        try {
            BytePointer data = new BytePointer(source.data(0));
            int stride = source.linesize(0);
            if (stride == 3 * width) {
                data.put(bytes, 0, height * stride);
            } else {
                for (int y = 0; y < height; y++) {
                    data.position((long) y * stride).put(bytes, 3 * width * y, 3 * width);
                }
            }
            return of(source, FramePixels.Origin.STILL, px);
        } finally {
            avutil.av_frame_free(source);
        }
    }

    public int width() {
        return frame.width();
    }

    public int height() {
        return frame.height();
    }

    /** A copy, its longer side at most {@code px}. */
    public SmallPicture fitted(int px) throws AvException {
        return of(frame, FramePixels.Origin.STILL, px).covering(coverage());
    }

    /** The picture of type {@link BufferedImage#TYPE_3BYTE_BGR}. */
    public BufferedImage picture() throws AvException {
        AVFrame target = blank(new PixelSize(width(), height()), avutil.AV_PIX_FMT_BGR24);
        try {
            scale(frame, target, FramePixels.Origin.STILL);
            BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_3BYTE_BGR);
            byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            BytePointer data = new BytePointer(target.data(0));
            for (int y = 0; y < height(); y++) {
                data.position((long) y * target.linesize(0)).get(bgr, 3 * width() * y, 3 * width());
            }
            return image;
        } finally {
            avutil.av_frame_free(target);
        }
    }

    /** A whole JPEG file without metadata. */
    public byte[] jpeg() throws IOException {
        // The other encoder knows no smallest size.
        return JpegEncoder.takes(width(), height()) ? JpegEncoder.coarse(frame, STEP)
                : JpegWriter.encode(picture(), EmbeddedMetadata.NONE, QUALITY, 0);
    }

    /** The same at a quality of libjpeg's scale, for a size that {@link JpegEncoder#takes}. */
    byte[] jpeg(int quality) throws AvException {
        return JpegEncoder.encode(frame, quality);
    }

    static PixelSize fit(int width, int height, int px) {
        double scale = Math.min(1, (double) px / Math.max(width, height));
        return new PixelSize(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    static AVFrame blank(PixelSize size, int format) throws AvException {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(size.width()).height(size.height()).format(format);
        frame.color_range(avutil.AVCOL_RANGE_JPEG);
        frame.colorspace(avutil.AVCOL_SPC_BT470BG);
        int error = avutil.av_frame_get_buffer(frame, 0);
        if (error < 0) {
            avutil.av_frame_free(frame);
            throw new AvException("There is no memory left for a picture of " + size.width() + " x " + size.height() + " pixels");
        }
        return frame;
    }

    private static void scale(AVFrame from, AVFrame to, FramePixels.Origin origin) throws AvException {
        boolean same = from.width() == to.width() && from.height() == to.height();
        scale(from, to, origin, (same ? swscale.SWS_BICUBIC : swscale.SWS_LANCZOS) | swscale.SWS_ACCURATE_RND);
    }

    private static void scale(AVFrame from, AVFrame to, FramePixels.Origin origin, int flags) throws AvException {
        SwsContext context = swscale.sws_getContext(from.width(), from.height(), from.format(), to.width(), to.height(), to.format(),
                flags, null, null, (DoublePointer) null);
        if (context == null || context.isNull()) {
            throw new AvException("Its pixel format cannot be converted");
        }
        try {
            FramePixels.colours(context, from, FramePixels.descriptor(from), origin);
            if (swscale.sws_scale(context, from.data(), from.linesize(), 0, from.height(), to.data(), to.linesize()) != to.height()) {
                throw new AvException("Its picture could not be converted");
            }
        } finally {
            swscale.sws_freeContext(context);
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
