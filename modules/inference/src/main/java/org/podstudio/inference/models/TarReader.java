package org.podstudio.inference.models;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a gzipped tar file front to back: ustar with its prefix, pax paths and sizes, GNU long names. It only tells names
 * and gives bytes; it writes nothing, so no name in an archive can lead anywhere.
 */
final class TarReader implements AutoCloseable {
    private static final int BLOCK = 512;

    /** A long name or a pax header above this is an attack, not a name. */
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final InputStream in;
    private long left;
    private int padding;

    /** @param name as written, with {@code /} */
    record Entry(String name, long bytes) {}

    TarReader(InputStream gzipped) throws IOException {
        in = new GZIPInputStream(gzipped, 1 << 16);
    }

    /** The next regular file, null at the end. Skips what was not read of the one before. */
    @Nullable Entry next() throws IOException {
        String longName = null;
        long longSize = -1;
        while (true) {
            skipRest();
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || allZero(header)) {
                return null;
            }
            if (header.length < BLOCK || !checksumFits(header)) {
                throw new IOException("the archive is damaged: a header does not fit its checksum");
            }
            long size = longSize >= 0 ? longSize : number(header, 124, 12);
            left = size;
            padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
            switch (header[156]) {
                case 'L' -> longName = text(readAll(), 0, Integer.MAX_VALUE);
                case 'x' -> {
                    String pax = new String(readAll(), StandardCharsets.UTF_8);
                    longName = paxValue(pax, "path", longName);
                    longSize = Long.parseLong(paxValue(pax, "size", "-1"));
                }
                case 0, '0' -> {
                    return new Entry(longName != null ? longName : name(header), size);
                }
                default -> { // folders, links, devices: of no use here
                    longName = null;
                    longSize = -1;
                }
            }
        }
    }

    /** Reads of the current file; -1 at its end. */
    int read(byte[] buffer) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
            throw new EOFException("the archive ends in the middle of a file");
        }
        left -= n;
        return n;
    }

    /** The whole current file, which must be small. */
    byte[] readAll() throws IOException {
        return readAll(MAX_HEADER_BYTES);
    }

    /** The whole current file. */
    byte[] readAll(long maxBytes) throws IOException {
        if (left > maxBytes) {
            throw new IOException("a file of " + left + " bytes in the archive is too large to be what it should be");
        }
        byte[] all = in.readNBytes((int) left);
        if (all.length < left) {
            throw new EOFException("the archive ends in the middle of a file");
        }
        left = 0;
        return all;
    }

    private void skipRest() throws IOException {
        in.skipNBytes(left + padding);
        left = 0;
        padding = 0;
    }

    private static String name(byte[] header) {
        String prefix = header[257] == 'u' && header[258] == 's' ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < bytes.length && end - from < length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /** Octal text, or base 256 when the first bit is set. */
    private static long number(byte[] header, int from, int length) throws IOException {
        long value = 0;
        if ((header[from] & 0x80) != 0) {
            for (int i = from + length - 8; i < from + length; i++) {
                value = value << 8 | header[i] & 0xff;
            }
        } else {
            String octal = text(header, from, length).strip();
            try {
                value = octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
            } catch (NumberFormatException e) {
                throw new IOException("the archive is damaged: a size reads \"" + octal + "\"", e);
            }
        }
        if (value < 0) {
            throw new IOException("the archive is damaged: a negative size");
        }
        return value;
    }

    private static @Nullable String paxValue(String pax, String key, @Nullable String otherwise) {
        for (String line : pax.split("\n")) {
            int space = line.indexOf(' ');
            if (line.startsWith(key + "=", space + 1)) {
                return line.substring(space + key.length() + 2);
            }
        }
        return otherwise;
    }

    private static boolean checksumFits(byte[] header) throws IOException {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
        }
        return sum == number(header, 148, 8);
    }

    private static boolean allZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
