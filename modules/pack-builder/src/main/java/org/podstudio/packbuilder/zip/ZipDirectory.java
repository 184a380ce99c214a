package org.podstudio.packbuilder.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The central directory of a ZIP, found from its end.
 *
 * @param records as far as they could be read
 * @param offset where the directory begins
 * @param bytes its claimed length
 * @param damage what kept it from being read to the end; null when nothing did
 */
record ZipDirectory(List<CentralRecord> records, long offset, long bytes, long claimed, ByteBuffer end, @Nullable String damage) {
    /** More than 5,000,000 entries: read into memory at once, so there is a limit. */
    private static final long MAX_BYTES = 1L << 30;

    private static final int MAX_COMMENT = 0xffff;

    static ZipDirectory read(FileChannel in) throws IOException {
        long length = in.size();
        int tailBytes = (int) Math.min(length, ZipLayout.END_BYTES + MAX_COMMENT);
        ByteBuffer tail = at(in, length - tailBytes, tailBytes);
        int found = endRecord(tail);
        if (found < 0) {
            return damaged("There is no end record: the ZIP is cut off or not a ZIP.");
        }
        long endAt = length - tailBytes + found;
        long claimed = Short.toUnsignedInt(tail.getShort(found + 10));
        long bytes = tail.getInt(found + 12) & ZipLayout.MAX32;
        long offset = tail.getInt(found + 16) & ZipLayout.MAX32;
        long directoryEnd = endAt;
        if (claimed == ZipLayout.MAX16 || bytes == ZipLayout.MAX32 || offset == ZipLayout.MAX32) {
            ByteBuffer wide = wideEnd(in, endAt);
            if (wide != null) {
                claimed = wide.getLong(32);
                bytes = wide.getLong(40);
                offset = wide.getLong(48);
                directoryEnd = endAt - ZipLayout.LOCATOR64_BYTES - ZipLayout.END64_BYTES;
            }
        }
        if (offset < 0 || bytes < 0 || bytes > MAX_BYTES || offset + bytes != directoryEnd) {
            return damaged("The end record says that the directory has " + bytes + " bytes at " + offset + ", which cannot be.");
        }
        ByteBuffer directory = at(in, offset, (int) bytes);
        List<CentralRecord> records = new ArrayList<>();
        String damage = null;
        while (directory.hasRemaining() && damage == null) {
            CentralRecord record = CentralRecord.read(directory);
            if (record == null) {
                damage = "The directory cannot be read after " + records.size() + " entries.";
            } else {
                records.add(record);
            }
        }
        if (damage == null && records.size() != claimed) {
            damage = "The end record counts " + claimed + " entries, the directory has " + records.size() + ".";
        }
        return new ZipDirectory(records, offset, bytes, claimed, at(in, directoryEnd, (int) (length - directoryEnd)), damage);
    }

    private static int endRecord(ByteBuffer tail) {
        for (int i = tail.limit() - ZipLayout.END_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == ZipLayout.END
                    && i + ZipLayout.END_BYTES + Short.toUnsignedInt(tail.getShort(i + 20)) == tail.limit()) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable ByteBuffer wideEnd(FileChannel in, long endAt) throws IOException {
        long at = endAt - ZipLayout.LOCATOR64_BYTES - ZipLayout.END64_BYTES;
        if (at < 0) {
            return null;
        }
        ByteBuffer wide = at(in, at, ZipLayout.END64_BYTES + ZipLayout.LOCATOR64_BYTES);
        return wide.getInt(0) == ZipLayout.END64 && wide.getInt(ZipLayout.END64_BYTES) == ZipLayout.LOCATOR64 ? wide : null;
    }

    private static ZipDirectory damaged(String why) {
        return new ZipDirectory(List.of(), 0, 0, 0, ByteBuffer.allocate(0), why);
    }

    /** Bytes of a file, little-endian. */
    static ByteBuffer at(FileChannel in, long offset, int bytes) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (out.hasRemaining()) {
            int n = in.read(out, offset + out.position());
            if (n < 0) {
                throw new EOFException("the file ends at " + in.size());
            }
        }
        return out.flip();
    }
}
