package org.podstudio.media.ffmpeg;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.pixels.RowSink;

/**
 * An opaque picture of 8 bits in native memory, on its way into an encoder: collected from RGB rows, or as a JPEG keeps it. For one
 * thread; close it after use.
 */
public final class PictureFrame implements RowSink, AutoCloseable {
    /** Conversion between colours, as exact as swscale does it. */
    private static final int FLAGS = swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INP;

    private final AVFrame frame;
    private final BytePointer data;

    private PictureFrame(AVFrame frame) {
        this.frame = frame;
        this.data = new BytePointer(frame.data(0));
    }

    /** An empty one, for rows of RGB. */
    public static PictureFrame rgb(PixelSize size) throws AvException {
        FFmpeg.load();
        return new PictureFrame(SmallPicture.blank(size, avutil.AV_PIX_FMT_RGB24));
    }

    /**
     * A JPEG's picture in the colours that it keeps, upright.
     *
     * @param size as it is stored
     * @param orientation as EXIF counts it
     * @return null when those are not YCbCr, its size is another than {@code size}, or it cannot be turned as it is: for a decoder that
     *         knows more kinds
     * @throws IOException when it cannot be decoded, or not without doubt
     */
    public static @Nullable PictureFrame jpeg(byte[] file, PixelSize size, int orientation) throws IOException {
        return StillDecoder.decoded(StillDecoder.Codec.MJPEG, file, decoded -> {
            boolean known = half(decoded.format()) || full(decoded.format()) || decoded.format() == avutil.AV_PIX_FMT_YUVJ440P
                    || decoded.format() == avutil.AV_PIX_FMT_YUVJ411P;
            if (!known || decoded.width() != size.width() || decoded.height() != size.height()) {
                return null;
            }
            if (orientation == 1) {
                return new PictureFrame(avutil.av_frame_clone(decoded));
            }
            AVFrame turned = TurnedPlanes.of(decoded, orientation);
            return turned == null ? null : new PictureFrame(turned);
        });
    }

    /** 4:2:0 or 4:2:2. */
    private static boolean half(int format) {
        return format == avutil.AV_PIX_FMT_YUVJ420P || format == avutil.AV_PIX_FMT_YUVJ422P;
    }

    private static boolean full(int format) {
        return format == avutil.AV_PIX_FMT_YUVJ444P;
    }

    @Override
    public void row(int y, byte[] samples) {
        data.position((long) y * frame.linesize(0)).put(samples, 0, 3 * frame.width());
    }

    @Override
    public void row(int y, short[] samples) {
        throw new UnsupportedOperationException("it has 8 bits");
    }

    /**
     * A whole JPEG file without metadata. Colour that is halved already stays so.
     *
     * @param quality as libjpeg counts it, 1 to {@link JpegEncoder#MAX_QUALITY}
     * @param fullColour whether colour that has its full resolution keeps it
     */
    public byte[] jpeg(int quality, boolean fullColour) throws AvException {
        if (half(frame.format()) || fullColour && full(frame.format())) {
            return JpegEncoder.encode(frame, quality);
        }
        AVFrame target = converted(fullColour ? avutil.AV_PIX_FMT_YUVJ444P : avutil.AV_PIX_FMT_YUVJ420P, 1);
        try {
            return JpegEncoder.encode(target, quality);
        } finally {
            avutil.av_frame_free(target);
        }
    }

    /** A whole WebP file without metadata. @param quality 1 to 100 */
    public byte[] webp(int quality) throws AvException {
        AVFrame target = converted(avutil.AV_PIX_FMT_YUV420P, 0);
        try {
            return WebpEncoder.encode(target, quality, false);
        } finally {
            avutil.av_frame_free(target);
        }
    }

    /** @param full range of the result: 1, or 0 for 16 to 235 */
    private AVFrame converted(int format, int full) throws AvException {
        AVFrame target = SmallPicture.blank(new PixelSize(frame.width(), frame.height()), format);
        boolean done = false;
        SwsContext context = swscale.sws_getContext(frame.width(), frame.height(), frame.format(), frame.width(), frame.height(), format,
                FLAGS, null, null, (DoublePointer) null);
        try {
            if (context == null || context.isNull()) {
                throw new AvException("Its pixel format cannot be converted");
            }
            target.color_range(full == 1 ? avutil.AVCOL_RANGE_JPEG : avutil.AVCOL_RANGE_MPEG);
            FramePixels.colours(context, frame, FramePixels.descriptor(frame), FramePixels.Origin.STILL, full);
            if (swscale.sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), target.data(), target.linesize()) != frame.height()) {
                throw new AvException("Its picture could not be converted");
            }
            done = true;
            return target;
        } finally {
            swscale.sws_freeContext(context);
            if (!done) {
                avutil.av_frame_free(target);
            }
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
