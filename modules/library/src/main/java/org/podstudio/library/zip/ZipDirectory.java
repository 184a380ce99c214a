package org.podstudio.library.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Finds the central directory, also that of ZIP64, and reads it entry by entry: its length says nothing about memory. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int RECORD = 0x02014b50;
    private static final int RECORD_BYTES = 46;
    private static final int MAX_COMMENT_BYTES = 0xffff;
    private static final int WINDOW_BYTES = 1 << 16;
    private static final long MAX_32 = 0xffff_ffffL;
    private static final int UNIX_LINK = 0xa000;

    private final FileChannel file;
    private final long start;
    private final long end;
    private final long entries;
    /** Bytes before the archive, as in those that unpack themselves. */
    private final long prefix;

    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowAt;
    private long at;
    private long read;

    /** @throws ZipException when there is no directory */
    ZipDirectory(FileChannel file) throws IOException {
        this.file = file;
        long size = file.size();
        ByteBuffer tail = bytes(Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES), (int) Math.min(size, END_BYTES + MAX_COMMENT_BYTES));
        int found = findEnd(tail);
        if (found < 0) {
            throw new ZipException("it has no directory, as when its end is cut off");
        }
        long endAt = size - tail.limit() + found;
        if (Short.toUnsignedInt(tail.getShort(found + 4)) != 0 && Short.toUnsignedInt(tail.getShort(found + 4)) != 0xffff) {
            throw new ZipException("it is a part of an archive in several files");
        }
        long count = Short.toUnsignedLong(tail.getShort(found + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(found + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(found + 16));
        end = endAt;
        long before = endAt;
        if (count == 0xffff || bytes == MAX_32 || offset == MAX_32) {
            ByteBuffer large = large(endAt);
            if (large != null) {
                before = large.getLong(48 + 8); // its own place, kept beside it
                count = large.getLong(32);
                bytes = large.getLong(40);
                offset = large.getLong(48);
            }
        }
        start = before - bytes;
        prefix = start - offset;
        if (bytes < 0 || count < 0 || start < 0 || prefix < 0) {
            throw new ZipException("its directory lies outside of it");
        }
        entries = count;
        at = start;
    }

    private static int findEnd(ByteBuffer tail) {
        for (int i = tail.limit() - END_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == END && i + END_BYTES + Short.toUnsignedInt(tail.getShort(i + 20)) <= tail.limit()) {
                return i;
            }
        }
        return -1;
    }

    /** The end record of ZIP64 and behind it its own place. */
    private @Nullable ByteBuffer large(long endAt) throws IOException {
        if (endAt < LOCATOR_64_BYTES) {
            return null;
        }
        ByteBuffer locator = bytes(endAt - LOCATOR_64_BYTES, LOCATOR_64_BYTES);
        if (locator.getInt(0) != LOCATOR_64) {
            return null;
        }
        long claimed = locator.getLong(8);
        for (long place : new long[] {claimed, endAt - LOCATOR_64_BYTES - END_64_BYTES}) { // the second with bytes before the archive
            if (place >= 0 && place <= endAt - LOCATOR_64_BYTES - END_64_BYTES) {
                ByteBuffer record = bytes(place, END_64_BYTES);
                if (record.getInt(0) == END_64) {
                    return ByteBuffer.allocate(END_64_BYTES + 8).order(ByteOrder.LITTLE_ENDIAN).put(record).putLong(place);
                }
            }
        }
        throw new ZipException("the record of its directory is missing");
    }

    /** As the archive claims. */
    long entries() {
        return entries;
    }

    /** The next entry; null at the end. */
    @Nullable ZipRecord next() throws IOException {
        if (read == entries) {
            return null;
        }
        if (at + RECORD_BYTES > end) {
            throw new ZipException("its directory has fewer entries than it says");
        }
        ByteBuffer fixed = bytes(at, RECORD_BYTES);
        if (fixed.getInt(0) != RECORD) {
            throw new ZipException("its directory is damaged after " + read + " entries");
        }
        int nameBytes = Short.toUnsignedInt(fixed.getShort(28));
        int extraBytes = Short.toUnsignedInt(fixed.getShort(30));
        int commentBytes = Short.toUnsignedInt(fixed.getShort(32));
        byte[] name = new byte[nameBytes];
        bytes(at + RECORD_BYTES, nameBytes).get(name);
        ByteBuffer extra = bytes(at + RECORD_BYTES + nameBytes, extraBytes);
        at += RECORD_BYTES + nameBytes + extraBytes + commentBytes;
        read++;
        return record(fixed, name, extra);
    }

    private ZipRecord record(ByteBuffer fixed, byte[] name, ByteBuffer extra) throws IOException {
        int flags = Short.toUnsignedInt(fixed.getShort(8));
        long packed = Integer.toUnsignedLong(fixed.getInt(20));
        long size = Integer.toUnsignedLong(fixed.getInt(24));
        long offset = Integer.toUnsignedLong(fixed.getInt(42));
        byte[] unicode = null;
        Instant modified = dosTime(fixed.getInt(12));
        for (int i = 0; i + 4 <= extra.limit(); ) {
            int id = Short.toUnsignedInt(extra.getShort(i));
            int length = Math.min(Short.toUnsignedInt(extra.getShort(i + 2)), extra.limit() - i - 4);
            ByteBuffer field = extra.slice(i + 4, length).order(ByteOrder.LITTLE_ENDIAN);
            i += 4 + length;
            if (id == 0x0001) { // ZIP64: only what does not fit above, in this order
                size = size == MAX_32 && field.remaining() >= 8 ? field.getLong() : size;
                packed = packed == MAX_32 && field.remaining() >= 8 ? field.getLong() : packed;
                offset = offset == MAX_32 && field.remaining() >= 8 ? field.getLong() : offset;
            } else if (id == 0x7075) {
                unicode = new byte[length];
                field.get(unicode);
            } else if (id == 0x5455 && length >= 5 && (field.get(0) & 1) != 0) { // seconds since 1970, in UTC
                modified = Instant.ofEpochSecond(field.getInt(1));
            }
        }
        if (packed < 0 || size < 0 || offset < 0) {
            throw new ZipException("an entry of it has a negative size");
        }
        boolean unix = fixed.get(5) == 3;
        boolean link = unix && (fixed.getInt(38) >>> 16 & 0xf000) == UNIX_LINK;
        return new ZipRecord(ZipNames.decode(name, flags, unicode), flags, Short.toUnsignedInt(fixed.getShort(10)),
                Integer.toUnsignedLong(fixed.getInt(16)), packed, size, offset + prefix, link, modified);
    }

    /** Local time of whoever packed it, at best two seconds exact. */
    private static @Nullable Instant dosTime(int time) {
        try {
            return LocalDateTime.of((time >>> 25) + 1980, time >>> 21 & 15, time >>> 16 & 31, time >>> 11 & 31, time >>> 5 & 63, Math.min(59, (time & 31) * 2))
                    .atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            return null; // day 0 of month 0, as programs without a clock write
        }
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        if (position < windowAt || position + length > windowAt + window.limit()) {
            window = read(file, position, (int) Math.min(Math.max(length, WINDOW_BYTES), file.size() - position));
            windowAt = position;
        }
        if (window.limit() < length) {
            throw new EOFException("the archive ends in the middle");
        }
        return window.slice((int) (position - windowAt), length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads exactly so many bytes. */
    static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.max(0, length)).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the archive ends in the middle");
            }
        }
        return buffer.flip();
    }
}
