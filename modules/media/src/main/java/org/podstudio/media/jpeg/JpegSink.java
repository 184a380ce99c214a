package org.podstudio.media.jpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.pixels.PictureSink;
import org.podstudio.media.pixels.PixelLayout;

/**
 * Writes a JPEG from rows in little memory. The JDK's encoder pulls its rows, so it runs on a thread of its own and waits for them;
 * that also lets reading and writing go side by side.
 */
public final class JpegSink implements PictureSink {
    private static final int WAITING_ROWS = 64;

    private final PixelLayout layout;
    private final OutputStream out;
    private final BlockingQueue<byte[]> rows = new ArrayBlockingQueue<>(WAITING_ROWS);
    private final BlockingQueue<byte[]> spare = new ArrayBlockingQueue<>(WAITING_ROWS + 2);
    private final Thread encoder;
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    /** Ends the encoder from within. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param layout 8-bit grey or RGB; @param quality 1 to 100; @param out closed by this sink */
    public JpegSink(PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, int quality, OutputStream out) {
        if (layout.bits() != 8 || layout.bands() == 4) {
            throw new IllegalArgumentException(layout + " is no JPEG");
        }
        this.layout = layout;
        this.out = out;
        this.encoder = Thread.ofPlatform().name("podstudio jpeg").daemon().start(() -> encode(embedded, density, quality));
    }

    private void encode(EmbeddedMetadata embedded, @Nullable Density density, int quality) {
        ImageWriter writer = null;
        try (HeadInserter into = new HeadInserter(out, embedded, density, layout.bands())) {
            writer = JpegWriter.writer();
            BufferedImage image = RowGiver.image(layout.width(), layout.height(), layout.bands(), y -> next());
            ImageWriteParam param = JpegWriter.param(writer, quality);
            writer.setOutput(into);
            writer.write(null, new IIOImage(image, null, JpegWriter.metadata(writer, image, param, quality)), param);
        } catch (IOException | RuntimeException | Error e) {
            failure = e; // told by whoever waits for the rows
        } finally {
            if (writer != null) {
                writer.dispose();
            }
            rows.clear();
        }
    }

    private byte[] next() {
        byte[] row = null;
        try {
            while (row == null && !stopped) {
                row = rows.poll(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            throw new Stopped();
        }
        if (row == null) {
            throw new Stopped();
        }
        // The encoder copies a row before it asks for the next one.
        spare.offer(row);
        return row;
    }

    @Override
    public void row(int y, byte[] samples) {
        byte[] copy = spare.size() > WAITING_ROWS ? spare.poll() : null;
        if (copy == null) {
            copy = new byte[layout.width() * layout.bands()];
        }
        System.arraycopy(samples, 0, copy, 0, copy.length);
        try {
            while (!rows.offer(copy, 100, TimeUnit.MILLISECONDS)) {
                check();
            }
            check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() throws IOException {
        switch (failure) {
            case null -> { }
            case IOException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IOException("The picture was not encoded", e);
        }
    }

    @Override
    public void row(int y, short[] samples) {
        throw new UnsupportedOperationException("a JPEG has 8 bits");
    }

    @Override
    public void finish() throws IOException {
        try {
            encoder.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The picture was not encoded: its job was stopped", e);
        }
        check();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        stopped = true;
        try {
            encoder.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
