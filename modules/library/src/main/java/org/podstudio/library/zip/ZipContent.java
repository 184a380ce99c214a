package org.podstudio.library.zip;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** One entry unpacked; at its end length and checksum are compared with what the directory says. */
final class ZipContent extends FilterInputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ZipRecord record;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private long total;

    ZipContent(InputStream packed, ZipRecord record) {
        this(packed, record, new Inflater(true));
    }

    private ZipContent(InputStream packed, ZipRecord record, Inflater inflater) {
        super(record.method() == ZipRecord.STORED ? packed : new InflaterInputStream(packed, inflater, BUFFER_BYTES));
        this.record = record;
        this.inflater = inflater;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (EOFException e) {
            throw broken("ends in the middle", e);
        } catch (ZipException e) {
            throw broken("is damaged: " + e.getMessage(), e);
        }
        if (read < 0) {
            verify();
            return -1;
        }
        crc.update(bytes, offset, read);
        total += read;
        if (total > record.sizeBytes()) {
            throw new ZipException("is larger than the " + record.sizeBytes() + " bytes that it says");
        }
        return read;
    }

    private static ZipException broken(String why, IOException cause) {
        ZipException broken = new ZipException(why);
        broken.initCause(cause);
        return broken;
    }

    private void verify() throws ZipException {
        if (total != record.sizeBytes()) {
            throw new ZipException("has " + total + " of " + record.sizeBytes() + " bytes");
        }
        if (crc.getValue() != record.crc32()) {
            throw new ZipException("does not match its checksum");
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] buffer = new byte[(int) Math.clamp(bytes, 0, BUFFER_BYTES)];
        return Math.max(0, read(buffer, 0, buffer.length)); // read, so that the checksum holds
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        super.close();
    }
}
