package org.podstudio.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.pixels.Upright;

/**
 * A frame of a film as its decoder gave it. Looking at it costs little; only the one that is chosen becomes a whole picture. It must be
 * closed, and not used after its {@link FilmFrames}. For one thread.
 */
public final class FilmStill implements AutoCloseable {
    /** Longer side of a picture that is only looked at. */
    private static final int LOOK_PX = 384;

    private final AVFrame frame;
    private final AVStream stream;
    private final int maxPx;
    private final double seconds;
    private @Nullable FrameWorth worth;

    /** Takes a reference to the frame. */
    FilmStill(AVFrame frame, AVStream stream, int maxPx, double seconds) throws AvException {
        this.stream = stream;
        this.maxPx = maxPx;
        this.seconds = seconds;
        this.frame = avutil.av_frame_clone(frame);
        if (this.frame == null || this.frame.isNull()) {
            throw new AvException("There is no memory left for a frame");
        }
    }

    /** Since the film's start; 0 when the file does not say. */
    public double seconds() {
        return seconds;
    }

    /** Judged by its brightness alone: films keep that apart, so that it is had for little. */
    public FrameWorth worth() throws IOException {
        if (worth == null) {
            PixelSize size = size(frame, stream, Math.min(LOOK_PX, maxPx));
            AVFrame field = FirstField.of(frame);
            try {
                worth = FrameWorth.of(SmallPicture.light(field, FramePixels.Origin.FILM, size), size.width(), size.height());
            } finally {
                avutil.av_frame_free(field);
            }
        }
        return worth;
    }

    /** Upright, with square pixels, its longer side at most what the film was opened for. */
    public BufferedImage picture() throws IOException {
        return Upright.turn(scaled(frame, stream, maxPx), AvInput.orientation(stream));
    }

    /**
     * The same as a JPEG file that was never RGB: film and JPEG keep the same kind of colours.
     *
     * @param quality as libjpeg counts it, 1 to {@link JpegEncoder#MAX_QUALITY}
     * @return empty where it must be turned, or has transparency, or is very small
     */
    public Optional<byte[]> jpeg(int quality) throws IOException {
        AVPixFmtDescriptor format = FramePixels.descriptor(frame);
        PixelSize size = size(frame, stream, maxPx);
        boolean plain = (format.flags() & (avutil.AV_PIX_FMT_FLAG_ALPHA | avutil.AV_PIX_FMT_FLAG_PAL)) == 0 && format.nb_components() == 3;
        if (!plain || AvInput.orientation(stream) != 1 || !JpegEncoder.takes(size.width(), size.height())) {
            return Optional.empty();
        }
        AVFrame field = FirstField.of(frame);
        try (SmallPicture picture = SmallPicture.of(field, FramePixels.Origin.FILM, size)) {
            return Optional.of(picture.jpeg(quality));
        } finally {
            avutil.av_frame_free(field);
        }
    }

    static BufferedImage scaled(AVFrame frame, AVStream stream, int px) throws AvException {
        PixelSize size = size(frame, stream, px);
        AVFrame field = FirstField.of(frame);
        try {
            return FramePixels.picture(field, size.width(), size.height(), 8, FramePixels.Origin.FILM);
        } finally {
            avutil.av_frame_free(field);
        }
    }

    /** Square pixels, the longer side at most {@code px}. */
    private static PixelSize size(AVFrame frame, AVStream stream, int px) {
        int num = stream.sample_aspect_ratio().num();
        int den = stream.sample_aspect_ratio().den();
        double wide = num > 0 && den > 0 ? (double) num / den : 1;
        double width = frame.width() * Math.max(1, Math.min(wide, 10));
        double height = frame.height() / Math.min(1, Math.max(wide, 0.1));
        double scale = Math.min(1, px / Math.max(width, height));
        return new PixelSize(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
