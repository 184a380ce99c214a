package org.podstudio.library.zip;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * An open ZIP archive, ZIP64 included. Unlike {@code java.util.zip} it reads what it can: a damaged or encrypted entry does not
 * hide the others, names in any encoding are read, and every entry's checksum is verified. For one thread.
 */
public final class ZipArchive implements AutoCloseable {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final long claimed;
    private final List<ZipRecord> records = new ArrayList<>();
    /** Where entries begin that share bytes with others: how a few kilobytes are made to unpack to petabytes. */
    private final Set<Long> overlapping = new HashSet<>();

    private ZipArchive(FileChannel file, int most) throws IOException {
        this.file = file;
        ZipDirectory directory = new ZipDirectory(file);
        claimed = directory.entries();
        for (ZipRecord record = directory.next(); record != null && records.size() < most; record = directory.next()) {
            records.add(record);
        }
        findOverlaps();
    }

    /**
     * Opens it and reads its directory.
     *
     * @param most entries that are read; more are left out, see {@link #claimedEntries}
     * @throws ZipException when it has no sound directory
     */
    public static ZipArchive open(Path path, int most) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new ZipArchive(file, most);
        } catch (EOFException e) {
            file.close();
            throw damaged("it ends in the middle", e);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static ZipException damaged(String why, Exception cause) {
        ZipException damaged = new ZipException(why);
        damaged.initCause(cause);
        return damaged;
    }

    private void findOverlaps() {
        ZipRecord before = null;
        for (ZipRecord record : records.stream().filter(one -> !one.folder()).sorted(Comparator.comparingLong(ZipRecord::headerAt)).toList()) {
            if (before != null && record.headerAt() < before.headerAt() + LOCAL_BYTES + before.packedBytes()) {
                overlapping.add(before.headerAt());
                overlapping.add(record.headerAt());
            }
            before = before == null || end(record) >= end(before) ? record : before;
        }
    }

    private static long end(ZipRecord record) {
        return record.headerAt() + LOCAL_BYTES + record.packedBytes();
    }

    /** In the order of the directory. */
    public List<ZipRecord> entries() {
        return records;
    }

    /** How many the archive says it has. */
    public long claimedEntries() {
        return claimed;
    }

    /**
     * The unpacked content. Reading to its end verifies length and checksum.
     *
     * @throws ZipException when it cannot be read, also later while reading; the message is the end of a sentence that begins with the entry
     */
    public InputStream content(ZipRecord record) throws IOException {
        if (record.encrypted()) {
            throw new ZipException("is encrypted");
        }
        if (record.foreignMethod().isPresent()) {
            throw new ZipException("is packed with " + record.foreignMethod().get() + ", which is not read here");
        }
        if (overlapping.contains(record.headerAt())) {
            throw new ZipException("shares its bytes with another entry, as only a trap does");
        }
        long at = dataAt(record);
        if (at + record.packedBytes() > file.size()) {
            throw new ZipException("ends in the middle");
        }
        InputStream packed = new BufferedInputStream(new Slice(at, record.packedBytes()), BUFFER_BYTES);
        return new ZipContent(packed, record);
    }

    private long dataAt(ZipRecord record) throws IOException {
        ByteBuffer header;
        try {
            header = ZipDirectory.read(file, record.headerAt(), LOCAL_BYTES);
        } catch (EOFException e) {
            throw damaged("lies outside of the archive", e);
        }
        if (header.getInt(0) != LOCAL || Short.toUnsignedInt(header.getShort(8)) != record.method()) {
            throw new ZipException("is not where the directory says, or not what it says");
        }
        return record.headerAt() + LOCAL_BYTES + Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A part of the file. */
    private final class Slice extends InputStream {
        private long at;
        private final long end;

        Slice(long at, long bytes) {
            this.at = at;
            this.end = at + bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte @Nullable [] bytes, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
