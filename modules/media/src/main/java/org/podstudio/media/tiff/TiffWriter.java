package org.podstudio.media.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.exif.ExifTree.Part;
import org.podstudio.media.exif.ExifTree;
import org.podstudio.media.metadata.image.Iptc;
import org.podstudio.media.metadata.image.RawProfile;
import org.podstudio.media.pixels.PictureSink;
import org.podstudio.media.pixels.PixelLayout;

/**
 * Writes a TIFF of 8 or 16 bits, deflated in strips behind the horizontal predictor, with profile, XMP and EXIF. Streams: memory is
 * one strip. Its tags stand behind the pixels.
 */
public final class TiffWriter implements PictureSink {
    /** Bytes of a strip before compression, as far as whole rows allow; readers hold one in memory. */
    private static final int STRIP_BYTES = 256 * 1024;

    private static final int LEVEL = 6;
    private static final int ADOBE_DEFLATE = 8;
    private static final int HORIZONTAL = 2;

    /** Alpha that does not weigh the colours already. */
    private static final int UNASSOCIATED = 2;

    private final PixelLayout layout;
    private final EmbeddedMetadata embedded;
    private final @Nullable Density density;
    private final ExifTree tags;
    private final RandomAccessFile file;
    private final int rowsPerStrip;
    private final byte[] strip;
    private final Deflater deflater = new Deflater(LEVEL);
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private long at = 8;
    private int filled;

    /** @param path which must not exist; @param density null when the file shall not state any */
    public TiffWriter(PixelLayout layout, EmbeddedMetadata embedded, @Nullable Density density, Path path) throws IOException {
        this.layout = layout;
        this.embedded = embedded;
        this.density = density;
        this.tags = embedded.exif() == null ? ExifTree.empty() : ExifTree.parse(embedded.exif()).orElseGet(ExifTree::empty);
        int rowBytes = Math.multiplyExact(layout.width(), layout.bands() * layout.bits() / 8);
        this.rowsPerStrip = Math.clamp(STRIP_BYTES / rowBytes, 1, layout.height());
        this.strip = new byte[Math.multiplyExact(rowBytes, rowsPerStrip)];
        Files.createFile(path);
        this.file = new RandomAccessFile(path.toFile(), "rw");
        file.write(new byte[8]);
    }

    @Override
    public void row(int y, byte[] samples) {
        int bands = layout.bands();
        int length = layout.width() * bands;
        System.arraycopy(samples, 0, strip, filled, Math.min(bands, length));
        for (int i = bands; i < length; i++) {
            strip[filled + i] = (byte) (samples[i] - samples[i - bands]);
        }
        end(y, length);
    }

    @Override
    public void row(int y, short[] samples) {
        int bands = layout.bands();
        int length = layout.width() * bands;
        boolean big = tags.bigEndian();
        for (int i = 0, o = filled; i < length; i++, o += 2) {
            int value = samples[i] - (i < bands ? 0 : samples[i - bands]);
            strip[o] = (byte) (big ? value >> 8 : value);
            strip[o + 1] = (byte) (big ? value : value >> 8);
        }
        end(y, 2 * length);
    }

    private void end(int y, int bytes) {
        filled += bytes;
        if ((y + 1) % rowsPerStrip == 0 || y == layout.height() - 1) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void flush() throws IOException {
        deflater.reset();
        deflater.setInput(strip, 0, filled);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(filled / 2 + 64);
        byte[] part = new byte[16 * 1024];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        offsets.add((int) at);
        counts.add(packed.size());
        append(packed.toByteArray());
        filled = 0;
    }

    private void append(byte[] bytes) throws IOException {
        if (at + bytes.length > 0xffff_ff00L) {
            throw new IOException("The picture needs more than the 4 GB that a TIFF can have");
        }
        file.write(bytes);
        at += bytes.length;
        if ((at & 1) == 1) {
            file.write(0);
            at++;
        }
    }

    @Override
    public void finish() throws IOException {
        structure();
        byte[] area = tags.area((int) at);
        long directory = at;
        append(area);
        ByteBuffer head = ByteBuffer.allocate(8).order(tags.order());
        byte mark = (byte) (tags.order() == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        head.put(mark).put(mark).putShort((short) 42).putInt((int) directory);
        file.seek(0);
        file.write(head.array());
    }

    private void structure() {
        int bands = layout.bands();
        int[] bits = new int[bands];
        java.util.Arrays.fill(bits, layout.bits());
        tags.putLongs(Part.MAIN, 256, layout.width());
        tags.putLongs(Part.MAIN, 257, layout.height());
        tags.putShorts(Part.MAIN, 258, bits);
        tags.putShorts(Part.MAIN, 259, ADOBE_DEFLATE);
        tags.putShorts(Part.MAIN, 262, bands == 1 ? 1 : 2);
        tags.putLongs(Part.MAIN, 273, ints(offsets));
        tags.putShorts(Part.MAIN, 274, 1);
        tags.putShorts(Part.MAIN, 277, bands);
        tags.putLongs(Part.MAIN, 278, rowsPerStrip);
        tags.putLongs(Part.MAIN, 279, ints(counts));
        tags.putShorts(Part.MAIN, 284, 1);
        tags.putShorts(Part.MAIN, 317, HORIZONTAL);
        if (density != null) {
            tags.putRational(Part.MAIN, 282, (int) Math.round(density.x() * 1000), 1000);
            tags.putRational(Part.MAIN, 283, (int) Math.round(density.y() * 1000), 1000);
            tags.putShorts(Part.MAIN, 296, 2);
        }
        if (bands == 4) {
            tags.putShorts(Part.MAIN, 338, UNASSOCIATED);
        }
        if (embedded.xmp() != null) {
            tags.putBytes(Part.MAIN, 700, embedded.xmp());
        }
        String captions = embedded.text().get(RawProfile.IPTC);
        if (captions != null) {
            RawProfile.of(RawProfile.IPTC, captions).flatMap(profile -> Iptc.records(profile.content()))
                    .ifPresent(records -> tags.putUndefined(Part.MAIN, 33723, records));
        }
        byte[] icc = embedded.icc();
        if (icc != null && icc.length >= 128
                && new String(icc, 16, 4, StandardCharsets.ISO_8859_1).equals(bands == 1 ? "GRAY" : "RGB ")) {
            tags.putUndefined(Part.MAIN, 34675, icc);
        }
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }
}
