package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.has;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.webp.WebpPictures;
import org.tukaani.xz.XZInputStream;

/**
 * A TIFF whose strips or tiles are packed as WebP or by LZMA, which no decoder here opens, written again in memory with the
 * same tags and plain pixels. Only the first page of classic TIFF is done; the bytes of the file stay where they are, what is
 * new stands behind them.
 */
final class PackedTiff {
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    /** Sources: libtiff's tiff.h. */
    private static final int LZMA = 34925;
    private static final int WEBP = 50001;

    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** Bytes of the packed file, and of its pixels: both lie in memory. */
    private static final int MAX_BYTES = 256 << 20;

    /** What the LZMA decoder may take for its dictionary; the highest preset wants 65 MB. */
    private static final int MAX_DICTIONARY_KIB = 100 << 10;

    private static final int MAX_PIECES = 100_000;

    private final ByteBuffer file;
    private final int directory;
    private final ByteArrayOutputStream added = new ByteArrayOutputStream();

    private PackedTiff(byte[] all) {
        file = ByteBuffer.wrap(all).order(all[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        directory = file.getInt(4);
    }

    /** Whether a TIFF is one of these. */
    static boolean is(TiffHeader header, FileBytes bytes) throws IOException {
        byte[] head = bytes.upTo(0, 4);
        return (header.compression() == WEBP || header.compression() == LZMA) && (has(head, 0, "II*\0") || has(head, 0, "MM\0*"));
    }

    /** The file with plain pixels. */
    static byte[] unpack(FileBytes bytes) throws IOException {
        if (bytes.size() > MAX_BYTES) {
            throw new IOException("Unsupported size: it takes more than " + (MAX_BYTES >> 20) + " MB");
        }
        PackedTiff tiff = new PackedTiff(bytes.read(0, (int) bytes.size()));
        return tiff.plain(tiff.values(COMPRESSION)[0]);
    }

    private byte[] plain(int packing) throws IOException {
        boolean tiled = entry(TILE_OFFSETS) >= 0;
        int[] places = values(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        int[] lengths = values(tiled ? TILE_BYTES : STRIP_BYTES);
        if (places.length != lengths.length) {
            throw new IOException("It has " + places.length + " pieces and the sizes of " + lengths.length);
        }
        for (int i = 0; i < places.length; i++) {
            byte[] piece = new byte[Math.clamp(lengths[i], 0, file.capacity())];
            file.get(places[i], piece);
            byte[] pixels = packing == WEBP ? webp(piece) : lzma(piece);
            places[i] = append(pixels);
            lengths[i] = pixels.length;
        }
        file.putShort(entry(COMPRESSION) + 2, (short) SHORT).putInt(entry(COMPRESSION) + 4, 1).putShort(entry(COMPRESSION) + 8, (short) 1);
        replace(tiled ? TILE_OFFSETS : STRIP_OFFSETS, places);
        replace(tiled ? TILE_BYTES : STRIP_BYTES, lengths);
        byte[] all = java.util.Arrays.copyOf(file.array(), file.capacity() + added.size());
        System.arraycopy(added.toByteArray(), 0, all, file.capacity(), added.size());
        return all;
    }

    private static byte[] webp(byte[] piece) throws IOException {
        BufferedImage picture = WebpPictures.decode(piece);
        PictureRows rows = new PictureRows(picture);
        int rowBytes = picture.getWidth() * rows.layout().bands();
        byte[] pixels = new byte[Math.multiplyExact(rowBytes, picture.getHeight())];
        byte[] row = new byte[rowBytes];
        for (int y = 0; y < picture.getHeight(); y++) {
            rows.row(y, row);
            System.arraycopy(row, 0, pixels, y * rowBytes, rowBytes);
        }
        return pixels;
    }

    private static byte[] lzma(byte[] piece) throws IOException {
        try (XZInputStream in = new XZInputStream(new ByteArrayInputStream(piece), MAX_DICTIONARY_KIB)) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    private int append(byte[] pixels) throws IOException {
        if ((long) added.size() + pixels.length > MAX_BYTES) {
            throw new IOException("Unsupported size: its pixels take more than " + (MAX_BYTES >> 20) + " MB");
        }
        int at = file.capacity() + added.size();
        added.writeBytes(pixels);
        return at;
    }

    /** Place of a tag's entry in the file, -1 when there is none. */
    private int entry(int tag) {
        int count = file.getShort(directory) & 0xffff;
        for (int i = 0, at = directory + 2; i < count; i++, at += 12) {
            if ((file.getShort(at) & 0xffff) == tag) {
                return at;
            }
        }
        return -1;
    }

    private int[] values(int tag) throws IOException {
        int entry = entry(tag);
        int type = entry < 0 ? 0 : file.getShort(entry + 2);
        int count = entry < 0 ? 0 : file.getInt(entry + 4);
        if (count < 1 || count > MAX_PIECES || type != SHORT && type != LONG) {
            throw new IOException("Its tag " + tag + " is missing or broken");
        }
        int bytes = type == SHORT ? 2 : 4;
        int at = count * bytes <= 4 ? entry + 8 : file.getInt(entry + 8);
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = type == SHORT ? file.getShort(at + i * bytes) & 0xffff : file.getInt(at + i * bytes);
        }
        return values;
    }

    private void replace(int tag, int[] values) throws IOException {
        int entry = entry(tag);
        file.putShort(entry + 2, (short) LONG).putInt(entry + 4, values.length);
        if (values.length == 1) {
            file.putInt(entry + 8, values[0]);
        } else {
            ByteBuffer list = ByteBuffer.allocate(values.length * 4).order(file.order());
            for (int value : values) {
                list.putInt(value);
            }
            file.putInt(entry + 8, append(list.array()));
        }
    }
}
