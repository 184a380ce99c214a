package org.podstudio.media.png;

import static org.podstudio.media.bytes.Bytes.put32be;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PictureSink;
import org.podstudio.media.pixels.PixelLayout;

/** Writes a PNG with all that its picture carries: profile, EXIF, XMP and texts. Streams: memory is a few rows. */
public final class PngWriter implements PictureSink {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Deflate level: 6 costs a third of 9's time for files within 1 %. */
    private static final int LEVEL = 6;

    /** A fifth of 6's time, for files a tenth to a quarter larger. */
    private static final int QUICK_LEVEL = 1;

    private static final int PART_BYTES = 64 * 1024;

    private final PixelLayout layout;
    private final OutputStream out;
    private final byte[] row;
    private final PngFilter filter;
    private final Deflater deflater;
    private final byte[] part = new byte[PART_BYTES];
    private int used;

    /**
     * Writes all that stands before the pixels.
     *
     * @param density null when the file shall not state any
     * @param out closed by this writer
     */
    public PngWriter(PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, OutputStream out) throws IOException {
        this(layout, embedded, density, out, LEVEL);
    }

    /** The same for a file that is looked at and thrown away. */
    public static PngWriter quick(PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, OutputStream out) throws IOException {
        return new PngWriter(layout, embedded, density, out, QUICK_LEVEL);
    }

    private PngWriter(PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, OutputStream out, int level) throws IOException {
        this.layout = layout;
        this.deflater = new Deflater(level);
        this.out = out;
        this.row = new byte[Math.multiplyExact(layout.width(), layout.bands() * layout.bits() / 8)];
        this.filter = new PngFilter(row.length, layout.bands() * layout.bits() / 8);
        begin(embedded, density);
    }

    /** Writes {@code image}; the caller closes {@code out}. */
    public static void write(BufferedImage image, EmbeddedMetadata embedded, OutputStream out) throws IOException {
        PictureRows rows = new PictureRows(image);
        PngWriter writer = new PngWriter(rows.layout(), embedded, embedded.density(), out);
        try {
            rows.to(writer);
            writer.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            writer.deflater.end();
        }
    }

    private void begin(EmbeddedMetadata embedded, @Nullable Density density) throws IOException {
        out.write(SIGNATURE);
        byte[] header = new byte[13];
        put32be(header, 0, layout.width());
        put32be(header, 4, layout.height());
        header[8] = (byte) layout.bits();
        header[9] = (byte) (layout.bands() == 1 ? 0 : layout.bands() == 3 ? 2 : 6);
        chunk("IHDR", header, header.length);
        if (embedded.icc() != null && fits(embedded.icc(), layout)) {
            chunk("iCCP", "ICC Profile\0\0", deflated(embedded.icc()));
        }
        if (density != null) {
            byte[] size = new byte[9];
            put32be(size, 0, density.perMetreX());
            put32be(size, 4, density.perMetreY());
            size[8] = 1;
            chunk("pHYs", size, size.length);
        }
        if (embedded.exif() != null) {
            chunk("eXIf", embedded.exif(), embedded.exif().length);
        }
        if (embedded.xmp() != null) {
            chunk("iTXt", PngTexts.XMP + "\0\0\0\0\0", embedded.xmp());
        }
        for (Map.Entry<String, String> text : embedded.text().entrySet()) {
            text(text.getKey(), text.getValue());
        }
    }

    /** A grey picture must not carry an RGB profile, and the other way round. */
    private static boolean fits(byte[] icc, PixelLayout layout) {
        if (icc.length < 128) {
            return false;
        }
        String space = new String(icc, 16, 4, StandardCharsets.ISO_8859_1);
        return space.equals(layout.bands() == 1 ? "GRAY" : "RGB ");
    }

    private void text(String key, String value) throws IOException {
        String keyword = key.length() > 79 ? key.substring(0, 79) : key;
        if (keyword.isBlank() || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(keyword)) {
            return;
        }
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
            chunk("tEXt", keyword + "\0", value.getBytes(StandardCharsets.US_ASCII));
        } else {
            chunk("iTXt", keyword + "\0\0\0\0\0", value.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void row(int y, byte[] samples) {
        System.arraycopy(samples, 0, row, 0, row.length);
        compress();
    }

    @Override
    public void row(int y, short[] samples) {
        for (int i = 0, o = 0; o < row.length; i++, o += 2) {
            row[o] = (byte) (samples[i] >> 8);
            row[o + 1] = (byte) samples[i];
        }
        compress();
    }

    private void compress() {
        deflater.setInput(filter.best(row));
        try {
            drain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drain() throws IOException {
        int n;
        while ((n = deflater.deflate(part, used, part.length - used)) > 0) {
            used += n;
            if (used == part.length) {
                chunk("IDAT", part, used);
                used = 0;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        deflater.finish();
        drain();
        if (used > 0) {
            chunk("IDAT", part, used);
        }
        chunk("IEND", new byte[0], 0);
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        out.close();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void chunk(String type, String head, byte[] rest) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        chunk(type, all, all.length);
    }

    private void chunk(String type, byte[] content, int length) throws IOException {
        byte[] head = new byte[8];
        put32be(head, 0, length);
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, head, 4, 4);
        CRC32 crc = new CRC32();
        crc.update(head, 4, 4);
        crc.update(content, 0, length);
        byte[] sum = new byte[4];
        put32be(sum, 0, (int) crc.getValue());
        out.write(head);
        out.write(content, 0, length);
        out.write(sum);
    }
}
