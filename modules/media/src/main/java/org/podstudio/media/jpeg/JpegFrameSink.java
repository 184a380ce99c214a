package org.podstudio.media.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.ffmpeg.JpegEncoder;
import org.podstudio.media.ffmpeg.PictureFrame;
import org.podstudio.media.pixels.PictureSink;
import org.podstudio.media.pixels.PixelLayout;

/**
 * Writes a JPEG of common size through FFmpeg, which takes a third of the time of {@link JpegSink}; holds the picture in native
 * memory. What was written by it has the quality and size that libjpeg would give.
 */
public final class JpegFrameSink implements PictureSink {
    private final PictureFrame frame;
    private final EmbeddedMetadata embedded;
    private final @Nullable Density density;
    private final int quality;
    private final OutputStream out;

    /** @param layout which {@link #takes}. @param out closed by this sink */
    public JpegFrameSink(PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, int quality, OutputStream out)
            throws IOException {
        this.frame = PictureFrame.rgb(new PixelSize(layout.width(), layout.height()));
        this.embedded = embedded;
        this.density = density;
        this.quality = quality;
        this.out = out;
    }

    /** Whether such a picture can be written by this. */
    public static boolean takes(PixelLayout layout, int quality) {
        return layout.bits() == 8 && layout.bands() == 3 && quality <= JpegEncoder.MAX_QUALITY && JpegEncoder.takes(layout.width(), layout.height());
    }

    @Override
    public void row(int y, byte[] samples) {
        frame.row(y, samples);
    }

    @Override
    public void row(int y, short[] samples) {
        frame.row(y, samples);
    }

    @Override
    public void finish() throws IOException {
        write(encoded(frame, quality), embedded, density, out);
        out.flush();
    }

    /** The picture without metadata. */
    public static byte[] encoded(PictureFrame frame, int quality) throws IOException {
        return frame.jpeg(quality, quality >= JpegWriter.FULL_COLOUR_QUALITY);
    }

    /** Puts what is embedded, and the density, into a colour picture without metadata. */
    public static void write(byte[] plain, EmbeddedMetadata embedded, @Nullable Density density, OutputStream out) throws IOException {
        // Closing it would seek; it keeps nothing back.
        new HeadInserter(out, embedded, density, 3).write(plain, 0, plain.length);
    }

    @Override
    public void close() throws IOException {
        frame.close();
        out.close();
    }
}
