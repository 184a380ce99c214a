package org.podstudio.media.picture;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.ffmpeg.Av1Encoder;
import org.podstudio.media.ffmpeg.PictureFrame;
import org.podstudio.media.heif.AvifWriter;
import org.podstudio.media.image.PixelBudget;
import org.podstudio.media.jpeg.JpegFrameSink;
import org.podstudio.media.jpeg.JpegSink;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureSink;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.png.PngWriter;
import org.podstudio.media.tiff.TiffWriter;
import org.podstudio.media.webp.WebpWriter;

/** Opens the writers. PNG, JPEG and TIFF are written as their rows come, WebP and AVIF from the whole picture. */
public final class PictureWriting {
    private static final int BUFFER_BYTES = 256 * 1024;

    private PictureWriting() {}

    /** Whether {@code format} is written row by row. */
    static boolean streams(PictureFormat format) {
        return format != PictureFormat.WEBP && format != PictureFormat.AVIF;
    }

    /** A writer of a format that {@link #streams}. @param file which must not exist */
    static PictureSink open(Target target, PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, Path file)
            throws IOException {
        return switch (target.format()) {
            case PNG -> target.passing() ? PngWriter.quick(layout, embedded, density, create(file))
                    : new PngWriter(layout, embedded, density, create(file));
            case TIFF -> new TiffWriter(layout, embedded, density, file);
            case JPEG -> JpegFrameSink.takes(layout, target.quality())
                    ? new JpegFrameSink(layout, embedded, density, target.quality(), create(file))
                    : new JpegSink(layout, embedded, density, target.quality(), create(file));
            default -> throw new IllegalArgumentException(target.format() + " is not written row by row");
        };
    }

    /** Whether a picture can be written from a frame as a JPEG keeps it. */
    static boolean takesFrames(Target target, PixelLayout layout) {
        return target.format() == PictureFormat.JPEG && JpegFrameSink.takes(layout, target.quality())
                || target.format() == PictureFormat.WEBP && !target.lossless() && layout.bands() == 3 && layout.bits() == 8;
    }

    /** The file's bytes, of a target that {@link #takesFrames}. Cannot be stopped. */
    static byte[] encode(PictureFrame frame, PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, Target target)
            throws IOException {
        if (target.format() == PictureFormat.WEBP) {
            return WebpWriter.complete(frame.webp(target.quality()), embedded, layout.width(), layout.height());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        JpegFrameSink.write(JpegFrameSink.encoded(frame, target.quality()), embedded, density, out);
        return out.toByteArray();
    }

    static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER_BYTES);
    }

    /** Takes the rows of a picture that must be encoded as a whole. */
    static ImageRows collector(PixelLayout layout, Path file) throws StudioException {
        PixelBudget.checkMemory(file, layout.width(), layout.height(), layout.bands(), layout.bits());
        return new ImageRows(layout);
    }

    /** The file's bytes, of a format that does not stream. Cannot be stopped. */
    static byte[] encode(BufferedImage image, EmbeddedMetadata embedded, Target target, int threads)
            throws IOException {
        return switch (target.format()) {
            case WEBP -> WebpWriter.encode(image, embedded, target.quality(), target.lossless());
            case AVIF -> AvifWriter.encode(image, embedded, new Av1Encoder.Wish(target.quality(), target.lossless(), threads));
            default -> throw new IllegalArgumentException(target.format() + " is written row by row");
        };
    }
}
