package org.podstudio.media.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PictureWriter;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.jpeg.JpegSink;
import org.podstudio.media.pixels.PictureSink;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.png.PngWriter;
import org.podstudio.media.tiff.TiffWriter;

/** A file that grows with the rows of its picture. */
final class StreamedPicture implements PictureWriter {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final Path file;
    private final PictureSink sink;
    private int rows;
    private boolean finished;

    private StreamedPicture(Path file, PictureSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Whether such a picture can be written so. */
    static boolean fits(PictureFormat format, int bands) {
        return format == PictureFormat.PNG || format == PictureFormat.TIFF || format == PictureFormat.JPEG && bands != 4;
    }

    /** @param format one that {@link #fits} */
    static PictureWriter open(PictureFormat format, PixelLayout layout, EmbeddedMetadata embedded, int quality, Path file)
            throws StudioException {
        try {
            return new StreamedPicture(file, switch (format) {
                case PNG -> new PngWriter(layout, embedded, embedded.density(), create(file));
                case TIFF -> new TiffWriter(layout, embedded, embedded.density(), file);
                case JPEG -> new JpegSink(layout, embedded, embedded.density(), quality, create(file));
                default -> throw new IllegalArgumentException(format + " is not written row by row");
            });
        } catch (FileAlreadyExistsException e) {
            throw StudioImageCodec.exists(file, e);
        } catch (IOException e) {
            StudioException failure = MediaProblem.unwritable(file, e);
            StudioImageCodec.remove(file);
            throw failure;
        }
    }

    private static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER_BYTES);
    }

    @Override
    public void row(byte[] samples) throws StudioException {
        try {
            sink.row(rows++, samples);
        } catch (UncheckedIOException e) {
            throw MediaProblem.unwritable(file, e.getCause());
        }
    }

    @Override
    public void finish() throws StudioException {
        try {
            sink.finish();
            sink.close();
            finished = true;
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
    }

    @Override
    public void close() throws StudioException {
        if (finished) {
            return;
        }
        try {
            sink.close();
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        } finally {
            StudioImageCodec.remove(file);
        }
    }
}
