package org.podstudio.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.ffmpeg.AvException;
import org.podstudio.media.ffmpeg.JpegEncoder;
import org.podstudio.media.ffmpeg.PictureFrame;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.jpeg.JpegPictures;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowSink;
import org.podstudio.media.pixels.Upright;
import org.podstudio.media.png.PngDecoder;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/**
 * A picture file whose upright rows can be read, more than once. Plain PNG and JPEG files are read row by row, of any size in
 * little memory; what is interlaced, progressive, turned, or of another format is decoded as a whole: a JPEG when its pixels are first asked
 * for, because an encoder may take it as it is stored. For one thread; close it after use.
 */
public final class PictureSource implements AutoCloseable {
    /** Runs what cannot be interrupted. */
    public interface Patience {
        <T> T await(Callable<T> work, String what) throws IOException, StudioException, CancelledException;
    }

    /** Reads the rows of a file that needs not be held. */
    private interface Rows {
        void to(RowSink sink) throws IOException;
    }

    /** Of a file that is read as one: no picture that is decoded at once comes near it. */
    private static final long MAX_HELD_BYTES = 64L << 20;

    private final Path file;
    private final FileBytes bytes;
    private final Format format;
    private final Patience patience;
    private final List<String> left = new ArrayList<>();
    private @Nullable Rows streamed;
    private @Nullable BufferedImage pixels;
    private PixelLayout layout;
    private EmbeddedMetadata embedded;
    private @Nullable Density density;
    private boolean animated;

    private PictureSource(Path file, FileBytes bytes, Format format, Patience patience)
            throws IOException, StudioException, CancelledException {
        this.file = file;
        this.bytes = bytes;
        this.format = format;
        this.patience = patience;
        this.animated = Animations.isAnimated(bytes, format);
        this.density = Densities.of(bytes, format);
        if (format == Format.PNG) {
            PngFile png = PngFile.open(bytes);
            PixelBudget.checkArea(file, png.width(), png.height());
            if (png.first("caBX").isPresent()) {
                left.add("content credentials");
            }
            if (png.streams() && Pictures.orientation(PngPictures.exif(png)) == 1) {
                this.streamed = sink -> PngDecoder.decode(png, sink);
                this.layout = png.layout();
                this.embedded = PngPictures.embedded(png);
                return;
            }
        } else if (format == Format.JPEG) {
            JpegFile jpeg = JpegFile.open(bytes);
            if (jpeg.signed()) {
                left.add("content credentials");
            }
            PixelBudget.checkArea(file, jpeg.width(), jpeg.height());
            if (jpeg.common() && jpeg.height() > 0 && (jpeg.components() == 1 || jpeg.components() == 3)) {
                int orientation = Pictures.orientation(jpeg.exif());
                boolean swap = Upright.swapsSides(orientation);
                this.streamed = JpegPictures.streams(jpeg) && orientation == 1 ? sink -> JpegPictures.rows(jpeg, sink) : null;
                this.layout = new PixelLayout(swap ? jpeg.height() : jpeg.width(), swap ? jpeg.width() : jpeg.height(), jpeg.components(), 8);
                this.embedded = JpegPictures.embedded(jpeg);
                turn(orientation);
                return;
            }
        }
        StoredPicture stored = patience.await(() -> Pictures.decode(file), "Reading");
        BufferedImage upright = upright(stored);
        this.pixels = upright;
        this.layout = new PictureRows(upright).layout();
        this.embedded = stored.embedded();
        turn(stored.orientation());
    }

    /** What the file says of its size in print, it says of its stored sides. */
    private void turn(int orientation) {
        if (density != null && Upright.swapsSides(orientation)) {
            density = new Density(density.y(), density.x());
        }
    }

    private BufferedImage upright(StoredPicture stored) throws IOException, StudioException, CancelledException {
        return stored.orientation() == 1 ? stored.pixels() : patience.await(() -> turned(stored), "Turning");
    }

    private BufferedImage turned(StoredPicture stored) throws StudioException {
        PixelLayout shape = new PictureRows(stored.pixels()).layout();
        PixelBudget.checkMemory(file, shape.width(), shape.height(), shape.bands(), shape.bits());
        return Upright.turn(stored.pixels(), stored.orientation());
    }

    /** @throws StudioException {@code file-damaged}, {@code file-empty}, {@code not-media}, {@code format-unsupported}, {@code too-large} */
    public static PictureSource open(Path file, Patience patience) throws StudioException, CancelledException {
        FileBytes bytes;
        try {
            bytes = FileBytes.open(file);
        } catch (IOException e) {
            throw MediaProblem.unreadable(file, e);
        }
        boolean open = false;
        try {
            if (bytes.size() == 0) {
                throw MediaProblem.empty(file);
            }
            Format format = Sniffer.sniff(bytes).orElseThrow(() -> MediaProblem.notMedia(file));
            ImageHeader.requireSupported(file, format);
            PictureSource source = new PictureSource(file, bytes, format, patience);
            open = true;
            return source;
        } catch (FileSystemException e) {
            throw MediaProblem.unreadable(file, e);
        } catch (IOException e) {
            throw ImageHeader.problem(file, e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // Numbers in a broken file lead anywhere; whoever reads it can only say so.
            throw MediaProblem.damaged(file, "Its content breaks the format", e);
        } finally {
            if (!open) {
                close(file, bytes);
            }
        }
    }

    public Format format() {
        return format;
    }

    public PixelLayout layout() {
        return layout;
    }

    public EmbeddedMetadata embedded() {
        return embedded;
    }

    /** What the file says of its size in print; null when it says nothing. */
    public @Nullable Density density() {
        return density;
    }

    /** Whether this is the first of several pictures. */
    public boolean animated() {
        return animated;
    }

    /** What the file carries beside {@link #embedded} and no copy of it can: a signature of these very pixels, for one. */
    public List<String> left() {
        return List.copyOf(left);
    }

    /** The whole picture; null when it is read row by row. */
    public @Nullable BufferedImage pixels() throws StudioException, CancelledException {
        return streamed == null ? whole() : null;
    }

    private BufferedImage whole() throws StudioException, CancelledException {
        BufferedImage known = pixels;
        if (known != null) {
            return known;
        }
        try {
            BufferedImage decoded = upright(patience.await(() -> Pictures.decode(file), "Reading"));
            pixels = decoded;
            return decoded;
        } catch (IOException e) {
            throw ImageHeader.problem(file, e);
        }
    }

    /**
     * The picture in the colours that a JPEG keeps. Cannot be stopped.
     *
     * @return null when the file is no such JPEG, or too large to be held, or may be damaged: then {@link #read} has the last word
     */
    public @Nullable PictureFrame frame() throws IOException {
        if (format != Format.JPEG || pixels != null || layout.bands() != 3 || !JpegEncoder.takes(layout.width(), layout.height())
                || bytes.size() > MAX_HELD_BYTES) {
            return null;
        }
        JpegFile jpeg = JpegFile.open(bytes);
        if (!jpeg.plainColours()) {
            return null;
        }
        try {
            PixelSize stored = new PixelSize(jpeg.width(), jpeg.height());
            return PictureFrame.jpeg(bytes.read(0, (int) bytes.size()), stored, Pictures.orientation(jpeg.exif()));
        } catch (AvException e) {
            return null;
        }
    }

    /** Sends all rows from top to bottom. */
    public void read(RowSink sink) throws StudioException, CancelledException {
        Rows rows = streamed;
        if (rows == null) {
            new PictureRows(whole()).to(sink);
            return;
        }
        try {
            rows.to(sink);
        } catch (IOException e) {
            throw ImageHeader.problem(file, e);
        }
    }

    @Override
    public void close() throws StudioException {
        close(file, bytes);
    }

    private static void close(Path file, FileBytes bytes) throws StudioException {
        try {
            bytes.close();
        } catch (IOException e) {
            throw MediaProblem.unreadable(file, e);
        }
    }
}
